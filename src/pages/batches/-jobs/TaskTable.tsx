import { plural, t } from '@lingui/core/macro'
import { countText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import type { TaskLine } from '../../../domain/batch/task-list.ts'
import { flawText } from '../-words.ts'
import classes from './TaskTable.module.css'
import { writeJson } from '../../../domain/exact-json.ts'

const columns: readonly StaticColumn<TaskLine>[] = [
  {
    header: t`SIM`,
    cell: ({ id }) => (
      <span className={classes.id}>
        <Mono>{id.slice(0, 100)}</Mono>
      </span>
    ),
  },
  { header: t`Line`, numeric: true, cell: ({ line }) => line },
  {
    header: t`Check`,
    cell: ({ flaw }) =>
      flaw ? <div className={classes.flaw}>{flawText(flaw)}</div> : <span>{t`Valid`}</span>,
  },
  {
    header: t`What is sent`,
    cell: ({ request: { method, path, body }, flaw }) =>
      !flaw && (
        <code className={classes.call} translate="no">
          {`${method} ${path}`}
          {body !== undefined && <span>{writeJson(body)}</span>}
        </code>
      ),
  },
]

/** More lines than these are counted and not drawn. */
const mostDrawn = 50

/** What was read of a list, those with a mistake first, and what is sent for each line. */
export function TaskTable({ lines }: { readonly lines: readonly TaskLine[] }) {
  const wrong = lines.filter(({ flaw }) => flaw)
  const ready = lines.length - wrong.length
  const drawn = [...wrong, ...lines.filter(({ flaw }) => !flaw)].slice(0, mostDrawn)
  const [shown, all] = [countText(drawn.length), countText(lines.length)]
  return (
    <>
      <p role="status" className={classes.sums}>
        {t`${plural(ready, { one: '# line is valid', other: '# lines are valid' })}.`}{' '}
        {wrong.length > 0 &&
          t`${plural(wrong.length, { one: '# line is left out', other: '# lines are left out' })}.`}
      </p>
      <StaticTable
        label={t`What was read`}
        columns={columns}
        rows={drawn}
        rowKey={({ line, id }) => `${line} ${id}`}
      />
      {drawn.length < lines.length && (
        <Quiet>{t`${shown} of ${all} lines are shown, those with a mistake before all others.`}</Quiet>
      )}
    </>
  )
}
