import { orNone, surely } from './attempt.ts'
import { cardNumber, numbersIn } from '../../domain/numbers.ts'
import type { Column } from './column.ts'
import { filterValues } from './search.ts'

export interface FilterOption {
  readonly value: string
  readonly label: string
}

/**
 * One filter of a list, declared beside the columns. With `options` it is a choice of several, else
 * a text to type. `test` narrows the loaded rows; a filter that the API applies has none.
 */
export interface Filter<Row> {
  /** Its name in the URL. */
  readonly id: string
  readonly label: string
  readonly options?: readonly FilterOption[]
  /** Its options are not known yet. */
  readonly coming?: boolean
  test?(row: Row, values: readonly string[]): boolean
  /** Whether a row has a value, to count by, where `test` does not say so. */
  has?(row: Row, value: string): boolean
  /** How many rows have a value, where the source knows that of all. */
  readonly counts?: Readonly<Record<string, number>> | undefined
}

/** The rows that pass every filter that is set and tests rows here. */
export function filterRows<Row>(
  rows: readonly Row[],
  filters: readonly Filter<Row>[],
  search: Record<string, unknown>,
): readonly Row[] {
  const tests = filters.flatMap((filter) => {
    const values = filterValues(search, filter.id)
    const { test } = filter
    return test && values.length > 0 ? [orNone((row: Row) => test(row, values), false)] : []
  })
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)))
}

/**
 * The rows in which every word of `q` occurs somewhere, letter case and the width of signs aside.
 * Values separated by commas are alternatives, and each may be a number in groups.
 */
export function matchRows<Row>(
  rows: readonly Row[],
  text: (row: Row) => string,
  q: string | undefined,
): readonly Row[] {
  const numbers = numbersIn(q ?? '')
  const parts = numbers ?? alike(q ?? '').split(/[,、;\n\t]/)
  const wanted = parts.flatMap((part) => {
    const words = part.split(/\s+/).filter(Boolean)
    const number = numbers ? cardNumber(part.replace('+', '')) : part.replaceAll(/[\s:-]/g, '')
    return words.length === 0 ? [] : [{ words, number: isLong.test(number) ? number : undefined }]
  })
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const all = alike(text(row))
    return wanted.some(
      ({ words, number }) =>
        words.every((word) => all.includes(word)) || (number !== undefined && all.includes(number)),
    )
  })
}

const isLong = /^[\da-f]{8,}$/

const alike = (text: string) => text.normalize('NFKC').toLocaleLowerCase()

/** The filters of the columns that offer themselves as one, each with the values of the rows. */
export function columnFilters<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Filter<Row>[] {
  return columns.map(surely).flatMap(({ id, header, text, filterValue }) => {
    if (!filterValue) return []
    const labels = new Map(rows.map((row) => [filterValue(row), text(row)]))
    const options = [...labels].flatMap(([value, label]) => (value ? [{ value, label }] : []))
    options.sort((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true }))
    const test = (row: Row, values: readonly string[]) => values.includes(filterValue(row) ?? '')
    return [{ id, label: header, options, test }]
  })
}
