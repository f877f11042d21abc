import { t } from '@lingui/core/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import { memo, useState, type CSSProperties, type ReactNode } from 'react'
import { Guard } from '../feedback/Guard.tsx'
import { isOwnKey } from './attempt.ts'
import type { Column } from './column.ts'
import { BrokenRow } from './late-broken-row.ts'
import classes from './TableRow.module.css'
import { RowMenu } from './RowMenu.tsx'
import { useIntent } from './useIntent.ts'

interface TableRowProps<Row> {
  /** Undefined while it is on its way. */
  readonly row: Row | undefined
  readonly rowId: string
  readonly index: number
  /** Where it is not one of those below each other: pixels from the first row's top. */
  readonly apart: number | undefined
  readonly columns: readonly Column<Row>[]
  /** Absent where rows cannot be selected. */
  readonly selected: boolean | undefined
  readonly active: boolean
  readonly rowLink: ((row: Row) => LinkProps) | undefined
  readonly rowMenu: ((row: Row) => ReactNode) | undefined
  readonly onRowIntent: ((row: Row) => void) | undefined
  readonly onToggle: (rowId: string, range: boolean) => void
  readonly onActive: (index: number) => void
}

interface RowProps<Row> extends TableRowProps<Row> {
  readonly row: Row
  /** It is that of before, and another is to come. */
  readonly waits: boolean
}

function Row<R>(props: RowProps<R>) {
  const { row, rowId, index, columns, selected, active, rowLink, rowMenu } = props
  const link = rowLink?.(row)
  // What is unseen leads nowhere, nor is it fetched.
  const seen = !props.waits
  const intent = useIntent(
    seen ? link : undefined,
    seen && props.onRowIntent ? () => props.onRowIntent?.(row) : undefined,
  )
  const name = columns[0]?.text(row) || rowId
  return (
    <tr
      aria-rowindex={index + 2}
      className={classes.row}
      style={placed(props.apart)}
      data-waits={props.waits || undefined}
      data-selected={selected || undefined}
      data-active={active || undefined}
      onFocus={() => props.onActive(index)}
      onPointerEnter={intent.enter}
      onPointerLeave={intent.leave}
    >
      {selected !== undefined && (
        <td className={classes.check}>
          <label className={classes.checkArea}>
            <input
              type="checkbox"
              className={classes.box}
              checked={selected}
              aria-label={t`Select ${name}`}
              onMouseDown={keepText}
              onChange={({ nativeEvent }) =>
                props.onToggle(rowId, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
              }
            />
          </label>
        </td>
      )}
      {columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" className={classes.first}>
            {link ? (
              <Link {...link} preload={false} className={classes.link} data-row-focus>
                {column.cell(row)}
              </Link>
            ) : (
              <span tabIndex={-1} className={classes.plain} data-row-focus>
                {column.cell(row)}
              </span>
            )}
          </th>
        ) : (
          <td key={column.id} className={cellClass(column, false)}>
            {column.cell(row)}
          </td>
        ),
      )}
      {rowMenu && (
        <td className={classes.menu}>
          <RowMenu key={rowId} label={t`Actions for ${name}`} items={() => rowMenu(row)} />
        </td>
      )}
    </tr>
  )
}

/**
 * Nothing of its own for a row in its place: the browser would work out anew what is the same for
 * all rows, and keep each one's result, until scrolling takes ten times as long.
 */
function placed(apart: number | undefined): CSSProperties | undefined {
  return apart === undefined ? undefined : { position: 'absolute', top: apart, insetInline: 0 }
}

/** The classes of a column's cells, in the header and in the rows alike. */
export function cellClass(column: Column<never>, first: boolean): string {
  const kind = (first ? classes.first : classes.cell) ?? ''
  return column.align === 'right' ? `${kind} ${classes.right}` : kind
}

/** A click with shift selects a range of rows, not the text between. */
function keepText(event: React.MouseEvent): void {
  if (event.shiftKey) event.preventDefault()
}

/**
 * A row whose cells cannot be drawn, or that no key leads to, says so and shows what it holds. Until
 * one is here there are the cells of the row before in its place, which nobody sees: to build them anew
 * takes longer than all else that scrolling does.
 */
function GuardedRow<R>(props: TableRowProps<R>) {
  const { rowId, index, apart, active, onActive } = props
  const [last, setLast] = useState(props.row)
  if (props.row !== undefined && props.row !== last) setLast(props.row)
  const waits = props.row === undefined
  const row = props.row ?? last
  if (row === undefined) return <PlainRow index={index} apart={apart} waits />
  const broken = (
    <tr
      aria-rowindex={index + 2}
      className={classes.row}
      style={placed(apart)}
      data-active={active || undefined}
      onFocus={() => onActive(index)}
    >
      <th scope="row" className={classes.broken}>
        <BrokenRow row={row} rowId={rowId} />
      </th>
    </tr>
  )
  if (!waits && !isOwnKey(rowId)) return broken
  return (
    <Guard of={row} fallback={broken}>
      <Row {...props} row={row} waits={waits} />
    </Guard>
  )
}

interface PlainRowProps {
  readonly index: number
  readonly apart: number | undefined
  /** Nothing is known of it yet. */
  readonly waits?: boolean
  readonly children?: ReactNode
}

/** A row of one cell: the head of a group, or a row that is on its way. */
export function PlainRow({ index, apart, waits = false, children }: PlainRowProps) {
  return (
    <tr
      aria-rowindex={index + 2}
      className={classes.row}
      style={placed(apart)}
      data-waits={waits || undefined}
    >
      <th scope={waits ? 'row' : 'rowgroup'} className={classes.broken}>
        {children}
      </th>
    </tr>
  )
}

/** One row. Kept as it is while its own properties stay: scrolling adds rows and redraws none. */
export const TableRow = memo(GuardedRow) as typeof GuardedRow
