import { expect, it } from 'vitest'
import { compare } from './compare.ts'

const entry = (unixtime: number, upload: number, download: number) => ({
  unixtime,
  dataTrafficStatsMap: {
    's1.fast': { uploadByteSizeTotal: upload, downloadByteSizeTotal: download },
  },
})
const chosen = ['a', 'b', 'c'].map((simId) => ({ simId, label: simId.toUpperCase() }))
const answers = [
  { stats: [entry(0, 1, 2), entry(60, 3, 4)] },
  { stats: undefined },
  { stats: [entry(60, 5, 6)] },
]

it('SIMs are compared by what is asked for, those that have no record left out', () => {
  const { series, byStart, totals } = compare(chosen, answers, 'total')
  expect(series.map(({ id, color }) => [id, color])).toEqual([
    ['a', 'series-1'],
    ['c', 'series-3'],
  ])
  expect([...byStart]).toEqual([
    [0, { a: 3 }],
    [60_000, { a: 7, c: 11 }],
  ])
  expect(totals.get('a')).toEqual({ upload: 4, download: 6 })
  expect(compare(chosen, answers, 'upload').byStart.get(60_000)).toEqual({ a: 3, c: 5 })
  expect(compare(chosen, answers, 'download').byStart.get(0)).toEqual({ a: 2 })
})
