import { plural, t } from '@lingui/core/macro'
import type { Operation } from '../../api/operation.ts'
import { writeJson } from '../../domain/exact-json.ts'
import { statementChanges, type StatementChange } from '../../domain/permission/changed.ts'
import type { PermissionDifference, Reach } from '../../domain/permission/difference.ts'
import { Quiet } from '../detail/Quiet.tsx'
import { listText } from '../detail/locale.ts'
import { StaticTable, type StaticColumn } from '../detail/StaticTable.tsx'
import classes from './review.module.css'
import text from './text.module.css'

const kinds = { added: t`Added`, removed: t`Removed`, changed: t`Changed` } as const
const reaches: Readonly<Record<Reach, string>> = {
  yes: t`Allowed`,
  no: t`Not allowed`,
  maybe: t`By condition`,
}

/** The names that a cell has room for. */
const shownNames = 8

const columns: readonly StaticColumn<StatementChange>[] = [
  { header: t`Change`, cell: ({ kind }) => kinds[kind] },
  {
    header: t`Effect`,
    cell: ({ draft }) => draft && (draft.effect === 'allow' ? t`Allow` : t`Deny`),
  },
  { header: t`Operations`, cell: (change) => <ChangedNames change={change} /> },
  {
    header: t`Condition`,
    cell: ({ draft }) =>
      draft?.condition !== undefined && <code className={text.code}>{draft.condition}</code>,
  },
]

function ChangedNames({ change }: { readonly change: StatementChange }) {
  const { kind, draft, value, came, went } = change
  if (!draft) return <code className={text.code}>{writeJson(value)}</code>
  if (kind !== 'changed') return <Names names={draft.api} />
  if (came.length + went.length === 0) return <Quiet inline>{t`Written in another way`}</Quiet>
  return (
    <>
      {came.length > 0 && <Quiet inline>{kinds.added}</Quiet>}
      <Names names={came} />
      {went.length > 0 && <Quiet inline>{kinds.removed}</Quiet>}
      <Names names={went} />
    </>
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  const more = names.length - shownNames
  return (
    <>
      {names.slice(0, shownNames).map((name) => (
        <div key={name} className={text.code}>
          {name}
        </div>
      ))}
      {more > 0 && (
        <Quiet inline>{plural(more, { one: 'and # more name', other: 'and # more names' })}</Quiet>
      )}
    </>
  )
}

interface DifferenceViewProps {
  readonly difference: PermissionDifference<Operation>
}

/** A difference of permission documents: statements, then operations gained, lost, and conditional. */
export function DifferenceView({ difference }: DifferenceViewProps) {
  const { added, removed, gained, lost, conditional } = difference
  const rows = statementChanges(added, removed)
  const same = gained.length + lost.length + conditional.length === 0
  return (
    <>
      <StaticTable
        label={t`Statements that change`}
        rows={rows}
        rowKey={({ kind, value }) => `${kind} ${writeJson(value)}`}
        columns={columns}
      />
      <Moved
        title={plural(gained.length, { one: 'Gains # operation', other: 'Gains # operations' })}
        operations={gained}
      />
      <Moved
        title={plural(lost.length, { one: 'Loses # operation', other: 'Loses # operations' })}
        operations={lost}
      />
      <Moved
        title={plural(conditional.length, {
          one: 'For # operation a condition decides',
          other: 'For # operations a condition decides',
        })}
        operations={conditional.map(({ operation }) => operation)}
        about={(id) => {
          const found = conditional.find(({ operation }) => operation.id === id)
          if (!found || found.before === found.after) return t`The condition is another`
          const [before, after] = [reaches[found.before], reaches[found.after]]
          return t`${before} → ${after}`
        }}
      />
      <Quiet>
        {same
          ? t`The same operations are allowed as before.`
          : t`This document by itself: other roles and permissions of a user may allow or deny more.`}
      </Quiet>
    </>
  )
}

interface MovedProps {
  readonly title: string
  readonly operations: readonly Operation[]
  readonly about?: (id: string) => string
}

/** So many are named; of more, the families. */
const shownOperations = 60

function Moved({ title, operations, about }: MovedProps) {
  if (operations.length === 0) return null
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort()
  return (
    <section className={classes.moved} aria-label={title}>
      <h3 className={classes.movedTitle}>{title}</h3>
      {operations.length > shownOperations ? (
        <p className={text.about} translate="no">
          {listText(tags)}
        </p>
      ) : (
        <ul className={classes.movedList}>
          {operations.map(({ id, permissions, summary }) => (
            <li key={id}>
              <code className={text.code}>{permissions[0] ?? id}</code>
              <div className={text.about}>{about?.(id) ?? summary}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
