import { describe, expect, it, test } from 'vitest'
import { chosenColumns, movedTo, shownColumns, withColumn, type Column } from './column.ts'
import { csvLines } from './download.ts'

type Row = Readonly<Record<string, string>>

const column = (id: string, more: Partial<Column<Row>> = {}): Column<Row> => ({
  id,
  header: id.toUpperCase(),
  width: 100,
  cell: () => null,
  text: (row) => row[id] ?? '',
  ...more,
})
const all = [
  column('name'),
  column('status'),
  column('iccid', { hidden: true }),
  column('bytes', { unit: 'MB' }),
]
const ids = (chosen: string[] | undefined) => shownColumns(all, chosen).map(({ id }) => id)

describe('the columns that are shown', () => {
  it('are those not hidden, until some are chosen', () => {
    expect(ids(undefined)).toEqual(['name', 'status', 'bytes'])
  })

  it('are the chosen ones in the chosen order, the first always first', () => {
    expect(ids(['iccid', 'status'])).toEqual(['name', 'iccid', 'status'])
    expect(ids([])).toEqual(['name'])
  })

  it('ignore unknown and repeated ids', () => {
    expect(ids(['nowhere', 'bytes', 'name', 'bytes'])).toEqual(['name', 'bytes'])
  })

  it('stand in the URL only where they are not the default', () => {
    expect(chosenColumns(all, ['name', 'status', 'bytes'])).toBeUndefined()
    expect(chosenColumns(all, ['name', 'bytes', 'status'])).toEqual(['name', 'bytes', 'status'])
  })

  it('take another one in at its own place', () => {
    expect(withColumn(all, ['name', 'status', 'bytes'], 'iccid')).toEqual([
      'name',
      'status',
      'iccid',
      'bytes',
    ])
    expect(withColumn(all, ['name'], 'bytes')).toEqual(['name', 'bytes'])
  })
})

test('a column moves to another place, and never before the one that names the rows', () => {
  expect(movedTo(['name', 'a', 'b', 'c'], 'c', 1)).toEqual(['name', 'c', 'a', 'b'])
  expect(movedTo(['name', 'a', 'b', 'c'], 'a', 3)).toEqual(['name', 'b', 'c', 'a'])
  expect(movedTo(['name', 'a'], 'a', 0)).toEqual(['name', 'a'])
})

describe('the CSV of what is shown', () => {
  it('holds the headers with their units and the rows in the order at hand', () => {
    const rows = [
      { name: 'b', bytes: '2' },
      { name: 'a', bytes: '1' },
    ]
    expect(csvLines(shownColumns(all, ['bytes']), rows)).toEqual([
      ['NAME', 'BYTES (MB)'],
      ['b', '2'],
      ['a', '1'],
    ])
    const figures = shownColumns(all, ['bytes']).map((one) =>
      Object.assign({}, one, { figures: true }),
    )
    expect(csvLines(figures.slice(1), [{ name: '', bytes: '' }, ...rows])).toEqual([
      ['BYTES (MB)'],
      [undefined],
      [2],
      [1],
    ])
  })
})
