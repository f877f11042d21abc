import { useCallbackRef } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { keysOf, surely } from './attempt.ts'
import { shownColumns } from './column.ts'
import type { Column } from './column.ts'
import { filterRows, matchRows } from './filter.ts'
import type { Filter } from './filter.ts'
import { fitColumns } from './fit.ts'
import type { RemoteRows, RowSource } from './rows.ts'
import { filterValues } from './search.ts'
import { useListSearch } from './useListSearch.ts'
import type { ListSearch, SearchPatch } from './search.ts'
import { useSelection } from './selection.ts'
import type { Selection } from './selection.ts'
import { parseSort, sortRows } from './sorting.ts'
import type { Sort } from './sorting.ts'

interface ListOptions<Row> {
  readonly source: RowSource<Row>
  readonly remote?: RemoteRows<Row> | undefined
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly filters?: readonly Filter<Row>[]
  /** The API applies `q` itself, so the loaded rows are not searched again. */
  readonly searchedByApi?: boolean
  /** The order while the URL names none: `name` or `-name`. */
  readonly defaultSort?: string
}

/** A list as its parts need it: the bar above, the table, and the pictures in its place. */
export interface List<Row> {
  readonly source: RowSource<Row>
  readonly remote: RemoteRows<Row> | undefined
  /** What is shown: searched, filtered, in order; with holes where they are `remote`. */
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly allColumns: readonly Column<Row>[]
  /** Those of the columns that the table has room for; all of them where somebody chose them. */
  readonly fitting: readonly Column<Row>[]
  /** The pixels that the first column gets at the least. */
  readonly firstWidth: number
  /** Tells how many pixels there are for columns. */
  readonly setRoom: (pixels: number) => void
  readonly filters: readonly Filter<Row>[]
  readonly rowKey: (row: Row) => string
  readonly sort: Sort | undefined
  readonly selection: Selection<Row>
  readonly search: ListSearch & Record<string, unknown>
  readonly update: (patch: SearchPatch) => void
  /** The loaded rows as all but one of the filters let them through. */
  readonly rowsWithout: (filterId: string) => readonly Row[]
  /** A search or a filter is set. */
  readonly narrowed: boolean
  /** There is nothing at all, as far as can be known: nothing to search, nothing to export. */
  readonly empty: boolean
  readonly clearNarrowing: () => void
}

const none: readonly never[] = []

/** Pixels that the table before had: the next one most often has as many. */
let lastRoom = Infinity

/** The pixels that the columns can have: until they are measured, those of the table before. */
function useRoom() {
  const [room, setRoom] = useState(() => lastRoom)
  const set = useCallbackRef((pixels: number) => {
    lastRoom = pixels
    setRoom(pixels)
  })
  return [room, set] as const
}

/** Joins rows, columns and the URL into what `ListBar`, `ListBody` and `DataTable` show. */
export function useList<Row>(options: ListOptions<Row>): List<Row> {
  const { source, remote, filters = none, searchedByApi = false } = options
  // By hand, for all that follows from the columns: a row is drawn anew where they are others.
  const allColumns = useMemo(() => options.columns.map(surely), [options.columns])
  const rowKey = keysOf(options.rowKey)
  const { search, update } = useListSearch()
  const chosen = search.columns
  const columns = useMemo(() => shownColumns(allColumns, chosen), [allColumns, chosen])
  const [room, setRoom] = useRoom()
  const { count, first: firstWidth, second } = fitColumns(columns, room)
  const fitting = useMemo(
    () => (chosen ? columns : fittingColumns(columns, count, second)),
    [chosen, columns, count, second],
  )
  const sort = parseSort(search.sort ?? options.defaultSort)
  const found =
    searchedByApi || remote ? source.rows : matchRows(source.rows, allText(allColumns), search.q)
  const rows = remote ? found : sortRows(filterRows(found, filters, search), allColumns, sort)
  const selection = useSelection(rows, rowKey, remote)
  const set = filters.filter(({ id }) => filterValues(search, id).length > 0)
  const narrowed = search.q !== undefined || set.length > 0
  return {
    source,
    remote,
    rows,
    columns,
    allColumns,
    fitting,
    firstWidth,
    setRoom,
    filters,
    rowKey,
    sort,
    selection,
    search,
    update,
    rowsWithout: (filterId) =>
      filterRows(
        found,
        filters.filter(({ id }) => id !== filterId),
        search,
      ),
    narrowed,
    empty: !narrowed && rows.length === 0 && source.status === 'ready' && !source.hasMore,
    clearNarrowing: () =>
      update({ q: undefined, ...Object.fromEntries(set.map(({ id }) => [id, undefined])) }),
  }
}

/** As many columns as there is room for, the second no wider than it may be. */
function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  count: number,
  second: number,
): readonly Column<Row>[] {
  const narrow = (columns[1]?.width ?? 0) > second
  if (!narrow) return count === columns.length ? columns : columns.slice(0, count)
  return columns
    .slice(0, count)
    .map((column, at) => (at === 1 ? Object.assign({}, column, { width: second }) : column))
}

function allText<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  return (row) => columns.map((column) => column.text(row)).join('\n')
}
