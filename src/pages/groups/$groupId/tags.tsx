import { createFileRoute } from '@tanstack/react-router'
import { useGetGroupSuspense } from '../../../api/generated/client/group/group.ts'
import { deleteGroupTag, putGroupTags } from '../../../api/generated/operations.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { ResourceTags } from '../../../components/resource/ResourceTags.tsx'

export const Route = createFileRoute('/groups/$groupId/tags')({ component: GroupTags })

function GroupTags() {
  const { groupId } = Route.useParams()
  const { tags } = useGetGroupSuspense(groupId).data.data
  return (
    <PageBody>
      <ResourceTags
        tags={tags}
        path={{ group_id: groupId }}
        put={putGroupTags}
        remove={deleteGroupTag}
      />
    </PageBody>
  )
}
