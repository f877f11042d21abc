import type { ReactNode } from 'react'

/** What a fact says beside being a column: where it is told, and what changes it. */
export interface FactOptions<Row> {
  /** Told on one side only: among the columns of the list, or the properties of the page. */
  readonly only?: 'list' | 'detail'
  /** The heading of the properties that it stands under; the resource's own when left out. */
  readonly under?: string
  /** The actions that set, change or remove it, by their ids. */
  readonly edits?: readonly string[]
  /** Left out of the properties where there is none, instead of a dash. */
  readonly optional?: boolean
  /** As a property, where that is more than the cell. */
  property?(row: Row): ReactNode
}

/**
 * One fact about the rows of a list, declared at module scope: a column of the list, and a property
 * of the page of one. `cell` draws it; `text` is the same as plain text, for CSV, copying and the
 * search over loaded rows; `sortValue` makes it sortable (strings are compared by natural order,
 * `undefined` goes last). `width` is in pixels and the least it gets.
 */
export interface Column<Row> extends FactOptions<Row> {
  readonly id: string
  readonly header: string
  /** Shown behind the header, so that the cells need not repeat it. */
  readonly unit?: string
  readonly width: number
  readonly align?: 'right'
  /** Its text is a number, for a file in which one can reckon with it. */
  readonly figures?: boolean | undefined
  /** Not shown unless somebody chooses it. */
  readonly hidden?: boolean
  /** The group it names by its id; lists look its name up. */
  readonly groupOf?: (row: Row) => string | null | undefined
  /** Rows can be filtered by it: the value for the URL, which is the same in every language. */
  readonly filterValue?: ((row: Row) => string | undefined) | undefined
  /** A property as wide as the page. */
  readonly wide?: boolean
  cell(row: Row): ReactNode
  text(row: Row): string
  sortValue?(row: Row): string | number | undefined
}

/**
 * The columns to show: those chosen, in the chosen order, else those not hidden by default. The
 * first column names the row and is always there; unknown ids are ignored.
 */
export function shownColumns<Row>(
  all: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): readonly Column<Row>[] {
  const [first] = all
  if (!chosen || !first) return all.filter((column) => column === first || !column.hidden)
  const byId = new Map(all.map((column) => [column.id, column]))
  byId.delete(first.id)
  const rest = chosen.flatMap((id) => {
    const column = byId.get(id)
    byId.delete(id)
    return column ? [column] : []
  })
  return [first, ...rest]
}

/** The columns of a list among the facts, with the groups' names where ids would stand. */
export function listColumns<Row>(
  facts: readonly Column<Row>[],
  groupName: (groupId: string) => string | undefined,
): readonly Column<Row>[] {
  return facts
    .filter(({ only }) => only !== 'detail')
    .map((fact) => {
      const { groupOf } = fact
      if (!groupOf) return fact
      const text = (row: Row) => {
        const groupId = groupOf(row)
        return groupId ? (groupName(groupId) ?? groupId) : ''
      }
      return Object.assign({}, fact, { text, sortValue: text })
    })
}

/** A fact about what a row holds, as a column of those rows. */
export function columnOf<Row, R>(fact: Column<R>, resourceOf: (row: Row) => R): Column<Row> {
  const { sortValue, groupOf, filterValue } = fact
  return {
    ...fact,
    property: undefined,
    cell: (row) => fact.cell(resourceOf(row)),
    text: (row) => fact.text(resourceOf(row)),
    sortValue: sortValue && ((row) => sortValue(resourceOf(row))),
    filterValue: filterValue && ((row) => filterValue(resourceOf(row))),
    groupOf: groupOf && ((row) => groupOf(resourceOf(row))),
  }
}

/** The shown ids with one more, where the declaration has it among those beside it. */
export function withColumn<Row>(
  all: readonly Column<Row>[],
  shown: readonly string[],
  id: string,
): string[] {
  const order = all.map((column) => column.id)
  const place = order.indexOf(id)
  const before = shown.findIndex((other) => order.indexOf(other) > place)
  return before < 0 ? [...shown, id] : shown.toSpliced(before, 0, id)
}

/** The ids with one of them at another place; the first, which names the rows, stays the first. */
export function movedTo(ids: readonly string[], id: string, to: number): string[] {
  const rest = ids.filter((one) => one !== id)
  return rest.toSpliced(Math.max(1, to), 0, id)
}

/** What to keep in the URL for the chosen ids: nothing where they are the default. */
export function chosenColumns<Row>(
  all: readonly Column<Row>[],
  shown: readonly string[],
): string[] | undefined {
  const defaults = shownColumns(all, undefined).map((column) => column.id)
  const same = defaults.length === shown.length && defaults.every((id, at) => id === shown[at])
  return same ? undefined : [...shown]
}
