import { plural, t } from '@lingui/core/macro'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { isSettings, type Settings } from '../../../domain/settings/settings.ts'
import classes from './answer.module.css'

/** The objects of an answer that is a list, or that holds just one; undefined where there is no list. */
export function rowsOf(value: unknown): readonly Settings[] | undefined {
  const lists = Array.isArray(value)
    ? [value]
    : isSettings(value)
      ? Object.values(value).filter(Array.isArray)
      : []
  const [list] = lists
  if (lists.length !== 1 || !list || list.length === 0) return undefined
  return list.every(isSettings) ? list : undefined
}

const mostRows = 500
const mostColumns = 12

/** A list as a table: a column for each member that is no object, in the order in which they come. */
export function AnswerTable({ rows }: { readonly rows: readonly Settings[] }) {
  const names = [...new Set(rows.slice(0, 50).flatMap((row) => Object.keys(row)))]
  const plain = names.filter((name) =>
    rows.some((row) => row[name] !== null && typeof row[name] !== 'object'),
  )
  const columns = plain.slice(0, mostColumns).map((name) => ({
    header: name,
    cell: ({ row }: { readonly row: Settings }) => textOf(row[name]),
  }))
  const left = names.length - columns.length
  return (
    <>
      <div translate="no">
        <StaticTable
          label={t`Entries of the answer`}
          columns={columns}
          rows={rows.slice(0, mostRows).map((row, at) => ({ row, at }))}
          rowKey={({ at }) => String(at)}
        />
      </div>
      {left > 0 && (
        <p className={classes.quiet}>
          {plural(left, {
            one: 'One member more is in the tree.',
            other: '# members more are in the tree.',
          })}
        </p>
      )}
      {rows.length > mostRows && (
        <p
          className={classes.quiet}
        >{t`These are the first ${mostRows}; the tree has all of them.`}</p>
      )}
    </>
  )
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '–'
  return typeof value === 'object' ? '…' : String(value)
}
