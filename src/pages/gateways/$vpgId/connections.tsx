import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { titled } from '../../../components/resource/routes.ts'
import {
  addRoute,
  attachVpc,
  peerTransitGateway,
  peerVpc,
} from '../-connections/connect-actions.ts'
import { connectionsOf, hasTransitGateway, isWaiting } from '../-connections/connection.ts'
import { Connections } from '../-connections/Connections.tsx'
import { OwnSide } from '../-connections/OwnSide.tsx'
import { Routes } from '../-connections/Routes.tsx'
import { useGateway } from '../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/connections')({
  ...titled(t`Connections`),
  component: GatewayConnections,
})

const actions = [peerVpc, attachVpc, peerTransitGateway, addRoute]
const isChanging = (gateway: VirtualPrivateGateway) => connectionsOf(gateway).some(isWaiting)

function GatewayConnections() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId, isChanging)
  const hasTransit = hasTransitGateway(gateway)
  return (
    <ActionProvider actions={actions} find={() => gateway}>
      <PageBody wide>
        <Connections gateway={gateway} />
        {hasTransit && <Routes gateway={gateway} />}
        {hasTransit && gateway.soracomTransitGateway && (
          <OwnSide transitGateway={gateway.soracomTransitGateway} />
        )}
      </PageBody>
    </ActionProvider>
  )
}
