import { t } from '@lingui/core/macro'
import type { Operation } from '../../api/operation.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { Severity } from '../../components/detail/Severity.tsx'
import { Time } from '../../components/detail/Time.tsx'
import type { Column } from '../../components/list/column.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Filter } from '../../components/list/filter.ts'
import { NewMark } from '../../components/list/NewMark.tsx'
import { auditKey, auditTime, outcomeOf, outcomes } from '../../domain/audit.ts'
import { calledText, effectsOf, outcomeText, userText, type AuditRow } from './-row.ts'

/** The status of an answer; what was no success has a mark. */
export function Status({ status }: { readonly status: number | undefined }) {
  if (status === undefined) return null
  const outcome = outcomeOf(status)
  if (outcome === 'done') return <span>{status}</span>
  return <Severity tone={outcome === 'failed' ? 'error' : 'warning'} label={String(status)} />
}

/** Who called: the root user is no name. */
export function User({ userName }: { readonly userName: string | undefined }) {
  return userName ? <bdi>{userName}</bdi> : <em>{t`Root user`}</em>
}

/** The columns of the audit log; `fresh` are the keys of entries that came just now. */
export function auditColumns(fresh: ReadonlySet<string>): readonly Column<AuditRow>[] {
  const when = fact.time<AuditRow>('time', t`Time`, ({ entry }) => auditTime(entry), { width: 168 })
  return [
    {
      ...when,
      cell: ({ entry }) => (
        <>
          <Time at={auditTime(entry)} absolute="second" />
          {fresh.has(auditKey(entry)) && <NewMark />}
        </>
      ),
    },
    fact.text('operation', t`Operation`, calledText, { width: 220 }),
    fact.custom('user', t`User`, {
      width: 130,
      cell: ({ entry }) => <User userName={entry.userName} />,
      text: ({ entry }) => userText(entry),
    }),
    fact.custom('status', t`Status`, {
      width: 90,
      cell: ({ entry }) => <Status status={entry.statusCode} />,
      text: ({ entry }) => String(entry.statusCode ?? ''),
      sortValue: ({ entry }) => entry.statusCode,
    }),
    fact.custom('path', t`Path`, {
      width: 340,
      cell: ({ entry }) => <Mono cut>{entry.requestPath ?? ''}</Mono>,
      text: ({ entry }) => entry.requestPath ?? '',
    }),
    fact.identifier('address', t`Address`, ({ entry }) => entry.remoteIpAddress, { width: 140 }),
    fact.text('kind', t`API kind`, ({ entry }) => entry.apiKind, { hidden: true, width: 240 }),
    fact.text('ids', t`Operation ID`, (row) => row.operations.map(({ id }) => id).join(', '), {
      hidden: true,
      width: 200,
    }),
    fact.identifier('operator', t`Operator ID`, ({ entry }) => entry.operatorId, { hidden: true }),
  ]
}

/** What stands for the root user in the URL: no SAM user is called so. */
const rootValue = '*'

const includes = (text: string | undefined, values: readonly string[]) =>
  values.some((value) => text?.toLowerCase().includes(value.toLowerCase()))

/** The filters of the audit log; users are those that occur, operations all that there are. */
export function auditFilters(
  rows: readonly AuditRow[],
  operations: readonly Operation[],
): Filter<AuditRow>[] {
  const users = new Map(rows.map(({ entry }) => [entry.userName || rootValue, userText(entry)]))
  return [
    {
      id: 'user',
      label: t`User`,
      options: [...users].map(([value, label]) => ({ value, label })),
      test: ({ entry }, values) => values.includes(entry.userName || rootValue),
    },
    {
      id: 'effect',
      label: t`Effect`,
      options: [
        { value: 'change', label: t`Changes` },
        { value: 'read', label: t`Reads` },
        { value: 'signIn', label: t`Sign-ins` },
      ],
      test: (row, values) => effectsOf(row).some((effect) => values.includes(effect)),
    },
    {
      id: 'outcome',
      label: t`Outcome`,
      options: outcomes.map((value) => ({ value, label: outcomeText(value) })),
      test: ({ entry }, values) => values.includes(outcomeOf(entry.statusCode) ?? ''),
    },
    {
      id: 'operation',
      label: t`Operation`,
      options: operations.map(({ id, summary }) => ({ value: id, label: summary })),
      test: (row, values) => row.operations.some(({ id }) => values.includes(id)),
    },
    {
      id: 'path',
      label: t`Path`,
      test: ({ entry }, values) => includes(entry.requestPath, values),
    },
    {
      id: 'address',
      label: t`Address`,
      test: ({ entry }, values) => includes(entry.remoteIpAddress, values),
    },
  ]
}
