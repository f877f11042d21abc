import { plural, t } from '@lingui/core/macro'
import type { Group } from '../../api/generated/models/group.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import {
  identifierColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../components/list/columns.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { groupName } from '../../domain/group/name.ts'

/** The namespaces that a group configures, in Soracom's names without the prefix they share. */
function settingsOf(group: Group): string {
  const namespaces = Object.keys(group.configuration ?? {})
  return namespaces.map((name) => name.replace(/^Soracom/, '')).join(', ')
}

export const group: Resource<Group, { readonly group_id: string }> = {
  noun: {
    title: t`Groups`,
    one: t`group`,
    many: t`groups`,
    counted: (count) => plural(count, { one: '# group', other: '# groups' }),
  },
  keyLabel: t`Group ID`,
  to: '/groups',
  page: ({ groupId = '' }) => ({ to: '/groups/$groupId', params: { groupId } }),
  key: (one) => one.groupId ?? '',
  name: groupName,
  path: ({ groupId = '' }) => ({ group_id: groupId }),
  rows: inPages(op.listGroups),
  one: single(op.getGroup, (key) => ({ path: { group_id: key } })),
  facts: [
    textColumn({ id: 'name', header: t`Name`, width: 240, only: 'list', value: groupName }),
    textColumn({
      id: 'settings',
      header: t`Settings`,
      width: 180,
      only: 'list',
      value: settingsOf,
    }),
    tagsColumn({ id: 'tags', header: t`Tags`, width: 200, value: (g) => g.tags, omit: ['name'] }),
    timeColumn({ id: 'modified', header: t`Last modified`, value: (g) => g.lastModifiedTime }),
    identifierColumn({
      id: 'groupId',
      header: t`Group ID`,
      width: 320,
      only: 'list',
      value: (g) => g.groupId,
    }),
    timeColumn({ id: 'created', header: t`Created`, value: (g) => g.createdTime }),
    identifierColumn({
      id: 'operatorId',
      header: t`Operator ID`,
      only: 'detail',
      value: (g) => g.operatorId,
    }),
  ],
}
