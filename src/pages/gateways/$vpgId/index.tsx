import { createFileRoute } from '@tanstack/react-router'
import { PageBody } from '../../../components/detail/Section.tsx'
import { GroupsSection } from '../-overview/GroupsSection.tsx'
import { NowFigures } from '../-overview/NowFigures.tsx'
import { Stragglers } from '../-overview/Stragglers.tsx'
import { useGateway } from '../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/')({ component: GatewayOverview })

function GatewayOverview() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  return (
    <PageBody wide>
      <NowFigures gateway={gateway} />
      <GroupsSection gateway={gateway} />
      <Stragglers vpgId={vpgId} />
    </PageBody>
  )
}
