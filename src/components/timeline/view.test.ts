import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts'
import {
  fit,
  isWhole,
  localDay,
  monthMs,
  pan,
  pixelAt,
  spanOf,
  ticksOf,
  timeAtPixel,
  zoom,
} from './view.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const limits = {
  within: { from: noon - 7 * dayMs, to: noon },
  shortest: minuteMs,
  longest: dayMs,
}
const view = { from: noon - 4 * hourMs, to: noon - 3 * hourMs }

it('pixels and moments are two sides of one', () => {
  expect(pixelAt(view, 600, noon - 3.5 * hourMs)).toBe(300)
  expect(timeAtPixel(view, 600, 300)).toBe(noon - 3.5 * hourMs)
})

describe('fit', () => {
  it('leaves what fits', () => {
    expect(fit(view, limits)).toEqual(view)
  })
  it.each([
    ['the end', { from: noon - 1000, to: noon - 1000 + hourMs }, noon - hourMs],
    ['the beginning', { from: 0, to: hourMs }, noon - 7 * dayMs],
  ])('keeps within %s', (_, outside, from) => {
    expect(fit(outside, limits)).toEqual({ from, to: from + hourMs })
  })
  it('is never longer than all there is', () => {
    const short = { ...limits, within: { from: noon - hourMs, to: noon } }
    expect(fit({ from: 0, to: dayMs }, short)).toEqual(short.within)
  })
})

describe('zoom', () => {
  it('keeps the moment under the pointer where it is', () => {
    const anchor = view.from + 15 * minuteMs
    const closer = zoom(view, 0.5, anchor, limits)
    expect(spanOf(closer)).toBe(hourMs / 2)
    expect(pixelAt(closer, 600, anchor)).toBeCloseTo(pixelAt(view, 600, anchor))
  })
  it('ends at a minute and at a day', () => {
    expect(spanOf(zoom(view, 0.0001, noon - 3.5 * hourMs, limits))).toBe(minuteMs)
    expect(spanOf(zoom(view, 10_000, noon - 3.5 * hourMs, limits))).toBe(dayMs)
  })
})

it('pan stops where there is nothing more', () => {
  expect(pan(view, hourMs, limits).from).toBe(view.from + hourMs)
  expect(pan(view, dayMs, limits).to).toBe(noon)
})

it('all is shown when nothing lies outside', () => {
  expect(isWhole(limits.within, limits)).toBe(true)
  expect(isWhole(view, limits)).toBe(false)
})

it('a local day goes from midnight to midnight, whatever its length', () => {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += dayMs) {
    const { from, to } = localDay(day)
    expect(new Date(from).getHours()).toBe(0)
    expect(new Date(to).getHours()).toBe(0)
    expect(day >= from && day < to).toBe(true)
    expect(Math.abs(to - from - dayMs)).toBeLessThanOrEqual(hourMs)
  }
})

describe('ticksOf', () => {
  it.each([
    [dayMs, 2 * hourMs],
    [hourMs, 5 * minuteMs],
    [minuteMs, 5000],
  ])('of %i milliseconds are apart by %i', (span, step) => {
    const ticks = ticksOf({ from: noon, to: noon + span }, 1000, 80)
    expect(ticks.step).toBe(step)
    expect(ticks.times.length).toBeLessThanOrEqual(13)
    for (const time of ticks.times) expect(time % Math.min(step, minuteMs)).toBe(0)
  })
  it.each([
    [9, 1],
    [40, 4],
    [100, 14],
  ])('of %i days are midnights %i days apart, wherever the view begins', (days, apart) => {
    const to = noon + days * dayMs
    const { step, times } = ticksOf({ from: noon, to }, 1000, 80)
    expect(step).toBe(apart * dayMs)
    expect(times.length).toBeGreaterThan(4)
    for (const time of times) expect(new Date(time).getHours()).toBe(0)
    const later = ticksOf({ from: noon + dayMs, to: to + dayMs }, 1000, 80)
    expect(later.times).toEqual(expect.arrayContaining(times.slice(1)))
  })
  it.each([
    [200, 1],
    [700, 2],
    [4000, 12],
    [8000, 24],
  ])('of %i days are first days of months, %i months apart', (days, months) => {
    const { step, times } = ticksOf({ from: noon, to: noon + days * dayMs }, 1000, 80)
    expect(step).toBe(months * monthMs)
    expect(times.length).toBeGreaterThan(4)
    for (const time of times) {
      expect([new Date(time).getDate(), new Date(time).getHours()]).toEqual([1, 0])
    }
  })
  it('none without width', () => {
    expect(ticksOf(view, 0, 80).times.length).toBeLessThanOrEqual(1)
  })
})
