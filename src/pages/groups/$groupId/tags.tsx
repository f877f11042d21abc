import { createFileRoute } from '@tanstack/react-router'
import {
  useDeleteGroupTag,
  useGetGroupSuspense,
  usePutGroupTags,
} from '../../../api/generated/client/group/group.ts'
import { putGroupTags } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { TagsForm } from '../../../components/form/TagsForm.tsx'

export const Route = createFileRoute('/groups/$groupId/tags')({ component: GroupTags })

function GroupTags() {
  const { groupId } = Route.useParams()
  const { data: group } = useGetGroupSuspense(groupId).data
  const put = usePutGroupTags()
  const remove = useDeleteGroupTag()
  const { may } = usePermissions()
  return (
    <TagsForm
      key={group.lastModifiedTime}
      tags={group.tags ?? {}}
      put={(data) => put.mutateAsync({ groupId, data })}
      remove={(tagName) => remove.mutateAsync({ groupId, tagName })}
      disabled={!may(putGroupTags).allowed}
    />
  )
}
