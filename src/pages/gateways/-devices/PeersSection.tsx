import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getListGatePeersQueryOptions } from '../../../api/generated/client/virtual-private-gateway/virtual-private-gateway.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { useActionColumn } from '../../../components/action/useActionColumn.tsx'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { gateActions } from './gate-actions.ts'
import { unregister, type Peer } from './peers.ts'

/** The hosts in the devices' network: the gateway's own two, and those that were registered. */
export function PeersSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  return (
    <Section
      title={t`Gate peers`}
      actions={<ActionButton action={gateActions.registerPeer} resources={[gateway]} />}
    >
      {gateway.gateOpened ? (
        <Peers vpgId={gateway.vpgId ?? ''} />
      ) : (
        <Quiet>{t`While Gate is closed no host can join the devices.`}</Quiet>
      )}
    </Section>
  )
}

function Peers({ vpgId }: { readonly vpgId: string }) {
  const acts = useActionColumn([unregister], { called })
  const { data, error, refetch } = useQuery(getListGatePeersQueryOptions(vpgId))
  if (!data) return <PanelState error={error} onRetry={() => void refetch()} />
  const peers = data.data.map((one): Peer => Object.assign({}, one, { vpgId }))
  return (
    <ActionProvider
      actions={[unregister]}
      find={(key) => peers.find(({ outerIpAddress }) => outerIpAddress === key) ?? null}
    >
      <StaticTable
        label={t`Gate peers`}
        rows={peers}
        rowKey={({ outerIpAddress = '' }) => outerIpAddress}
        columns={[...columns, ...acts]}
      />
    </ActionProvider>
  )
}

const called = ({ outerIpAddress = '' }: Peer) => t`Remove ${outerIpAddress}`

const address = (text: string | undefined) => (text ? <Mono>{text}</Mono> : <Dash />)

const columns: readonly StaticColumn<Peer>[] = [
  { header: t`Address in its network`, cell: (one) => address(one.outerIpAddress) },
  { header: t`Address among the devices`, cell: (one) => address(one.innerIpAddress) },
  { header: t`Netmask`, cell: (one) => address(one.netmask) },
  {
    header: t`Whose`,
    cell: ({ ownedByCustomer }) => (ownedByCustomer === false ? t`The gateway’s` : t`Yours`),
  },
]
