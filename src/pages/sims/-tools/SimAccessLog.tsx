import { t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { getNapterAuditLogs } from '../../../api/generated/operations.ts'
import { whole } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { accessLogKey } from '../../../domain/napter/access.ts'
import { primaryImsi, subscribersOf } from '../../../domain/sim/sim.ts'
import { logColumns } from '../../remote-access/-parts/log.tsx'

const most = 12
const everyMs = 5_000
const shown = new Set(['time', 'type', 'port', 'source'])
const asked = (imsi: string) =>
  ({ query: { limit: most, resource_type: 'Subscriber', resource_id: imsi } }) as const
const columns = logColumns.filter(({ id }) => shown.has(id))

/** Who came to the remote accesses of a SIM lately; new entries come by themselves. */
export function SimAccessLog({ sim }: { readonly sim: Sim }) {
  const permitted = usePermissions().may(getNapterAuditLogs).allowed
  const logs = useQueries({
    queries: subscribersOf(sim).map(({ imsi }) =>
      Object.assign(whole(getNapterAuditLogs, asked(imsi), most), {
        refetchInterval: everyMs,
        enabled: permitted,
      }),
    ),
  })
  if (!permitted) return null
  const failed = logs.find(({ error, data }) => error && !data)
  const waits = logs.some(({ data }) => data === undefined)
  const rows = logs
    .flatMap(({ data }) => data?.items ?? [])
    .toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0))
    .slice(0, most)
  return (
    <Section
      title={t`Connections`}
      actions={
        <Link to="/remote-access/log" search={{ q: primaryImsi(sim) }}>
          {t`The whole log`}
        </Link>
      }
    >
      {failed || waits ? (
        <PanelState
          error={failed?.error}
          onRetry={() => logs.forEach(({ refetch }) => void refetch())}
          height={120}
        />
      ) : rows.length === 0 ? (
        <Quiet>{t`Nobody used remote access to this SIM in the last 24 hours.`}</Quiet>
      ) : (
        <StaticTable label={t`Connections`} columns={columns} rows={rows} rowKey={accessLogKey} />
      )}
    </Section>
  )
}
