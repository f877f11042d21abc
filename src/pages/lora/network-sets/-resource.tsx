import { plural, t } from '@lingui/core/macro'
import type { LoraNetworkSet } from '../../../api/generated/models/loraNetworkSet.ts'
import * as op from '../../../api/generated/operations.ts'
import { inPages, single } from '../../../api/reading.ts'
import { currentSession } from '../../../api/session.ts'
import type { Allowed } from '../../../components/action/action.ts'
import {
  identifierColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../../components/list/columns.tsx'
import type { Resource } from '../../../components/resource/resource.ts'
import { nameOf } from '../../../domain/tags.ts'
import { msOf } from '../-parts/words.ts'

/** Whether another operator shares the set: it can be used then, and not changed. */
const isForeign = ({ operatorId }: LoraNetworkSet) =>
  operatorId !== undefined && operatorId !== currentSession()?.operatorId

/** Only who owns a set changes it. */
export function judgeSet(set: LoraNetworkSet): Allowed {
  return isForeign(set)
    ? { allowed: false, reason: t`It belongs to another operator, who shares it.` }
    : { allowed: true }
}

export const networkSet: Resource<LoraNetworkSet, { readonly ns_id: string }> = {
  noun: {
    title: t`LoRaWAN network sets`,
    one: t`network set`,
    many: t`network sets`,
    counted: (count) => plural(count, { one: '# network set', other: '# network sets' }),
  },
  keyLabel: t`Network set ID`,
  to: '/lora/network-sets',
  page: ({ networkSetId = '' }) => ({
    to: '/lora/network-sets/$networkSetId',
    params: { networkSetId },
  }),
  key: ({ networkSetId }) => networkSetId ?? '',
  name: ({ tags, networkSetId }) => nameOf(tags) ?? networkSetId ?? '',
  path: ({ networkSetId = '' }) => ({ ns_id: networkSetId }),
  rows: inPages(op.listLoraNetworkSets),
  one: single(op.getLoraNetworkSet, (key) => ({ path: { ns_id: key } })),
  judge: judgeSet,
  facts: [
    textColumn({
      id: 'name',
      header: t`Name`,
      width: 220,
      edits: ['rename'],
      value: ({ tags }) => nameOf(tags),
    }),
    textColumn({
      id: 'allowed',
      header: t`Shared with`,
      width: 200,
      edits: ['add-permission', 'revoke-permission'],
      value: ({ allowedOperators }) => allowedOperators?.join(', '),
    }),
    identifierColumn({ id: 'owner', header: t`Owner`, value: ({ operatorId }) => operatorId }),
    identifierColumn({
      id: 'id',
      header: t`Network set ID`,
      width: 320,
      value: ({ networkSetId }) => networkSetId,
    }),
    tagsColumn({ id: 'tags', header: t`Tags`, omit: ['name'], value: ({ tags }) => tags }),
    timeColumn({ id: 'created', header: t`Created`, value: (set) => msOf(set.createdTime) }),
    timeColumn({
      id: 'modified',
      header: t`Last modified`,
      hidden: true,
      value: (set) => msOf(set.lastModifiedTime),
    }),
  ],
}
