import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { callSearch } from '../../../domain/call-search.ts'
import { useCalls, type NotedCall, type PastCall } from './history.ts'

/** What a call is, and opens its form with its values. */
export const operationColumn = {
  header: t`Operation`,
  cell: ({ operationId, args }: NotedCall) => (
    <Link to="/operations/$operationId" params={{ operationId }} search={callSearch(args)}>
      <span translate="no">{operationId}</span>
    </Link>
  ),
}

/** With what it is called, as far as it fits a line. */
export const valuesColumn = {
  header: t`Called with`,
  cell: ({ args: { path, query, body } }: NotedCall) => {
    const named = [...Object.values(path), ...Object.keys(query)]
    return <span translate="no">{[...named, ...(body === undefined ? [] : ['…'])].join(', ')}</span>
  },
}

const columns = [
  operationColumn,
  valuesColumn,
  {
    header: t`Status`,
    cell: ({ status }: PastCall) => (status === 0 ? t`No answer` : String(status)),
  },
  { header: t`Time`, cell: ({ at }: PastCall) => <Time at={at} /> },
]

/** The calls that were made in this tab, each to be repeated with other values. */
export function Calls() {
  const calls = useCalls()
  if (calls.length === 0) {
    return (
      <Quiet>{t`None yet. What you call stands here until the tab is closed, without its secrets.`}</Quiet>
    )
  }
  return (
    <StaticTable
      label={t`Calls in this tab`}
      columns={columns}
      rows={calls}
      rowKey={({ at }) => String(at)}
    />
  )
}
