import { createFileRoute } from '@tanstack/react-router'
import {
  useDeleteSimTag,
  useGetSimSuspense,
  usePutSimTags,
} from '../../../api/generated/client/sim/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { TagsPanel } from '../-detail/TagsPanel.tsx'

export const Route = createFileRoute('/sims/$simId/tags')({
  head: () => ({ meta: [{ title: 'Tags' }] }),
  component: SimTags,
})

function SimTags() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const put = usePutSimTags()
  const remove = useDeleteSimTag()
  const { may } = usePermissions()
  const putting = may(operations.putSimTags, { sim_id: simId })
  const removing = may(operations.deleteSimTag, { sim_id: simId })
  return (
    <TagsPanel
      tags={sim.tags ?? {}}
      put={(data) => put.mutateAsync({ simId, data })}
      remove={(tagName) => remove.mutateAsync({ simId, tagName })}
      refused={putting.allowed ? undefined : putting.reason}
      removeRefused={removing.allowed ? undefined : removing.reason}
    />
  )
}
