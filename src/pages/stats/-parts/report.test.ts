import { expect, it } from 'vitest'
import { allByStart, classChart, classParts, extentOf, reportRequest } from './report.ts'

const both = (upload: number, download: number) => ({ upload, download })
const file = {
  period: 'month',
  lines: 4,
  sims: 2,
  byStart: new Map([
    [3, new Map([['fast', both(1, 2)]])],
    [
      1,
      new Map([
        ['fast', both(10, 20)],
        ['slow', both(100, 200)],
      ]),
    ],
  ]),
} as const

it('a file is shown by speed class, the most used first, within a part of its time', () => {
  expect(extentOf(file)).toEqual({ fromMs: 1, toMs: 3 })
  const all = classParts(file, { fromMs: 1, toMs: 3 })
  expect(all.map(({ id, total }) => [id, total])).toEqual([
    ['slow', both(100, 200)],
    ['fast', both(11, 22)],
  ])
  const { series, byStart } = classChart(all)
  expect(series.map(({ id }) => id)).toEqual(['slow', 'fast'])
  expect(byStart.get(3)).toEqual({ slow: 0, fast: 3 })
  expect(classParts(file, { fromMs: 2, toMs: 3 }).map(({ id }) => id)).toEqual(['fast'])
  expect([...allByStart(file)]).toEqual([
    [3, both(1, 2)],
    [1, both(110, 220)],
  ])
})

it('a file without lines has no time', () => {
  expect(extentOf({ ...file, byStart: new Map() })).toBeUndefined()
})

it('a report is asked for up to now', () => {
  const now = Date.UTC(2026, 10, 24, 10)
  expect(reportRequest('month', '18mo', now)).toEqual({
    period: 'month',
    from: Date.UTC(2025, 4, 24, 10) / 1000,
    to: now / 1000,
  })
})
