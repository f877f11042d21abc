import { createFileRoute } from '@tanstack/react-router'
import {
  useDeleteGroupTag,
  useGetGroupSuspense,
  usePutGroupTags,
} from '../../../api/generated/client/group/group.ts'
import { deleteGroupTag, putGroupTags } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { TagsForm } from '../../../components/form/TagsForm.tsx'

export const Route = createFileRoute('/groups/$groupId/tags')({ component: GroupTags })

function GroupTags() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const put = usePutGroupTags()
  const remove = useDeleteGroupTag()
  const { may } = usePermissions()
  const putting = may(putGroupTags, { group_id: groupId })
  const removing = may(deleteGroupTag, { group_id: groupId })
  return (
    <PageBody>
      <TagsForm
        tags={group.tags ?? {}}
        put={(data) => put.mutateAsync({ groupId, data })}
        remove={(tagName) => remove.mutateAsync({ groupId, tagName })}
        refused={putting.allowed ? undefined : putting.reason}
        removeRefused={removing.allowed ? undefined : removing.reason}
      />
    </PageBody>
  )
}
