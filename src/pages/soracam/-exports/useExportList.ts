import { useNow } from '../../../components/detail/useNow.ts'
import type { Column } from '../../../components/list/column.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { useCameraNames } from '../-camera/names.ts'
import type { Names } from '../-list/camera-columns.tsx'
import { stillFilters } from '../-stills/columns.tsx'
import { works, type Told } from '../-stills/query.ts'

/** An export in a list of them. */
interface Exported extends Told {
  readonly exportId: string
  readonly deviceId: string
}

interface ExportListOptions<Row extends Exported> {
  readonly pages: Parameters<typeof useInfiniteRows<Row, readonly unknown[]>>[0]
  /** Of this camera only; of all when left out. */
  readonly deviceId: string | undefined
  /** `names` where they are of several cameras. */
  readonly columns: (now: number, names: Names | undefined) => readonly Column<Row>[]
}

/** Milliseconds between two looks while any export is being made. */
const every = 4000
const rowKey = ({ exportId }: Exported) => exportId

/** The exports of stills or videos that the API still lists, looked at again while any is being made. */
export function useExportList<Row extends Exported>(options: ExportListOptions<Row>) {
  const { pages, deviceId, columns } = options
  const now = useNow()
  const source = useInfiniteRows<Row, readonly unknown[]>({
    ...pages,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(works)) ? every : false,
  })
  const names = useCameraNames(source.rows)
  const several = deviceId === undefined ? names : undefined
  const list = useList({
    source,
    columns: columns(now, several),
    rowKey,
    filters: stillFilters(source.rows, now, several),
    defaultSort: '-requested',
  })
  return { list, now, names, several }
}
