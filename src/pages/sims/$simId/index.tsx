import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { Properties } from '../../../components/detail/Properties.tsx'
import { ArcGroup, OtherFields } from '../-detail/MoreProperties.tsx'
import { PreviousSessionGroup, SessionGroup } from '../-detail/SessionProperties.tsx'
import { GroupAndTags, Identity, Limits, Subscription, Times } from '../-detail/SimProperties.tsx'

export const Route = createFileRoute('/sims/$simId/')({ component: SimOverview })

function SimOverview() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  return (
    <Properties>
      <Identity sim={sim} />
      <Subscription sim={sim} />
      <GroupAndTags sim={sim} />
      <SessionGroup session={sim.sessionStatus} />
      <PreviousSessionGroup session={sim.previousSession} />
      <ArcGroup sim={sim} />
      <Limits sim={sim} />
      <Times sim={sim} />
      <OtherFields sim={sim} />
    </Properties>
  )
}
