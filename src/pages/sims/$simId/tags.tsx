import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { deleteSimTag, putSimTags } from '../../../api/generated/operations.ts'
import { ResourceTags } from '../../../components/resource/ResourceTags.tsx'
import { titled } from '../../../components/resource/routes.ts'

export const Route = createFileRoute('/sims/$simId/tags')({
  ...titled(t`Tags`),
  component: SimTags,
})

function SimTags() {
  const { simId } = Route.useParams()
  const { tags } = useGetSimSuspense(simId).data.data
  return (
    <ResourceTags tags={tags} path={{ sim_id: simId }} put={putSimTags} remove={deleteSimTag} />
  )
}
