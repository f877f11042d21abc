import type { Column } from './column.ts'

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** Reads `name` as ascending and `-name` as descending. */
export function parseSort(text: string | undefined): Sort | undefined {
  if (!text || text === '-') return undefined
  return text.startsWith('-')
    ? { column: text.slice(1), descending: true }
    : { column: text, descending: false }
}

export function sortText(sort: Sort | undefined): string | undefined {
  return sort && (sort.descending ? `-${sort.column}` : sort.column)
}

/** What a click on a header asks for: ascending, then descending, then the order of the source. */
export function nextSort(current: Sort | undefined, column: string): Sort | undefined {
  if (current?.column !== column) return { column, descending: false }
  return current.descending ? undefined : { column, descending: true }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/**
 * The rows in the asked order, equal ones in the order they came. Rows without a value stand last in
 * both directions. Without a sort, or with one on a column that has none, the rows themselves.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const column = sort && columns.find(({ id }) => id === sort.column)
  const sortValue = column?.sortValue
  if (!sort || !sortValue) return rows
  const direction = sort.descending ? -1 : 1
  // Places are put in order, not pairs: of 200,000 rows the pairs alone would take a while. In an
  // array, since one of numbers does not see what is in order already.
  const values = rows.map(sortValue)
  const order = Array.from(values.keys()).sort((a, b) => {
    const [one, other] = [values[a] ?? '', values[b] ?? '']
    if (one === '' || other === '') return Number(one === '') - Number(other === '')
    return direction * compare(one, other)
  })
  const sorted: Row[] = []
  for (const place of order) {
    const row = rows[place]
    if (row !== undefined) sorted.push(row)
  }
  return sorted
}
