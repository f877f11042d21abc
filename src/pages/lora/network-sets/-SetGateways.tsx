import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import { listGatewaysInLoraNetworkSet } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { gateway } from '../gateways/-resource.tsx'

const shown = new Set(['online', 'status', 'address', 'id'])
const columns: readonly StaticColumn<LoraGateway>[] = [
  {
    header: t`Name`,
    cell: (one) => (
      <Link {...gateway.page?.(one)}>
        <bdi>{gateway.name(one)}</bdi>
      </Link>
    ),
  },
  ...gateway.facts.filter(({ id }) => shown.has(id)),
]

/** The gateways that a network set bundles. */
export function SetGateways({ networkSetId }: { readonly networkSetId: string }) {
  const members = paged(listGatewaysInLoraNetworkSet, {
    path: { ns_id: networkSetId },
    query: { limit: 100 },
  })
  const { rows, status, error, retry } = useInfiniteRows(members)
  if (status !== 'ready') return <PanelState error={error} height={120} onRetry={retry} />
  if (rows.length === 0) {
    return (
      <Quiet>{t`No gateway is in this set. Open one you own and change its network set.`}</Quiet>
    )
  }
  return <StaticTable label={t`Gateways`} rows={rows} rowKey={gateway.key} columns={columns} />
}
