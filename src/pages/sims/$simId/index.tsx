import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ArcGroup, OtherFields } from '../-detail/MoreProperties.tsx'
import { PreviousSessionGroup, SessionGroup } from '../-detail/SessionProperties.tsx'
import { moreFacts } from '../-more-facts.tsx'
import { sim } from '../-resource.tsx'

export const Route = createFileRoute('/sims/$simId/')({ component: SimOverview })

function SimOverview() {
  const { simId } = Route.useParams()
  const { data: item } = useGetSimSuspense(simId).data
  return (
    <Facts facts={[...sim.facts, ...moreFacts]} item={item} title={t`SIM`}>
      <SessionGroup session={item.sessionStatus} />
      <PreviousSessionGroup session={item.previousSession} />
      <ArcGroup sim={item} />
      <OtherFields sim={item} />
    </Facts>
  )
}
