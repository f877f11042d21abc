import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { ProfileSection } from '../-detail/ProfileSection.tsx'
import classes from '../-detail/detail.module.css'

export const Route = createFileRoute('/sims/$simId/subscriptions')({
  ...titled(t`Subscriptions`),
  component: SimSubscriptions,
})

function SimSubscriptions() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const iccids = Object.keys(sim.profiles ?? {})
  if (iccids.length === 0) {
    return (
      <Empty
        title={t`No subscription is known`}
      >{t`The API answered no profile for this SIM.`}</Empty>
    )
  }
  return (
    <div className={classes.stack}>
      {iccids.map((iccid) => (
        <ProfileSection key={iccid} sim={sim} iccid={iccid} />
      ))}
    </div>
  )
}
