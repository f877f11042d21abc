import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { ActionProvider } from '../../../../components/action/ActionProvider.tsx'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../../components/detail/Section.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { supports } from '../../../../domain/gateways/types.ts'
import { gateActions } from '../../-devices/gate-actions.ts'
import { GateSection } from '../../-devices/GateSection.tsx'
import { PeersSection } from '../../-devices/PeersSection.tsx'
import { RoutingSection } from '../../-devices/RoutingSection.tsx'
import { useGateway } from '../../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/devices/')({
  ...titled(t`Device network`),
  component: GatewayDevices,
})

const actions = Object.values(gateActions)

function GatewayDevices() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  return (
    <ActionProvider actions={actions} find={(key) => (key === vpgId ? gateway : null)}>
      <PageBody wide>
        <GateSection gateway={gateway} />
        <PeersSection gateway={gateway} />
        <Section
          title={t`IP address map`}
          actions={
            <Link to="/gateways/$vpgId/devices/addresses" params={{ vpgId }}>
              {t`Open the map`}
            </Link>
          }
        >
          <Quiet>
            {t`Says which SIM always has the same address. Other SIMs have addresses that the gateway chooses.`}
          </Quiet>
        </Section>
        {supports(gateway.type, 'simRouting') && <RoutingSection gateway={gateway} />}
      </PageBody>
    </ActionProvider>
  )
}
