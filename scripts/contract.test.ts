import { describe, expect, test } from 'vitest'
import { contracts } from '../src/api/generated/contract.ts'

describe('the contract', () => {
  test('validates the body of every operation that takes JSON', () => {
    const without = Object.entries(contracts).filter(
      ([, { operation, body }]) => operation.body === 'application/json' && !body,
    )
    expect(without.map(([id]) => id)).toEqual([])
  })

  test('validates the success of every operation that answers JSON', () => {
    const without = Object.entries(contracts).filter(
      ([, { operation, responses }]) =>
        operation.answer === 'application/json' && !responses[operation.success],
    )
    expect(without.map(([id]) => id)).toEqual([])
  })

  test('reads queries as texts, and refuses what they cannot be', () => {
    const { query } = contracts.listSims
    expect(query?.parse({ limit: '10' })).toMatchObject({ limit: 10 })
    expect(query?.safeParse({ limit: 'ten' }).success).toBe(false)
  })

  test('refuses an answer with anything the description does not have', () => {
    const response = contracts.getSim.responses[200]
    expect(response?.safeParse({ simId: '89' }).success).toBe(true)
    expect(response?.safeParse({ simId: '89', surprise: 1 }).success).toBe(false)
    expect(response?.safeParse({ simId: 89 }).success).toBe(false)
  })

  test('carries no prose into the validators', () => {
    const said = contracts.createSim.body as { description?: string } | null
    expect(said?.description).toBeUndefined()
  })
})
