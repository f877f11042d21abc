import { createFileRoute } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import {
  deleteSimTag,
  putSimTags,
  useGetSimSuspense,
} from '../../../api/generated/client/sim/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { TagsForm } from '../../../components/form/TagsForm.tsx'

export const Route = createFileRoute('/sims/$simId/tags')({
  head: () => ({ meta: [{ title: 'Tags' }] }),
  component: SimTags,
})

function SimTags() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const client = useQueryClient()
  const { may } = usePermissions()
  const putting = may(operations.putSimTags, { sim_id: simId })
  const removing = may(operations.deleteSimTag, { sim_id: simId })
  return (
    <TagsForm
      tags={sim.tags ?? {}}
      put={async (data) => {
        const answer = await putSimTags(simId, data)
        await invalidateAfter(client, operations.putSimTags.id, [answer])
      }}
      remove={async (tagName) => {
        await deleteSimTag(simId, tagName)
        await invalidateAfter(client, operations.deleteSimTag.id)
      }}
      refused={putting.allowed ? undefined : putting.reason}
      removeRefused={removing.allowed ? undefined : removing.reason}
    />
  )
}
