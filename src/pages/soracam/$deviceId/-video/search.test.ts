import { describe, expect, it } from 'vitest'
import { localDay } from '../../../../components/timeline/view.ts'
import { dayMs, hourMs, minuteMs } from '../../../../domain/time.ts'
import { readMoment, timeInUrl } from './moment.ts'
import { viewInUrl, viewOf } from './search.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const limits = {
  within: { from: noon - 30 * dayMs, to: noon + dayMs },
  shortest: minuteMs,
  longest: 25 * hourMs,
}

describe('readMoment', () => {
  it('reads what a URL says', () => {
    const search = { at: '2026-11-24T01:32:15Z', from: '2026-11-24T01:00:00Z', span: '60m' }
    expect(readMoment(search)).toEqual({ ...search, span: '1h' })
  })
  it.each([
    [{ at: 'yesterday', from: 5, span: '1y' }],
    [{ at: '2026-13-45T99:00:00Z', span: '0h' }],
    [{ at: ['2026-11-24T01:32:15Z'], span: '999999h' }],
    [{}],
  ])('takes %j for nothing', (raw) => {
    expect(readMoment(raw)).toEqual({ at: undefined, from: undefined, span: undefined })
  })
})

describe('viewOf', () => {
  it('is the day of the moment, of today where there is none', () => {
    const at = noon - 3 * dayMs
    expect(viewOf({ at: timeInUrl(at) }, limits, noon)).toEqual(localDay(at))
    expect(viewOf({}, limits, noon)).toEqual(localDay(noon))
  })
  it('has the moment in its middle where only the span is given', () => {
    const at = noon - 3 * dayMs
    const view = viewOf({ at: timeInUrl(at), span: '1h' }, limits, noon)
    expect(view).toEqual({ from: at - hourMs / 2, to: at + hourMs / 2 })
  })
  it('keeps within what the cloud has', () => {
    const view = viewOf({ from: '1999-01-01T00:00:00Z', span: '6h' }, limits, noon)
    expect(view).toEqual({ from: limits.within.from, to: limits.within.from + 6 * hourMs })
  })
})

it('a view comes back from the URL as it went in', () => {
  for (const view of [
    { from: noon - hourMs, to: noon },
    { from: noon - 90_000, to: noon - 15_000 },
    { from: noon - 5 * dayMs, to: noon - 4 * dayMs },
    localDay(noon - dayMs),
  ]) {
    const search = readMoment({ ...viewInUrl(view, noon - dayMs, noon) })
    expect(viewOf({ ...search, at: timeInUrl(noon - dayMs) }, limits, noon)).toEqual(view)
  }
  expect(viewInUrl(localDay(noon), noon, noon)).toEqual({ from: undefined, span: undefined })
})
