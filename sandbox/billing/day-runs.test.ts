import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { dayRuns, daysWithin } from './day-runs.ts'

const span = (from: number, to: number, price: number) => ({
  from: from * dayMs,
  to: to * dayMs,
  price,
})

describe('dayRuns', () => {
  it('charges every day that was begun', () => {
    expect(dayRuns([span(1.5, 3.1, 10)])).toEqual([{ fromDay: 1, toDay: 4, price: 10 }])
    expect(dayRuns([span(1, 3, 10)])).toEqual([{ fromDay: 1, toDay: 3, price: 10 }])
  })

  it('charges a shared day at the dearer price', () => {
    expect(dayRuns([span(1, 2.5, 5), span(2.5, 4, 10)])).toEqual([
      { fromDay: 1, toDay: 2, price: 5 },
      { fromDay: 2, toDay: 4, price: 10 },
    ])
    expect(dayRuns([span(1, 2.5, 10), span(2.5, 4, 5)])).toEqual([
      { fromDay: 1, toDay: 3, price: 10 },
      { fromDay: 3, toDay: 4, price: 5 },
    ])
  })

  it('charges each day once, however often it changes', () => {
    const spans = [span(1, 1.2, 5), span(1.2, 1.4, 10), span(1.4, 1.6, 2), span(1.6, 2.5, 7)]
    expect(dayRuns(spans)).toEqual([
      { fromDay: 1, toDay: 2, price: 10 },
      { fromDay: 2, toDay: 3, price: 7 },
    ])
  })

  it('leaves out what has no length', () => {
    expect(dayRuns([span(2, 2, 10), span(3, 2, 10)])).toEqual([])
  })
})

it('counts the days of a run in a time', () => {
  const run = { fromDay: 2, toDay: 6, price: 1 }
  expect(daysWithin(run, 0, 10 * dayMs)).toBe(4)
  expect(daysWithin(run, 3 * dayMs, 4 * dayMs + hourMs)).toBe(2)
  expect(daysWithin(run, 6 * dayMs, 7 * dayMs)).toBe(0)
})
