import { Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getListSubscribersInGroupQueryOptions } from '../../api/generated/client/group/group.ts'
import type { Group } from '../../api/generated/models/group.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { group } from './-resource.tsx'

/** What hangs on the groups; how many SIMs a single one has is looked up while the question is open. */
function Members({ resources }: { readonly resources: readonly Group[] }) {
  const [only, second] = resources
  const { may } = usePermissions()
  const query = useQuery({
    ...getListSubscribersInGroupQueryOptions(only?.groupId ?? '', { limit: 100 }),
    enabled:
      only?.groupId !== undefined &&
      second === undefined &&
      may(op.listSubscribersInGroup, group.path(only)).allowed,
  })
  return <Text size="md">{membersText(second !== undefined, query.data)}</Text>
}

/** What becomes of the SIMs; a page of them may be fewer than all. */
function membersText(
  several: boolean,
  found: { readonly data: readonly unknown[]; readonly headers: Headers } | undefined,
): string {
  if (several) return t`Their SIMs keep working, without the settings of these groups.`
  if (!found) return t`Its SIMs keep working, without the settings of the group.`
  const { length } = found.data
  if (length === 0) return t`No SIM is in this group.`
  if (found.headers.get('x-soracom-next-key')) {
    return t`${length} or more SIMs are in this group. They keep working, without the settings of the group.`
  }
  return plural(length, {
    one: 'One SIM is in this group. It keeps working, without the settings of the group.',
    other: '# SIMs are in this group. They keep working, without the settings of the group.',
  })
}

/** Everything one can do to a group. */
export const groupActions = [
  ...tagActions(group, {
    put: op.putGroupTags,
    remove: op.deleteGroupTag,
    nameless: t`Enter a name for the group.`,
  }),
  deleteAction(group, op.deleteGroup, {
    consequence: ({ length }) =>
      plural(length, {
        one: 'The group and all of its settings are gone for good.',
        other: 'The groups and all of their settings are gone for good.',
      }),
    Details: Members,
  }),
]
