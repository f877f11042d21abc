import { expect, test } from 'vitest'
import { keyFacts } from '../../domain/data/keys.ts'
import { entryRow, type DataSource } from './entry-row.ts'
import { chartSeries } from './series.ts'

const one: DataSource = { resourceType: 'Sim', resourceId: '1' }
const other: DataSource = { resourceType: 'Sim', resourceId: '2' }
const row = (source: DataSource, time: number, content: object) =>
  entryRow({ time, content: JSON.stringify(content) }, source)
const rows = [
  row(one, 30, { t: 3, u_c: 1 }),
  row(one, 20, { t: null }),
  row(one, 10, { t: '1.5' }),
  row(other, 15, { t: 9 }),
  row(other, 5, { x: 'text' }),
]
const facts = (...wanted: string[]) =>
  keyFacts(rows.map(({ reading }) => reading)).filter(({ key }) => wanted.includes(key))

test('each source and key is a series, oldest first; null is a gap, and what is not there is not', () => {
  const { series, left } = chartSeries(rows, facts('t'), 'scatter', ({ resourceId }) => resourceId)
  expect(left).toBe(0)
  expect(series.map(({ label, kind }) => [label, kind])).toEqual([
    ['t, 1', 'dots'],
    ['t, 2', 'dots'],
  ])
  expect([...(series[0]?.points.times ?? [])]).toEqual([10, 20, 30])
  expect([...(series[0]?.points.values ?? [])]).toEqual([1.5, Number.NaN, 3])
  expect([...(series[1]?.points.values ?? [])]).toEqual([9])
})

test('a unit is that of the key, and a single source needs no name', () => {
  const own = rows.slice(0, 3)
  const { series } = chartSeries(own, facts('t', 'u_c'), 'lines', undefined)
  expect(series.map(({ label, unit }) => [label, unit])).toEqual([
    ['t', undefined],
    ['u_c', '°C'],
  ])
})

test('no more series are drawn than there are colours, and it is told how many are left', () => {
  const many = Array.from({ length: 12 }, (_, no) =>
    row({ resourceType: 'Sim', resourceId: String(no) }, 1, { t: no }),
  )
  const { series, left } = chartSeries(many, facts('t'), 'lines', undefined)
  expect([series.length, left]).toEqual([10, 2])
})

test('an answer without time or source is still a row of what was asked for', () => {
  expect(entryRow({ time: null as never }, one)).toMatchObject({ key: 'Sim_1_0', source: one })
})
