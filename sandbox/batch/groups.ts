import type { BatchGroupResponse } from '../../src/api/generated/models/batchGroupResponse.ts'
import type { CreateBatchGroupRequest } from '../../src/api/generated/models/createBatchGroupRequest.ts'
import type { UpdateBatchGroupRequest } from '../../src/api/generated/models/updateBatchGroupRequest.ts'
import { dayMs, toSeconds } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'

/** A batch group as it is stored. Times are UNIX milliseconds. */
interface BatchGroup {
  readonly batchGroupId: string
  readonly batchGroupName: string
  readonly description: string
  readonly createdTime: number
  readonly updatedTime: number
}

/** Identifiers of this family are short. */
const short = (id: string) => id.replaceAll('-', '').slice(0, 8)

export const newShortId = (): string => short(newId())

/** The id of something seeded. */
export const seededId = ({ seed }: World, name: string): string =>
  short(idFrom(`${seed}/batch/${name}`))

export const batchGroups = collection<BatchGroup>('batchGroups', {
  id: ({ batchGroupId }) => batchGroupId,
  kind: 'BatchGroup',
  seed: (world, seededTime) =>
    [
      { name: 'Rollout', text: 'SIMs of the spring rollout / 春の展開', days: 24 },
      { name: 'Housekeeping', text: '', days: 12 },
    ].map(({ name, text, days }) => ({
      batchGroupId: seededId(world, name),
      batchGroupName: name,
      description: text,
      createdTime: seededTime - days * dayMs,
      updatedTime: seededTime - days * dayMs,
    })),
})

/** A group as the API returns it: times in seconds. */
export function presentGroup(_: Moment, group: BatchGroup): BatchGroupResponse {
  const { createdTime, updatedTime } = group
  return { ...group, createdTime: toSeconds(createdTime), updatedTime: toSeconds(updatedTime) }
}

/** createBatchGroup. 400 for a name of nothing but blanks. */
export function createGroup(
  { world, now }: Moment,
  { batchGroupName, description = '' }: CreateBatchGroupRequest,
): BatchGroup {
  checkName(batchGroupName)
  return batchGroups.put(world, {
    batchGroupId: newShortId(),
    batchGroupName,
    description,
    createdTime: now,
    updatedTime: now,
  })
}

/** updateBatchGroup: what is not given stays. */
export function updateGroup(
  { world, now }: Moment,
  id: string,
  { batchGroupName, description }: UpdateBatchGroupRequest,
): BatchGroup {
  const group = batchGroups.get(world, id)
  if (batchGroupName !== undefined) checkName(batchGroupName)
  return batchGroups.put(world, {
    ...group,
    ...(batchGroupName !== undefined && { batchGroupName }),
    ...(description !== undefined && { description }),
    updatedTime: now,
  })
}

function checkName(name: string): void {
  if (name.trim() !== '') return
  throw refused('SEM0190', 'batchGroupName: must not be empty', 'batchGroupName: 空にはできません')
}
