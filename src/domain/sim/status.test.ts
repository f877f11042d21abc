import { describe, expect, it } from 'vitest'
import { canConnect, countsTowardsRenewalFee, simStatuses, statusTone } from './status.ts'

describe('what a status means', () => {
  it('decides on sessions', () => {
    expect(simStatuses.filter(canConnect)).toEqual(['ready', 'active', 'standby'])
    expect(canConnect('testing')).toBe(true)
    expect(canConnect('quarantined')).toBe(false)
    expect(canConnect(undefined)).toBe(false)
  })

  it('decides on renewal fees', () => {
    expect(simStatuses.filter(countsTowardsRenewalFee)).toEqual(['ready', 'standby', 'suspended'])
  })
})

describe('statusTone', () => {
  it('is the status itself for the six that have a colour, else unknown', () => {
    for (const status of simStatuses) expect(statusTone(status)).toBe(status)
    for (const other of ['testing', 'shipped', '', null, undefined]) {
      expect(statusTone(other)).toBe('unknown')
    }
  })
})
