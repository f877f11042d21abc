import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../../api/generated/client/sim/sim.ts'
import { titled } from '../../../../components/resource/routes.ts'
import { SimAccesses } from '../../-tools/SimAccesses.tsx'
import { SimAccessLog } from '../../-tools/SimAccessLog.tsx'

export const Route = createFileRoute('/sims/$simId/tools/remote-access')({
  ...titled(t`Remote access`),
  component: SimRemoteAccess,
})

function SimRemoteAccess() {
  const { simId } = Route.useParams()
  const { data: item } = useGetSimSuspense(simId).data
  return (
    <>
      <SimAccesses sim={item} />
      <SimAccessLog sim={item} />
    </>
  )
}
