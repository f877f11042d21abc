import { t } from '@lingui/core/macro'
import { Group } from '@mantine/core'
import { useListGatePeers } from '../../../api/generated/client/virtual-private-gateway/virtual-private-gateway.ts'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { hostsIn, redirect, redirectionProblem, redirectNoMore } from './redirection.ts'

const actions = [redirect, redirectNoMore]

/** Whether all traffic goes through a host of the customer's, and through which. */
export function Redirection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { vpgId = '', gateOpened, redirection } = gateway
  // A gate that is closed answers with an error.
  const peers = useListGatePeers(vpgId, { query: { enabled: gateOpened !== false } })
  const one = { ...gateway, hosts: peers.data && hostsIn(peers.data.data) }
  // Until the hosts are known, nothing speaks against it.
  const problem = peers.isLoading ? undefined : redirectionProblem(one)
  return (
    <ActionProvider actions={actions} find={() => one}>
      <Section
        title={t`Redirection`}
        actions={
          <Group gap={8}>
            <ActionButton action={redirect} resources={[one]} />
            {redirection && <ActionButton action={redirectNoMore} resources={[one]} />}
          </Group>
        }
      >
        {redirection ? (
          <Properties>
            <PropertyGroup title="">
              <Property label={t`State`}>
                {redirection.enabled === true ? (
                  <StatusBadge tone="active" label={t`On`} />
                ) : (
                  <StatusBadge tone="inactive" label={t`Off`} />
                )}
              </Property>
              <Property label={t`Host`}>
                {redirection.gateway && <Mono copy={t`IP address`}>{redirection.gateway}</Mono>}
              </Property>
              <Property label={t`Description`}>
                {redirection.description && <bdi>{redirection.description}</bdi>}
              </Property>
            </PropertyGroup>
          </Properties>
        ) : peers.error ? (
          <PanelState error={peers.error} onRetry={() => void peers.refetch()} lines={2} />
        ) : (
          <Quiet>
            {problem ??
              t`Traffic goes straight to where it is sent. It can be led through a host of yours, such as a proxy or a firewall.`}
          </Quiet>
        )}
      </Section>
    </ActionProvider>
  )
}
