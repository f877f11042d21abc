import { canPutBundles } from '../../src/domain/sim/additional.ts'
import type { Subscriber } from '../../src/api/generated/models/subscriber.ts'
import { updateRow } from '../db/rows.ts'
import type { World } from '../world.ts'
import { saveSim } from './change.ts'
import { recordHistory } from './history.ts'
import { presentSubscriber } from '../subscriber/present.ts'
import { getSimByImsi } from './subscribers.ts'
import { must } from './subscription-refusals.ts'
import { subscriptionAt } from './subscriptions-of.ts'

/**
 * putBundles: exactly one bundle of the subscription's plan. A bundle of plan-D brings the fastest
 * speed class with it. 404 for an unknown IMSI, 400 where the plan forbids it.
 */
export function putBundles(
  world: World,
  imsi: string,
  bundles: readonly string[],
  now: number,
): Subscriber {
  const { simId } = getSimByImsi(world, imsi).sim
  const { sim, subscriber, row } = subscriptionAt(world, { sim_id: simId, imsi }, now)
  const verdict = canPutBundles(subscriber, bundles)
  if (!verdict.allowed && verdict.rule === 'sameBundle')
    return presentSubscriber({ world, now }, { sim, subscriber: row })
  must(verdict)
  row.bundles = JSON.stringify(bundles)
  updateRow(
    world.db,
    'subscribers',
    { worldId: world.id, simNo: sim.no, imsi },
    { bundles: row.bundles },
  )
  const faster = row.subscription === 'plan-D' ? { speedClass: 's1.4xfast' } : {}
  const saved = saveSim(world, sim, { ...sim, ...faster, modifiedTime: now }, now)
  recordHistory(world, saved, [row], now)
  return presentSubscriber({ world, now }, { sim: saved, subscriber: row })
}
