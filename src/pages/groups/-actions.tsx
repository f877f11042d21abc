import { Text } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import type { Group } from '../../api/generated/models/group.ts'
import * as op from '../../api/generated/operations.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { useSimCount } from './-members.ts'
import { group } from './-resource.tsx'

/** What hangs on the groups; how many SIMs a single one has is looked up while the question is open. */
function Members({ resources }: { readonly resources: readonly Group[] }) {
  const [only, second] = resources
  const found = useSimCount(second === undefined ? only?.groupId : undefined)
  return <Text size="md">{membersText(second !== undefined, found)}</Text>
}

/** What becomes of the SIMs; a page of them may be fewer than all. */
function membersText(several: boolean, found: ReturnType<typeof useSimCount>): string {
  if (several) return t`Their SIMs keep working, without the settings of these groups.`
  if (!found) return t`Its SIMs keep working, without the settings of the group.`
  const { count, more } = found
  if (count === 0) return t`No SIM is in this group.`
  if (more) {
    return t`${count} or more SIMs are in this group. They keep working, without the settings of the group.`
  }
  return plural(count, {
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
