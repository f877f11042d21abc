import { t } from '@lingui/core/macro'
import { Skeleton } from '@mantine/core'
import type { Column } from './column.ts'
import rowClasses from './TableRow.module.css'
import { cellClass } from './TableRow.tsx'
import type { List } from './useList.ts'

/** There is no row to show yet, and some may still come. */
export function isWaiting<Row>({ source, rows }: List<Row>): boolean {
  return rows.length === 0 && (source.status === 'loading' || source.loadingMore)
}

interface LoadingRowsProps {
  readonly columns: readonly Column<never>[]
  readonly count: number
  /** Pixels. */
  readonly rowHeight: number
  readonly selectable: boolean
}

/** Rows to come, under their header and as wide and high as they will be. */
export function LoadingRows({ columns, count, rowHeight, selectable }: LoadingRowsProps) {
  return Array.from({ length: count }, (_, at) => (
    <tr
      key={at}
      className={rowClasses.row}
      style={{ transform: `translateY(${at * rowHeight}px)` }}
      aria-hidden
    >
      {selectable && (
        <td className={rowClasses.check}>
          <span className={rowClasses.checkArea}>
            <Skeleton height={16} width={16} />
          </span>
        </td>
      )}
      {columns.map((column, place) => (
        <td key={column.id} className={cellClass(column, place === 0)}>
          <Skeleton
            display="inline-block"
            height={10}
            width={`${85 - ((at * 37 + place * 23) % 45)}%`}
          />
        </td>
      ))}
    </tr>
  ))
}

/** Tells who does not see the grey bars. */
export function LoadingStatus() {
  return <span role="status" aria-label={t`Loading`} className="visually-hidden" />
}
