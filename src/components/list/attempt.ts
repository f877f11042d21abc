import type { Column } from './column.ts'

/** Asks a row for something, and answers `none` where the row is not as that expects it. */
export function orNone<Row, Said>(ask: (row: Row) => Said, none: Said): (row: Row) => Said {
  return (row) => {
    try {
      return ask(row)
    } catch {
      return none
    }
  }
}

/**
 * A column whose plain text, order and filters bear any row: a record that breaks them counts as
 * having no value, and does not take the list with it. Drawing a cell may still fail, for its row.
 */
export function surely<Row>(column: Column<Row>): Column<Row> {
  const { text, sortValue, filterValue, groupOf } = column
  return {
    ...column,
    text: orNone(text, ''),
    sortValue: sortValue && orNone(sortValue, undefined),
    filterValue: filterValue && orNone(filterValue, undefined),
    groupOf: groupOf && orNone(groupOf, undefined),
  }
}

const made = new WeakMap<object, string>()
let count = 0
const mark = '\0'

/** The keys of rows, made up for those that have none of their own. */
export function keysOf<Row>(rowKey: (row: Row) => string): (row: Row) => string {
  const own = orNone(rowKey, '')
  return (row) => own(row) || keyMadeFor(row)
}

function keyMadeFor(row: unknown): string {
  if (row === null || typeof row !== 'object') return mark
  const key = made.get(row) ?? `${mark}${(count += 1)}`
  made.set(row, key)
  return key
}

/** Whether a key is a row's own, so that something can be done to it by that. */
export function isOwnKey(key: string): boolean {
  return key !== '' && !key.startsWith(mark)
}
