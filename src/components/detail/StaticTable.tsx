import type { ReactNode } from 'react'
import { Guard } from '../feedback/Guard.tsx'
import { BrokenRow } from '../list/late-broken-row.ts'
import classes from './StaticTable.module.css'

/** A column of a short table; the first one names its row. */
export interface StaticColumn<Row> {
  readonly header: string
  /** Figures stand at the right, below each other. */
  readonly numeric?: boolean
  readonly cell: (row: Row) => ReactNode
  /** What stands below the column: a sum, for example. */
  readonly total?: ReactNode
}

interface StaticTableProps<Row> {
  readonly label: string
  readonly columns: readonly StaticColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/**
 * A table of a page, short enough to be drawn whole; wider than the window it scrolls sideways. For
 * lists that are searched, sorted and selected there is `DataTable`.
 */
export function StaticTable<Row>({ label, columns, rows, rowKey }: StaticTableProps<Row>) {
  const hasTotals = columns.some(({ total }) => total !== undefined)
  return (
    // Wider than a narrow window: the keyboard must be able to scroll it.
    <section className={classes.scroller} aria-label={label} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ header, numeric }) => (
              <th key={header} scope="col" className={numeric ? classes.number : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = rowKey(row)
            const broken = (
              <tr>
                <th scope="row" colSpan={columns.length}>
                  <BrokenRow row={row} rowId={key} />
                </th>
              </tr>
            )
            return (
              <Guard key={key || index} of={row} fallback={broken}>
                <Row row={row} columns={columns} />
              </Guard>
            )
          })}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>
              {columns.map((column, at) => (
                <Cell key={column.header} column={column} first={at === 0}>
                  {column.total}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

interface RowProps<Row> {
  readonly row: Row
  readonly columns: readonly StaticColumn<Row>[]
}

function Row<R>({ row, columns }: RowProps<R>) {
  return (
    <tr>
      {columns.map((column, at) => (
        <Cell key={column.header} column={column} first={at === 0}>
          {column.cell(row)}
        </Cell>
      ))}
    </tr>
  )
}

interface CellProps {
  readonly column: Pick<StaticColumn<never>, 'numeric'>
  readonly first: boolean
  readonly children: ReactNode
}

function Cell({ column, first, children }: CellProps) {
  const className = column.numeric ? classes.number : undefined
  if (!first) return <td className={className}>{children}</td>
  return (
    <th scope="row" className={className}>
      {children}
    </th>
  )
}
