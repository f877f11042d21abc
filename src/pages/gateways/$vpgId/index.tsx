import { createFileRoute } from '@tanstack/react-router'
import { PageBody } from '../../../components/detail/Section.tsx'

export const Route = createFileRoute('/gateways/$vpgId/')({
  component: GatewayOverview,
})

function GatewayOverview() {
  return <PageBody wide>{null}</PageBody>
}
