import { describe, expect, it } from 'vitest'
import {
  chartCsv,
  contentOf,
  exactText,
  highest,
  axisTicks,
  valueText,
  type Point,
  type Series,
} from './series.ts'

const series: Series[] = [
  { id: 'd', label: 'Download', color: 'download' },
  { id: 'u', label: 'Upload', color: 'upload' },
]
const start = Date.UTC(2025, 10, 1)
const points: Point[] = [
  { at: start, values: { d: 3, u: 4 } },
  { at: start + 86_400_000, values: undefined },
  { at: start + 172_800_000, values: { d: 6, u: 0 }, partial: true },
]

describe('the highest value', () => {
  it('is that of the stack for bars and of one series for lines', () => {
    expect(highest(points, series, 'bars')).toBe(7)
    expect(highest(points, series, 'lines')).toBe(6)
    expect(highest([], series, 'bars')).toBe(0)
  })
})

describe('what there is to see', () => {
  const at = start
  it.each([
    [[], 'none'],
    [[{ at, values: undefined }], 'none'],
    [
      [
        { at, values: { d: 0, u: 0 } },
        { at, values: undefined },
      ],
      'zero',
    ],
    // What no series shows does not count.
    [[{ at, values: { other: 5 } }], 'zero'],
    [
      [
        { at, values: { d: 0 } },
        { at, values: { u: 1 } },
      ],
      'some',
    ],
    [[{ at, values: { d: -1 } }], 'some'],
  ] as const)('of %j is %s', (points, content) => {
    expect(contentOf(points, series)).toBe(content)
  })
})

describe('the CSV of a chart', () => {
  it('tells no record from zero and says which period is not complete', () => {
    expect(chartCsv(series, points, 'bytes')).toEqual([
      ['Period start (UTC)', 'Download (bytes)', 'Upload (bytes)', 'Complete'],
      ['2025-11-01T00:00:00.000Z', 3, 4, 'yes'],
      ['2025-11-02T00:00:00.000Z', undefined, undefined, 'yes'],
      ['2025-11-03T00:00:00.000Z', 6, 0, 'no'],
    ])
  })
})

describe('a value', () => {
  it('is written short and exactly, in its unit', () => {
    expect([valueText(1_234_567, 'bytes'), exactText(1_234_567, 'bytes')]).toEqual([
      '1.23 MB',
      '1,234,567 bytes',
    ])
    expect([valueText(1234, 'count'), exactText(1234, 'count')]).toEqual(['1,234', '1,234'])
    const dollars = { currency: 'USD' }
    expect([valueText(1234.5, dollars), exactText(1234.5, dollars)]).toEqual([
      '$1,234.50',
      '$1,234.50',
    ])
  })

  it('names its unit in the header of the CSV', () => {
    expect(chartCsv(series, [], { currency: 'JPY' })[0]?.[1]).toBe('Download (JPY)')
    expect(chartCsv(series, [], 'count')[0]?.[1]).toBe('Download')
  })
})

describe('the periods that an axis names', () => {
  const slots = (hours: number): Point[] =>
    Array.from({ length: hours * 12 }, (_, at) => ({
      at: new Date(2025, 10, 1).getTime() + at * 300_000,
      values: {},
    }))
  const clock = (ticks: number[]) =>
    ticks.map((at) => `${new Date(at).getHours()}:${new Date(at).getMinutes()}`)

  it('are round hours where they are minutes', () => {
    expect(clock(axisTicks(slots(24), 'minutes'))).toEqual(
      [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => `${hour}:0`),
    )
    expect(clock(axisTicks(slots(2), 'minutes')).slice(0, 3)).toEqual(['0:0', '0:15', '0:30'])
  })

  it('are few over many days', () => {
    expect(axisTicks(slots(24 * 7), 'minutes')).toHaveLength(7)
  })

  it('are the first of months over many days, at most nine', () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, day) => ({
        at: start + day * 86_400_000,
        values: undefined,
      }))
    const named = (count: number) =>
      axisTicks(days(count), 'day').map((at) => new Date(at).toISOString().slice(0, 10))
    expect(named(95)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
    expect(named(540)).toHaveLength(9)
    expect(named(540).slice(-3)).toEqual(['2026-12-01', '2027-02-01', '2027-04-01'])
    expect(named(32)).toEqual(['2025-11-01', '2025-12-01'])
  })

  it('are every so many days or months up to the last', () => {
    const months = Array.from({ length: 18 }, (_, at) => ({ at, values: undefined }))
    expect(axisTicks(months, 'month')).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17])
    expect(axisTicks(months.slice(0, 8), 'day')).toHaveLength(8)
    expect(axisTicks([], 'minutes')).toEqual([])
  })
})
