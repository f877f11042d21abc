import type { ReactNode } from 'react'

/**
 * One column of a list, declared at module scope. `cell` draws it; `text` is the same as plain text,
 * for CSV, copying and the search over loaded rows; `sortValue` makes it sortable (strings are
 * compared by natural order, `undefined` goes last). `width` is in pixels and the least it gets.
 */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Shown behind the header, so that the cells need not repeat it. */
  readonly unit?: string
  readonly width: number
  readonly align?: 'right'
  /** Not shown unless somebody chooses it. */
  readonly hidden?: boolean
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

/** What to keep in the URL for the chosen ids: nothing where they are the default. */
export function chosenColumns<Row>(
  all: readonly Column<Row>[],
  shown: readonly string[],
): string[] | undefined {
  const defaults = shownColumns(all, undefined).map((column) => column.id)
  const same = defaults.length === shown.length && defaults.every((id, at) => id === shown[at])
  return same ? undefined : [...shown]
}
