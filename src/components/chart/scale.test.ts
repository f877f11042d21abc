import { describe, expect, it } from 'vitest'
import { valueScale } from './scale.ts'

describe('the value axis', () => {
  it.each([
    [523e6, 'MB', [0, 200, 400, 600]],
    [4.9e6, 'MB', [0, 2, 4, 6]],
    [999, 'bytes', [0, 250, 500, 750, 1000]],
    [1000, 'kB', [0, 0.25, 0.5, 0.75, 1]],
    [12e9, 'GB', [0, 5, 10, 15]],
    [3, 'bytes', [0, 1, 2, 3]],
  ])('for %d bytes is in %s', (most, label, marks) => {
    const scale = valueScale(most, 'bytes')
    expect(scale.label).toBe(label)
    expect(scale.ticks.map((tick) => tick / scale.factor)).toEqual(marks)
  })

  it('reaches the highest value and has few marks, whatever it is', () => {
    for (let most = 1; most < 1e18; most *= 1.37) {
      for (const unit of ['bytes', 'count'] as const) {
        const { ticks } = valueScale(most, unit)
        expect(ticks[0]).toBe(0)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9))
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.every(Number.isInteger) || most > 1e15).toBe(true)
      }
    }
  })

  it.each([0, -5, Number.NaN])('still has one step for %d', (most) => {
    expect(valueScale(most, 'count').ticks).toEqual([0, 1])
  })

  it('counts without a unit', () => {
    expect(valueScale(12_000, 'count')).toMatchObject({ factor: 1, label: '' })
  })
})

describe('an axis of money', () => {
  it('is named by the currency and may have marks between whole amounts', () => {
    const { ticks, label, factor } = valueScale(1.7, { currency: 'USD' })
    expect(ticks).toEqual([0, 0.5, 1, 1.5, 2])
    expect([label, factor]).toEqual(['USD', 1])
  })
})
