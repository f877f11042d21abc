import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { PageBody } from '../../../components/detail/Section.tsx'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/gateways/$vpgId/connections')({
  ...titled(t`Connections`),
  component: GatewayConnections,
})

function GatewayConnections() {
  return <PageBody wide>{null}</PageBody>
}
