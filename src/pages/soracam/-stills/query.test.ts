import { describe, expect, it } from 'vitest'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import { addressAt, statusAt, works } from './query.ts'

const still = (part: Partial<SoraCamImageExportInfo>): SoraCamImageExportInfo => ({
  exportId: 'e',
  deviceId: 'd',
  operatorId: 'OP',
  requestedTime: 0,
  status: 'completed',
  ...part,
})

describe('an export of a still', () => {
  it('has its address until it runs out, whatever was last heard of it', () => {
    const ready = still({ url: 'https://example.com/a.jpg', expiryTime: 1000 })
    expect(statusAt(ready, 999)).toBe('completed')
    expect(addressAt(ready, 999)).toBe('https://example.com/a.jpg')
    expect(statusAt(ready, 1000)).toBe('expired')
    expect(addressAt(ready, 1000)).toBeUndefined()
  })

  it('keeps its address where nobody says how long it lasts', () => {
    expect(addressAt(still({ url: 'x' }), Number.MAX_SAFE_INTEGER)).toBe('x')
  })

  it('has none while it is being made, and keeps states that are not known', () => {
    expect(addressAt(still({ status: 'processing', url: 'x' }), 0)).toBeUndefined()
    expect(statusAt(still({ status: 'failed', expiryTime: 1 }), 5)).toBe('failed')
  })

  it('is looked after while it may change by itself', () => {
    const states = ['initializing', 'processing', 'retrying', 'completed', 'failed'] as const
    expect(states.map((status) => works(still({ status })))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
