import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { createFileRoute, Link } from '@tanstack/react-router'
import { listGroups } from '../../api/generated/client/group/group.ts'
import type { Group } from '../../api/generated/models/group.ts'
import * as operations from '../../api/generated/operations.ts'
import { pages } from '../../api/lists.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Empty } from '../../components/feedback/States.tsx'
import type { Column } from '../../components/list/column.ts'
import {
  identifierColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../components/list/columns.tsx'
import { listSearch } from '../../components/list/search.ts'
import { useInfiniteRows } from '../../components/list/useInfiniteRows.ts'
import { useList } from '../../components/list/useList.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { groupName } from '../../domain/group/name.ts'
import { deleteGroup, groupActions, groupKind } from './-actions.tsx'

const allGroups = pages(operations.listGroups, listGroups, { limit: 100 })

export const Route = createFileRoute('/groups/')({
  head: () => ({ meta: [{ title: 'Groups' }] }),
  validateSearch: listSearch(),
  loader: ({ context }) => void context.queryClient.prefetchInfiniteQuery(allGroups),
  component: Groups,
})

const columns: readonly Column<Group>[] = [
  textColumn({ id: 'name', header: 'Name', width: 240, value: groupName }),
  textColumn({ id: 'settings', header: 'Settings', width: 180, value: settingsOf }),
  tagsColumn({ id: 'tags', header: 'Tags', width: 200, value: (g) => g.tags, omit: ['name'] }),
  timeColumn({ id: 'modified', header: 'Last modified', value: (g) => g.lastModifiedTime }),
  identifierColumn({ id: 'groupId', header: 'Group ID', width: 320, value: (g) => g.groupId }),
  timeColumn({ id: 'created', header: 'Created', value: (g) => g.createdTime }),
]

/** The namespaces that a group configures, in Soracom's names without the prefix they share. */
function settingsOf(group: Group): string {
  const namespaces = Object.keys(group.configuration ?? {})
  return namespaces.map((name) => name.replace(/^Soracom/, '')).join(', ')
}

function Groups() {
  const source = useInfiniteRows(allGroups)
  const list = useList({ source, columns, rowKey: groupKind.key, defaultSort: 'name' })
  const { may } = usePermissions()
  const create = may(operations.createGroup).allowed && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link to="/groups/new" {...props} />}
    >
      Create a group
    </Button>
  )
  return (
    <ResourceList
      title="Groups"
      list={list}
      kind={groupKind}
      resourceOf={(group) => group}
      actions={groupActions}
      bulkActions={[deleteGroup]}
      rowLink={({ groupId = '' }) => ({ to: '/groups/$groupId', params: { groupId } })}
      labels={{ search: 'Search groups', selected: 'Actions for the selected groups' }}
      fileName="groups"
      create={create}
      empty={
        <Empty title="There is no group yet" action={create}>
          A group gives its SIMs shared settings: network, data services, metadata.
        </Empty>
      }
    />
  )
}
