import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { titled } from '../../../../components/resource/routes.ts'
import { useGetSimSuspense } from '../../../../api/generated/client/sim/sim.ts'
import { Captures } from '../../-tools/Captures.tsx'

export const Route = createFileRoute('/sims/$simId/tools/capture')({
  ...titled(t`Packet capture`),
  component: SimCapture,
})

function SimCapture() {
  const { simId } = Route.useParams()
  const { data: item } = useGetSimSuspense(simId).data
  return <Captures sim={item} />
}
