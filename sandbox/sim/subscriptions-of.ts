import { subscribersOf as subscribersIn, type SimSubscriber } from '../../src/domain/sim/sim.ts'
import { notFound } from '../http/errors.ts'
import type { World } from '../world.ts'
import { presentSim } from './present.ts'
import { getSim, subscribersOf, type SimRow, type SubscriberRow } from './sims.ts'

/** A subscription on a SIM, as the domain's rules look at it and as it is stored. */
export interface FoundSubscription {
  readonly sim: SimRow
  /** The SIM as the API answers it. */
  readonly body: ReturnType<typeof presentSim>
  readonly subscriber: SimSubscriber
  readonly row: SubscriberRow
}

/** The subscription that a path names; 404 where SIM, profile or IMSI do not belong together. */
export function subscriptionAt(
  world: World,
  path: { readonly sim_id: string; readonly iccid?: string; readonly imsi: string },
  now: number,
): FoundSubscription {
  const sim = getSim(world, path.sim_id)
  const body = presentSim(world, sim, now)
  const subscriber = subscribersIn(body).find(({ imsi }) => imsi === path.imsi)
  const row = subscribersOf(world, sim).find(({ imsi }) => imsi === path.imsi)
  if (!subscriber || !row || (path.iccid !== undefined && row.iccid !== path.iccid)) {
    throw notFound('Subscriber', path.imsi)
  }
  return { sim, body, subscriber, row }
}
