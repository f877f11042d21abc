import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { nextSort, parseSort, sortRows, sortText } from './sorting.ts'

interface Row {
  readonly id: number
  readonly name?: string
  readonly bytes?: number
}

const column = (id: string, sortValue?: Column<Row>['sortValue']): Column<Row> => ({
  id,
  header: id,
  width: 100,
  cell: () => null,
  text: () => '',
  sortValue,
})
const columns = [
  column('name', (row) => row.name),
  column('bytes', (row) => row.bytes),
  column('x'),
]
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)

describe('the sort in the URL', () => {
  it('reads a name as ascending and a leading minus as descending', () => {
    expect(parseSort('name')).toEqual({ column: 'name', descending: false })
    expect(parseSort('-name')).toEqual({ column: 'name', descending: true })
  })

  it.each([undefined, '', '-'])('reads %o as none', (text) => {
    expect(parseSort(text)).toBeUndefined()
  })

  it('writes what it reads', () => {
    for (const text of ['name', '-name']) expect(sortText(parseSort(text))).toBe(text)
    expect(sortText(undefined)).toBeUndefined()
  })

  it('goes from ascending to descending to none, and begins anew on another column', () => {
    const first = nextSort(undefined, 'name')
    const second = nextSort(first, 'name')
    expect([sortText(first), sortText(second), sortText(nextSort(second, 'name'))]).toEqual([
      'name',
      '-name',
      undefined,
    ])
    expect(sortText(nextSort(second, 'bytes'))).toBe('bytes')
  })
})

describe('sorting rows', () => {
  const rows: Row[] = [
    { id: 1, name: 'meter 10', bytes: 5 },
    { id: 2, name: 'meter 9', bytes: 40 },
    { id: 3 },
    { id: 4, name: 'Meter 9', bytes: 5 },
    { id: 5, name: '', bytes: -1 },
  ]

  it('compares names by their numbers and not by letter case, equal ones as they came', () => {
    expect(ids(sortRows(rows, columns, parseSort('name')))).toEqual([2, 4, 1, 3, 5])
    expect(ids(sortRows(rows, columns, parseSort('-name')))).toEqual([1, 2, 4, 3, 5])
  })

  it('compares numbers as numbers and puts what has none last in both directions', () => {
    expect(ids(sortRows(rows, columns, parseSort('bytes')))).toEqual([5, 1, 4, 2, 3])
    expect(ids(sortRows(rows, columns, parseSort('-bytes')))).toEqual([2, 1, 4, 5, 3])
  })

  it.each([undefined, 'x', 'nowhere'])('leaves the rows alone for %o', (text) => {
    expect(sortRows(rows, columns, parseSort(text))).toBe(rows)
  })
})
