import * as rules from '../../src/domain/sim/additional.ts'
import type { SimProfile } from '../../src/api/generated/models/simProfile.ts'
import type { SubscriptionContainerStatus } from '../../src/api/generated/models/subscriptionContainerStatus.ts'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { notFound } from '../http/errors.ts'
import { prepare, transaction } from '../db/sql.ts'
import type { World } from '../world.ts'
import { dropSession } from './arc.ts'
import { downloads, enter, usualTag } from './downloads.ts'
import { recordHistory } from './history.ts'
import { newArcKeys, numbersOf, type Numbers } from './identifiers.ts'
import { presentSim } from './present.ts'
import { presentSubscriber } from '../subscriber/present.ts'
import { indexSim } from './search-index.ts'
import { getSim, insertSubscriber, subscribersOf, type SimRow, type SubscriberRow } from './sims.ts'
import { must } from './subscription-refusals.ts'
import { subscriptionAt } from './subscriptions-of.ts'

type Wanted = Signatures['addSubscription']['body']

/**
 * addSubscription: a virtual subscription is there at once, in a profile of its own, with new keys
 * of which the private one is only in this answer; any other is written onto the card over the air.
 * 400 for what the SIM cannot have, 404 for a profile that is not the SIM's.
 */
export function addSubscription(
  world: World,
  path: { readonly sim_id: string; readonly iccid: string },
  { subscription, type, enable = true, tag = usualTag(world) }: Wanted,
  now: number,
): SimProfile {
  const sim = getSim(world, path.sim_id)
  const body = presentSim(world, sim, now)
  if (!body.profiles?.[path.iccid]) throw notFound('Resource', path.iccid)
  const virtual = subscription === rules.virtualSubscription
  // What was meant as one kind is not added as the other.
  if (type !== undefined && (type === 'virtual') !== virtual) {
    must({ allowed: false, rule: 'unfit', subscription })
  }
  must(rules.canAdd(body, subscription))
  return transaction(world.db, () => {
    const { iccid, imsi, msisdn } = freeNumbers(world, subscription, sim)
    const keys = virtual ? newArcKeys() : undefined
    const row: SubscriberRow = {
      simNo: sim.no,
      imsi,
      iccid: virtual ? iccid : path.iccid,
      msisdn,
      subscription,
      status: virtual ? 'active' : 'shipped',
      bundles: '[]',
      sms: virtual ? 0 : 1,
      ota: virtual ? 0 : 1,
      arcPublicKey: keys?.publicKey ?? null,
    }
    insertSubscriber(world, row)
    recordHistory(world, sim, [row], now)
    indexSim(world, sim, subscribersOf(world, sim))
    if (!virtual) {
      downloads.put(world, {
        imsi,
        simId: sim.simId,
        enable,
        tag,
        since: now,
        begun: sim.online === 1,
        dueAt: now,
      })
    }
    const profile = presentSim(world, sim, now).profiles?.[row.iccid] ?? {}
    return keys ? { ...profile, arcClientPeerPrivateKey: keys.privateKey } : profile
  })
}

/** Numbers that no subscription of the world has: of one that ended they stay taken. */
function freeNumbers(world: World, subscription: string, { no }: SimRow): Numbers {
  const taken = 'SELECT 1 FROM subscribers WHERE world_id = ? AND imsi = ?'
  for (let at = no; ; at += 500_000) {
    const numbers = numbersOf(subscription, world.id, at)
    if (!prepare(world.db, taken).get(world.id, numbers.imsi)) return numbers
  }
}

/**
 * cancelSubscriptionContainerDownload: calls off what has not begun, and answers the containers that
 * are left on the card. 400 from the moment the SIM receives it.
 */
export function cancelDownload(
  world: World,
  path: { readonly sim_id: string; readonly iccid: string; readonly imsi: string },
  now: number,
): SubscriptionContainerStatus {
  const { sim, body, subscriber, row } = subscriptionAt(world, path, now)
  must(rules.canCancel(body, subscriber))
  const download = downloads.find(world, row.imsi)
  if (download?.begun) must({ allowed: false, rule: 'begun' })
  const sql = 'DELETE FROM subscribers WHERE world_id = ? AND sim_no = ? AND imsi = ?'
  prepare(world.db, sql).run(world.id, sim.no, row.imsi)
  if (download) downloads.remove(world, row.imsi)
  recordHistory(world, sim, [{ ...row, status: 'terminated' }], now)
  const left = subscribersOf(world, sim)
  indexSim(world, sim, left)
  const containers = left.filter(({ iccid }) => iccid === path.iccid)
  return {
    containers: containers.map((one, at) => ({
      containerId: at + 1,
      downloaded: one.status !== 'shipped' && one.status !== 'delivered',
      subscriber: { [one.imsi]: presentSubscriber({ world, now }, { sim, subscriber: one }) },
    })),
    countryMapping: {},
  }
}

/** terminateSubscriptionContainer: ends a virtual subscription, and its session. 400 for any other. */
export function terminateContainer(
  world: World,
  path: { readonly sim_id: string; readonly iccid: string; readonly imsi: string },
  now: number,
): void {
  const { sim, subscriber, row } = subscriptionAt(world, path, now)
  must(rules.canTerminate(subscriber))
  enter(world, dropSession(world, sim, row.imsi, now), row, 'terminated', now)
}
