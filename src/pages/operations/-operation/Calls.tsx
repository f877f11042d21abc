import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { callSearch } from '../../../domain/call-args.ts'
import { useCalls, type PastCall } from './history.ts'

const columns = [
  {
    header: t`Operation`,
    cell: ({ operationId, args }: PastCall) => (
      <Link to="/operations/$operationId" params={{ operationId }} search={callSearch(args)}>
        <span translate="no">{operationId}</span>
      </Link>
    ),
  },
  {
    header: t`Called with`,
    cell: ({ args: { path, query, body } }: PastCall) => {
      const named = [...Object.values(path), ...Object.keys(query)]
      return (
        <span translate="no">{[...named, ...(body === undefined ? [] : ['…'])].join(', ')}</span>
      )
    },
  },
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
