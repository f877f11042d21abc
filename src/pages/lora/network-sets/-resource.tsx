import { plural, t } from '@lingui/core/macro'
import type { LoraNetworkSet } from '../../../api/generated/models/loraNetworkSet.ts'
import * as op from '../../../api/generated/operations.ts'
import { inPages, single } from '../../../api/reading.ts'
import { currentSession } from '../../../api/session.ts'
import type { Allowed } from '../../../components/action/action.ts'
import { msOf } from '../../../components/device/words.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Resource } from '../../../components/resource/resource.ts'
import { nameOf } from '../../../domain/tags.ts'

/** Whether another operator shares the set: it can be used then, and not changed. */
const isForeign = ({ operatorId }: LoraNetworkSet) =>
  operatorId !== undefined && operatorId !== currentSession()?.operatorId

/** Only who owns a set changes it. */
export function judgeSet(set: LoraNetworkSet): Allowed {
  return isForeign(set)
    ? { allowed: false, reason: t`It belongs to another operator, who shares it.` }
    : { allowed: true }
}

const name = ({ tags, networkSetId }: LoraNetworkSet) => nameOf(tags) ?? networkSetId ?? ''

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
  name,
  path: ({ networkSetId = '' }) => ({ ns_id: networkSetId }),
  rows: inPages(op.listLoraNetworkSets),
  one: single(op.getLoraNetworkSet, (key) => ({ path: { ns_id: key } })),
  judge: judgeSet,
  facts: [
    fact.name(name),
    fact.text('allowed', t`Shared with`, ({ allowedOperators }) => allowedOperators?.join(', '), {
      width: 200,
      edits: ['add-permission', 'revoke-permission'],
    }),
    fact.identifier('owner', t`Owner`, ({ operatorId }) => operatorId),
    fact.identifier('id', t`Network set ID`, ({ networkSetId }) => networkSetId, { only: 'list' }),
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'] }),
    fact.time('created', t`Created`, (set) => msOf(set.createdTime)),
    fact.time('modified', t`Last modified`, (set) => msOf(set.lastModifiedTime), { hidden: true }),
  ],
}
