import { expect, test } from 'vitest'
import type { Filter } from './filter.ts'
import { filterRows } from './filter.ts'
import { suggest } from './suggest.ts'
import { readTyped } from './typed.ts'

type Row = { readonly status: string; readonly group: string }

const rows: Row[] = [
  { status: 'active', group: 'Attic' },
  { status: 'active', group: 'Cellar' },
  { status: 'inactive', group: 'Attic' },
]
const status: Filter<Row> = {
  id: 'status',
  label: 'Status',
  options: [
    { value: 'active', label: 'Active' },
    { value: 'inactive', label: 'Inactive' },
  ],
  test: (row, values) => values.includes(row.status),
}
const group: Filter<Row> = {
  id: 'group',
  label: 'Group',
  options: [
    { value: 'Attic', label: 'Attic' },
    { value: 'Cellar', label: 'Cellar' },
  ],
  test: (row, values) => values.includes(row.group),
}

function said(typed: string, search = {}, filters = [status, group]) {
  const rowsWithout = (id: string) =>
    filterRows(
      rows,
      filters.filter((one) => one.id !== id),
      search,
    )
  return suggest({ filters, search, rowsWithout }, readTyped(typed, filters).open).map(
    ({ label, value, count, chosen }) =>
      [label, value === undefined ? '' : (count ?? '?'), chosen ? 'set' : ''].join(' ').trim(),
  )
}

test('filters come first, then values, with how many rows have them', () => {
  expect(said('')).toEqual(['Status', 'Group'])
  expect(said('g')).toEqual(['Group'])
  expect(said('ac')).toEqual(['Active 2'])
  expect(said('act')).toEqual(['Active 2', 'Inactive 1'])
  expect(said('meter status:')).toEqual(['Active 2', 'Inactive 1'])
  expect(said('status:in')).toEqual(['Inactive 1'])
  expect(said('status:active,')).toEqual(['Inactive 1'])
  expect(said('nothing')).toEqual([])
})

test('what is set counts for the other filters, and not for its own', () => {
  const search = { group: ['Attic'] }
  expect(said('status:', search)).toEqual(['Active 1', 'Inactive 1'])
  expect(said('group:', search)).toEqual(['Attic 2 set', 'Cellar 1'])
})

test('rows that the API has filtered do not tell of what it left out', () => {
  const { test: has, ...rest } = status
  const byApi: Filter<Row> = { ...rest, has: (row, value) => has?.(row, [value]) === true }
  expect(said('status:', {}, [byApi])).toEqual(['Active 2', 'Inactive 1'])
  expect(said('status:', { status: ['active'] }, [byApi])).toEqual(['Active ? set', 'Inactive ?'])
})
