import { Select } from '@mantine/core'
import { IconFolderMinus, IconFolderPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listGroups } from '../../../api/generated/client/group/group.ts'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { pages } from '../../../api/lists.ts'
import { defineAction, type FieldsProps } from '../../../components/action/action.ts'
import { groupName } from '../../../domain/group/name.ts'
import { allowed } from '../../../domain/sim/verbs.ts'
import { simKind, simPath, sims, simsAre } from './kind.ts'

interface GroupFields {
  readonly groupId: string
}

/** Every group of the operator, page after page; operators have dozens, not thousands. */
export function useAllGroups() {
  const query = useInfiniteQuery(pages(operations.listGroups, listGroups, { limit: 100 }))
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return {
    groups: query.data?.pages.flatMap(({ items }) => items) ?? [],
    loading: query.isPending || hasNextPage,
    failed: query.isError,
  }
}

function GroupInputs({ form }: FieldsProps<Sim, GroupFields>) {
  const { groups, loading, failed } = useAllGroups()
  return (
    <Select
      label="Group"
      placeholder={loading ? 'Loading the groups…' : 'Choose a group'}
      data={groups.map((group) => ({ value: group.groupId ?? '', label: groupName(group) }))}
      searchable
      nothingFoundMessage="No group has such a name."
      description={failed ? 'The groups could not be loaded. Close this and try again.' : undefined}
      data-autofocus
      {...form.getInputProps('groupId')}
      value={form.values.groupId || null}
      onChange={(groupId) => form.setFieldValue('groupId', groupId ?? '')}
    />
  )
}

export const setGroup = defineAction<Sim, GroupFields>({
  kind: simKind,
  id: 'set-group',
  operation: operations.setSimGroup,
  icon: IconFolderPlus,
  label: 'Change group',
  title: (count) => `Change the group of ${sims(count)}`,
  consequence: () => 'Network settings of the new group take effect with the next session.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'setGroup'),
  fields: {
    initial: ([first]) => ({ groupId: first?.groupId ?? '' }),
    validate: ({ groupId }): { groupId?: string } =>
      groupId ? {} : { groupId: 'Choose the group to move to.' },
    Inputs: GroupInputs,
  },
  call: (sim, { groupId }) => ({ path: simPath(sim), body: { groupId } }),
  run: (sim, { groupId }, options) => api.setSimGroup(sim.simId ?? '', { groupId }, options),
  done: (count) => `${simsAre(count)} in the group now.`,
})

export const unsetGroup = defineAction<Sim>({
  kind: simKind,
  id: 'unset-group',
  operation: operations.unsetSimGroup,
  icon: IconFolderMinus,
  label: 'Remove from group',
  title: (count) => `Remove ${sims(count)} from the group`,
  consequence: () => 'The settings of the group no longer apply from the next session on.',
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'unsetGroup'),
  call: (sim) => ({ path: simPath(sim) }),
  run: (sim, _values, options) => api.unsetSimGroup(sim.simId ?? '', options),
  done: (count) => `${simsAre(count)} in no group now.`,
})
