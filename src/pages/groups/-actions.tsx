import { Text, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import * as api from '../../api/generated/client/group/group.ts'
import type { Group } from '../../api/generated/models/group.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import {
  defineAction,
  type AnyAction,
  type FieldsProps,
  type Kind,
} from '../../components/action/action.ts'
import { groupName } from '../../domain/group/name.ts'

export const groupKind: Kind<Group> = {
  key: (group) => group.groupId ?? '',
  name: groupName,
}

const countFormat = new Intl.NumberFormat('en')
const groups = (count: number) =>
  count === 1 ? 'this group' : `${countFormat.format(count)} groups`
const groupPath = (group: Group) => ({ group_id: group.groupId ?? '' })

interface NameFields {
  readonly name: string
}

const named = (group: Group, { name }: NameFields) => ({
  path: groupPath(group),
  body: [{ tagName: 'name', tagValue: name.trim() }],
})

function NameInputs({ form }: FieldsProps<Group, NameFields>) {
  return (
    <TextInput
      label="Name"
      autoComplete="off"
      data-autofocus
      {...form.getInputProps('name')}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

export const renameGroup = defineAction<Group, NameFields>({
  kind: groupKind,
  id: 'rename',
  operation: operations.putGroupTags,
  icon: IconPencil,
  label: 'Rename',
  title: (count) => `Rename ${groups(count)}`,
  confirm: 'ask',
  allowed: () => ({ allowed: true }),
  fields: {
    initial: ([first]) => ({ name: first?.tags?.['name'] ?? '' }),
    validate: ({ name }): { name?: string } =>
      name.trim() === '' ? { name: 'Enter a name for the group.' } : {},
    Inputs: NameInputs,
  },
  call: named,
  run: (group, values, options) =>
    api.putGroupTags(group.groupId ?? '', named(group, values).body, options),
  done: () => 'The group is renamed.',
})

/** What hangs on the groups; how many SIMs a single one has is looked up while the question is open. */
function Members({ resources }: FieldsProps<Group, Record<string, never>>) {
  const [group, second] = resources
  const { may } = usePermissions()
  const query = useQuery({
    ...api.getListSubscribersInGroupQueryOptions(group?.groupId ?? '', { limit: 100 }),
    enabled:
      group?.groupId !== undefined &&
      second === undefined &&
      may(operations.listSubscribersInGroup, groupPath(group)).allowed,
  })
  if (second !== undefined) {
    return <Text size="md">Their SIMs keep working, without the settings of these groups.</Text>
  }
  if (query.data === undefined) {
    return <Text size="md">Its SIMs keep working, without the settings of the group.</Text>
  }
  const count = query.data.data.length
  const more = query.data.headers.get('x-soracom-next-key') ? ' or more' : ''
  if (count === 0) return <Text size="md">No SIM is in this group.</Text>
  return (
    <Text size="md">
      {count === 1
        ? 'One SIM is in this group. It keeps working, without the settings of the group.'
        : `${countFormat.format(count)}${more} SIMs are in this group. They keep working, without the settings of the group.`}
    </Text>
  )
}

export const deleteGroup = defineAction<Group>({
  kind: groupKind,
  id: 'delete',
  operation: operations.deleteGroup,
  icon: IconTrash,
  label: 'Delete',
  title: (count) => `Delete ${groups(count)}`,
  consequence: ({ length }) =>
    length === 1
      ? 'The group and all of its settings are gone for good.'
      : 'The groups and all of their settings are gone for good.',
  confirm: 'type',
  danger: true,
  allowed: () => ({ allowed: true }),
  fields: { initial: () => ({}), validate: () => ({}), Inputs: Members },
  call: (group) => ({ path: groupPath(group) }),
  run: (group, _values, options) => api.deleteGroup(group.groupId ?? '', options),
  done: (count) => (count === 1 ? 'The group is deleted.' : `${groups(count)} are deleted.`),
})

/** Everything one can do to a group. */
export const groupActions: readonly AnyAction<Group>[] = [renameGroup, deleteGroup]
