import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../time.ts'
import { forecastMonth } from './forecast.ts'

const june = Date.UTC(2025, 5, 1)
const days = (...amounts: number[]) =>
  amounts.map((amount, at) => ({ at: june + at * dayMs, amount }))
const sum = (list: readonly { amount: number }[]) =>
  list.reduce((all, { amount }) => all + amount, 0)

describe('forecastMonth', () => {
  it('adds the mean of the full days for every day from today on', () => {
    const seen = days(10, 20, 30, 5)
    const forecast = forecastMonth(sum(seen), seen, june + 3 * dayMs + 6 * hourMs)
    expect(forecast).toEqual({
      amount: 60 + 27 * 20,
      low: 60 + 27 * 10,
      high: 60 + 27 * 30,
      daysSeen: 3,
      perDay: 20,
      daysLeft: 27,
    })
  })

  it('looks at the last week only', () => {
    const seen = days(1000, 1000, 1, 1, 1, 1, 1, 1, 1)
    const forecast = forecastMonth(sum(seen), seen, june + 9 * dayMs)
    expect(forecast).toMatchObject({ perDay: 1, daysSeen: 7, daysLeft: 21, amount: 2007 + 21 })
  })

  it('keeps what the month has beyond its days', () => {
    const seen = days(10, 10, 10)
    expect(forecastMonth(sum(seen) + 500, seen, june + 3 * dayMs)?.amount).toBe(530 + 27 * 10)
  })

  it('lets today cost at least what it has cost already', () => {
    const seen = days(10, 10, 10, 50)
    const forecast = forecastMonth(sum(seen), seen, june + 3 * dayMs + hourMs)
    expect(forecast?.amount).toBe(30 + 50 + 26 * 10)
  })

  it('cannot tell before three full days, nor from the days of another month', () => {
    expect(forecastMonth(20, days(10, 10), june + 2 * dayMs)).toBeUndefined()
    expect(forecastMonth(0, [], june)).toBeUndefined()
    const old = days(1, 1, 1).map(({ at, amount }) => ({ at: at - 31 * dayMs, amount }))
    expect(forecastMonth(3, old, june + 3 * dayMs)).toBeUndefined()
  })

  it('is as good as certain on the last day', () => {
    const seen = days(...Array.from({ length: 30 }, () => 10))
    const last = forecastMonth(300, seen, june + 29 * dayMs + 23 * hourMs)
    expect(last).toMatchObject({ amount: 300, daysLeft: 1 })
  })
})
