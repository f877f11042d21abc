import { t } from '@lingui/core/macro'
import type { BatchGroupResponse } from '../../api/generated/models/batchGroupResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { fromSeconds } from '../../domain/time.ts'
import { groupNoun } from './-words.ts'

/** A batch group, and whether a job of it goes on, where its jobs are known. */
export type BatchGroup = BatchGroupResponse & { readonly isBusy?: boolean }

const nameOf = ({ batchGroupName, batchGroupId }: BatchGroup) =>
  batchGroupName || (batchGroupId ?? '')

/** A group of batch jobs. */
export const batchGroup: Resource<BatchGroup, { readonly batch_group_id: string }> = {
  noun: groupNoun,
  keyLabel: t`Batch group ID`,
  to: '/batches',
  page: ({ batchGroupId = '' }) => ({
    to: '/batches/$groupId',
    params: { groupId: batchGroupId },
  }),
  key: ({ batchGroupId }) => batchGroupId ?? '',
  name: nameOf,
  path: ({ batchGroupId = '' }) => ({ batch_group_id: batchGroupId }),
  rows: inPages(op.listBatchGroups),
  one: single(op.getBatchGroup, (key) => ({ path: { batch_group_id: key } })),
  facts: [
    fact.name(nameOf, { width: 260 }),
    fact.text('description', t`Description`, ({ description }) => description, {
      width: 320,
      edits: ['describe'],
    }),
    fact.time('created', t`Created`, ({ createdTime }) => fromSeconds(createdTime)),
    fact.time('updated', t`Last changed`, ({ updatedTime }) => fromSeconds(updatedTime)),
    fact.identifier('groupId', t`Batch group ID`, ({ batchGroupId }) => batchGroupId, {
      width: 150,
      only: 'list',
    }),
  ],
}
