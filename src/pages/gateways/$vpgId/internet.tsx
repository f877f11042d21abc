import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { internetActions } from '../-internet/actions.ts'
import { FilterSection } from '../-internet/FilterSection.tsx'
import { FixedSection } from '../-internet/FixedSection.tsx'
import { TrafficSection } from '../-internet/TrafficSection.tsx'
import { useGateway } from '../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/internet')({
  ...titled(t`Internet access`),
  component: GatewayInternet,
})

const actions = Object.values(internetActions)

function GatewayInternet() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  return (
    <ActionProvider actions={actions} find={(key) => (key === vpgId ? gateway : null)}>
      <PageBody wide>
        <FixedSection gateway={gateway} />
        <FilterSection gateway={gateway} />
        <TrafficSection gateway={gateway} />
      </PageBody>
    </ActionProvider>
  )
}
