import { t } from '@lingui/core/macro'
import type { Column } from './column.ts'
import classes from './LoadingRows.module.css'
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
  readonly selectable: boolean
}

/** Rows to come, under their header and as wide and high as they will be. */
export function LoadingRows({ columns, count, selectable }: LoadingRowsProps) {
  return Array.from({ length: count }, (_, at) => (
    <tr key={at} className={rowClasses.row} aria-hidden>
      {selectable && (
        // The row is hidden from who listens: they are told by `LoadingStatus`.
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label
        <td className={rowClasses.check}>
          <span className={rowClasses.checkArea}>
            <span className={classes.box} />
          </span>
        </td>
      )}
      {columns.map((column, place) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- Hidden like the one before.
        <td key={column.id} className={cellClass(column, place === 0)}>
          <span
            className={classes.bar}
            style={{ width: `${85 - ((at * 37 + place * 23) % 45)}%` }}
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
