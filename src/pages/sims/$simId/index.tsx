import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { Properties } from '../../../components/detail/Properties.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { isOnline } from '../../../domain/sim/sim.ts'
import { dayMs, minuteMs } from '../../../domain/time.ts'
import { LastEvents } from '../-detail/LastEvents.tsx'
import { ArcGroup, OtherFields } from '../-detail/MoreProperties.tsx'
import { PreviousSessionGroup, SessionGroup } from '../-detail/SessionProperties.tsx'
import { TrafficNow } from '../-detail/TrafficNow.tsx'

export const Route = createFileRoute('/sims/$simId/')({
  // Fixed while the page is open, so that the questions stay the same ones.
  loader: () => {
    const toMs = Math.floor(Date.now() / minuteMs) * minuteMs
    return { fromMs: toMs - dayMs, toMs }
  },
  component: SimOverview,
})

function SimOverview() {
  const { simId } = Route.useParams()
  const day = Route.useLoaderData()
  const { data: item } = useGetSimSuspense(simId).data
  return (
    <PageBody wide>
      <Properties>
        <SessionGroup session={item.sessionStatus ?? undefined} />
        {!isOnline(item) && <PreviousSessionGroup session={item.previousSession} />}
      </Properties>
      {item.status !== 'terminated' && <TrafficNow simId={simId} range={day} />}
      <LastEvents simId={simId} until={day.toMs}>
        <Link to="/sims/$simId/activity" params={{ simId }}>
          {t`All activity`}
        </Link>
      </LastEvents>
      <Properties>
        {isOnline(item) && <PreviousSessionGroup session={item.previousSession} />}
        <ArcGroup sim={item} />
        <OtherFields sim={item} />
      </Properties>
    </PageBody>
  )
}
