import type { LoraNetworkSet as Body } from '../../src/api/generated/models/loraNetworkSet.ts'
import { isoTime } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags, type Tags } from '../db/tags.ts'
import { mustChange } from '../devices.ts'
import { groups } from '../group/groups.ts'
import { badRequest, missingField, ownedByOther, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { gateways, type Gateway } from './gateways.ts'
import { seedNetworkSets } from './seed.ts'

/**
 * A network set as it is stored: in the world of the operator it belongs to, and, the same, in
 * those of the operators that may use it. Times are UNIX milliseconds.
 */
export interface NetworkSet {
  readonly networkSetId: string
  readonly operatorId: string
  readonly allowedOperators: readonly string[]
  readonly tags: Tags
  readonly createdTime: number
  readonly lastModifiedTime: number
}

export const networkSets = collection<NetworkSet>('loraNetworkSets', {
  id: ({ networkSetId }) => networkSetId,
  kind: 'LoraNetworkSet',
  seed: seedNetworkSets,
})

/** A network set as the API returns it. */
export function presentNetworkSet(_: Moment, set: NetworkSet): Body {
  return {
    ...set,
    allowedOperators: [...set.allowedOperators],
    createdTime: isoTime(set.createdTime),
    lastModifiedTime: isoTime(set.lastModifiedTime),
  }
}

/** createLoraNetworkSet: of the body only the tags count. */
export function createNetworkSet({ world, now }: Moment, tags: Tags | undefined): NetworkSet {
  return networkSets.put(world, {
    networkSetId: newId(),
    operatorId: world.operatorId,
    allowedOperators: [],
    tags: updateTags({}, tagUpdates(tags)),
    createdTime: now,
    lastModifiedTime: now,
  })
}

/** The set, if it is the operator's own: 403 for one that another operator shares. */
function ownSet(world: World, networkSetId: string): NetworkSet {
  const set = networkSets.get(world, networkSetId)
  if (set.operatorId !== world.operatorId) throw ownedByOther()
  return set
}

/** The worlds of those that may use a set of this world's, as far as there are such operators. */
function sharers(world: World, { allowedOperators }: NetworkSet): World[] {
  return allowedOperators.flatMap((operatorId) => world.peer(operatorId) ?? [])
}

/** Writes a changed set for all that see it. 403 for another operator's. */
export function changeNetworkSet(
  moment: Moment,
  { networkSetId }: NetworkSet,
  change: Partial<Pick<NetworkSet, 'tags' | 'allowedOperators'>>,
): NetworkSet {
  const set = { ...ownSet(moment.world, networkSetId), ...change, lastModifiedTime: moment.now }
  for (const world of [moment.world, ...sharers(moment.world, set)]) networkSets.put(world, set)
  return set
}

/**
 * addPermissionToLoraNetworkSet. 400 for what is no operator's id, for the own one and for one
 * that is in the list. Operators that this sandbox does not know are taken.
 */
export function addPermission(moment: Moment, set: NetworkSet, operatorId?: string): NetworkSet {
  const id = checkedOperator(operatorId)
  if (id === set.operatorId) {
    throw badRequest('operatorId', 'is your own operator', '自身のオペレーターです')
  }
  if (set.allowedOperators.includes(id)) {
    throw badRequest('operatorId', 'is permitted already', '既に許可されています')
  }
  return changeNetworkSet(moment, set, { allowedOperators: [...set.allowedOperators, id] })
}

/**
 * revokePermissionFromLoraNetworkSet: gateways of that operator leave the set. 400 for an operator
 * that is not in the list.
 */
export function revokePermission(moment: Moment, set: NetworkSet, operatorId?: string): NetworkSet {
  const id = checkedOperator(operatorId)
  if (!set.allowedOperators.includes(id)) {
    throw badRequest('operatorId', 'is not permitted', '許可されていません')
  }
  const allowedOperators = set.allowedOperators.filter((one) => one !== id)
  const changed = changeNetworkSet(moment, set, { allowedOperators })
  for (const world of sharers(moment.world, { ...set, allowedOperators: [id] })) {
    networkSets.remove(world, set.networkSetId)
    for (const { gatewayId, networkSetId } of gateways.all(world)) {
      if (networkSetId === set.networkSetId) leaveSet({ world, now: moment.now }, gatewayId)
    }
  }
  return changed
}

function checkedOperator(operatorId: string | undefined): string {
  if (!operatorId) throw missingField('operatorId')
  if (/^OP\d{10}$/.test(operatorId)) return operatorId
  throw badRequest('operatorId', 'must be OP and ten digits', 'OP と数字 10 桁で指定してください')
}

/** setLoraNetworkSet. 400 without a set and for a rented gateway, 404 for a set one cannot use. */
export function joinSet({ world, now }: Moment, gatewayId: string, setId?: string): Gateway {
  const gateway = gateways.get(world, gatewayId)
  if (!setId) throw missingField('networkSetId')
  if (!gateway.owned) {
    throw refused(
      'SEM0175',
      'A gateway of the shared service takes no network set.',
      '共有サービスのゲートウェイにはネットワークセットを設定できません',
    )
  }
  const { networkSetId } = networkSets.get(world, setId)
  mustChange(gateway, 'setNetworkSet')
  return gateways.put(world, { ...gateway, networkSetId, lastModifiedTime: now })
}

/** unsetLoraNetworkSet; no error for a gateway in none. */
export function leaveSet({ world, now }: Moment, gatewayId: string): Gateway {
  const gateway = gateways.get(world, gatewayId)
  mustChange(gateway, 'unsetNetworkSet')
  return gateways.put(world, { ...gateway, networkSetId: undefined, lastModifiedTime: now })
}

/**
 * deleteLoraNetworkSet. 400 while a gateway or a group of anyone who may use it refers to it. Which
 * setting of a group does is not published: here any that holds its id.
 */
export function deleteNetworkSet(owner: World, networkSetId: string): void {
  const seers = [owner, ...sharers(owner, ownSet(owner, networkSetId))]
  for (const world of seers) {
    const isUsed =
      gateways.all(world).some((gateway) => gateway.networkSetId === networkSetId) ||
      groups.all(world).some((group) => JSON.stringify(group.configuration).includes(networkSetId))
    if (!isUsed) continue
    throw refused(
      'SEM0174',
      'A gateway or a group uses this network set. Take it out of the set first.',
      'ゲートウェイまたはグループで使用中です。先に設定を解除してください',
    )
  }
  for (const world of seers) networkSets.remove(world, networkSetId)
}
