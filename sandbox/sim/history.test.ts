import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { activeSpans, listHistory } from './history.ts'
import { changeStatus } from './lifecycle.ts'
import { errorOf, simIn } from './testing.ts'

const world = testWorld()
const now = world.now()
const { simId, no } = simIn(world, 'ready')
for (let i = 1; i <= 4; i += 1) {
  changeStatus(world, simId, i % 2 === 1 ? 'activate' : 'deactivate', now + i * 1000)
}
const times = (rows: readonly { time: number }[]) => rows.map(({ time }) => (time - now) / 1000)

describe('listHistory', () => {
  const usual = { to: now + 99_000, sort: 'desc', limit: 30 } as const

  it('is newest first, or oldest first when asked', () => {
    expect(times(listHistory(world, no, usual).items)).toEqual([4, 3, 2, 1, 0])
    expect(times(listHistory(world, no, { ...usual, sort: 'asc' }).items)).toEqual([0, 1, 2, 3, 4])
  })

  it('keeps to the period, both ends included', () => {
    const filter = { ...usual, from: now + 1000, to: now + 3000 }
    expect(times(listHistory(world, no, filter).items)).toEqual([3, 2, 1])
  })

  it.each(['asc', 'desc'] as const)('pages %s', (sort) => {
    const found: number[] = []
    let after: string | undefined
    do {
      const page = listHistory(world, no, { ...usual, sort, limit: 2, after })
      found.push(...times(page.items))
      after = page.nextKey
    } while (after !== undefined)
    expect(found).toEqual(sort === 'asc' ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0])
  })

  it('refuses a period that ends before it starts and a key of no page', () => {
    const list = (filter: object) => errorOf(() => listHistory(world, no, { ...usual, ...filter }))
    expect(list({ from: now + 100_000 })).toBe('400 COM0004')
    expect(list({ after: 'x' })).toBe('400 COM0004')
  })
})

it('tells when the SIM was active, newest first, across changes of other things', () => {
  const row = (time: number, status: string, isPrimary = 1) => ({ time, status, isPrimary })
  const rows = [
    row(1, 'ready'),
    row(2, 'active'),
    row(3, 'active'),
    row(4, 'terminated', 0),
    row(5, 'inactive'),
    row(6, 'active'),
  ]
  expect(activeSpans(rows)).toEqual([
    { from: 6, to: Infinity },
    { from: 2, to: 5 },
  ])
})
