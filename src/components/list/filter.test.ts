import { describe, expect, it } from 'vitest'
import { columnFilters, filterRows, matchRows, type Filter } from './filter.ts'

interface Row {
  readonly name: string
  readonly status: string
}

const rows: Row[] = [
  { name: 'Vending machine 12', status: 'active' },
  { name: '東京 meter', status: 'ready' },
  { name: 'vending 3', status: 'suspended' },
]
const filters: Filter<Row>[] = [
  { id: 'status', label: 'Status', test: (row, values) => values.includes(row.status) },
  { id: 'name', label: 'Name', test: (row, [text = '']) => row.name.includes(text) },
  { id: 'group', label: 'Group' },
]
const names = (found: readonly Row[]) => found.map(({ name }) => name)

describe('searching the loaded rows', () => {
  const search = (q?: string) => names(matchRows(rows, (row) => row.name, q))

  it('finds every word somewhere, letter case aside', () => {
    expect(search('VEND')).toEqual(['Vending machine 12', 'vending 3'])
    expect(search('12 vending')).toEqual(['Vending machine 12'])
    expect(search('東京')).toEqual(['東京 meter'])
    expect(search('vending 東京')).toEqual([])
  })

  it.each([undefined, '', '   '])('finds everything for %o', (q) => {
    expect(search(q)).toHaveLength(3)
  })

  it('takes values with commas between them for alternatives, in any width of signs', () => {
    expect(search('３, 東京')).toEqual(['東京 meter', 'vending 3'])
    const ids = ['7cdde9060001', '7cdde9060002'].map((name) => ({ name }))
    const found = matchRows(ids, ({ name }) => name, '7C-DD-E9-06-00-02, x')
    expect(found).toEqual([ids[1]])
    const cards = ['8942310000000000001', '8942310000000000002', 'other'].map((name) => ({ name }))
    const pasted = matchRows(cards, ({ name }) => name, '89423100000000000019 8942310000000000002F')
    expect(pasted).toEqual(cards.slice(0, 2))
  })

  it('takes signs for themselves', () => {
    expect(search('.*')).toEqual([])
  })
})

describe('filtering the loaded rows', () => {
  it('takes any value of one filter and all filters together', () => {
    const both = { status: ['active', 'suspended'] }
    expect(names(filterRows(rows, filters, both))).toEqual(['Vending machine 12', 'vending 3'])
    expect(names(filterRows(rows, filters, { ...both, name: ['vending'] }))).toEqual(['vending 3'])
  })

  it('leaves the rows alone where nothing is set, and for filters that the API applies', () => {
    expect(filterRows(rows, filters, {})).toBe(rows)
    expect(filterRows(rows, filters, { group: ['g'] })).toBe(rows)
  })
})

describe('the filters that columns offer', () => {
  const column = {
    id: 'kind',
    header: 'Kind',
    width: 100,
    cell: () => null,
    text: (row: { kind?: string }) => (row.kind === 'b' ? 'Beta' : 'Alpha 10'),
    filterValue: (row: { kind?: string }) => row.kind,
  }
  const kinds = [{ kind: 'b' }, { kind: 'a' }, {}, { kind: 'b' }]

  it('have the values of the rows, by the words on the page', () => {
    const [kind, ...rest] = columnFilters([column, { ...column, filterValue: undefined }], kinds)
    expect(rest).toEqual([])
    expect(kind?.options).toEqual([
      { value: 'a', label: 'Alpha 10' },
      { value: 'b', label: 'Beta' },
    ])
    expect(kind ? filterRows(kinds, [kind], { kind: ['b'] }) : []).toHaveLength(2)
  })
})
