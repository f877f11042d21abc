import { plural, t } from '@lingui/core/macro'
import type { Group } from '../../api/generated/models/group.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import * as fact from '../../components/list/facts.tsx'
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
    fact.name(groupName, { width: 220 }),
    fact.text('settings', t`Settings`, settingsOf, { width: 150, only: 'list' }),
    fact.tags('tags', t`Tags`, (g) => g.tags, { width: 160, omit: ['name'] }),
    fact.time('modified', t`Last modified`, (g) => g.lastModifiedTime),
    fact.identifier('groupId', t`Group ID`, (g) => g.groupId, { width: 160, only: 'list' }),
    fact.time('created', t`Created`, (g) => g.createdTime),
    fact.identifier('operatorId', t`Operator ID`, (g) => g.operatorId, { only: 'detail' }),
  ],
}
