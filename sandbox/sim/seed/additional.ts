import { hashText, type Random } from '../../../src/domain/random.ts'
import { numbersOf } from '../identifiers.ts'
import type { SimRow, SubscriberRow } from '../sims.ts'
import type { World } from '../../world.ts'
import type { Wish } from './specials.ts'

/** A WireGuard public key (base64 of 32 bytes) that follows from a text. */
export function arcKeyFrom(text: string): string {
  const bytes = Buffer.alloc(32)
  for (let i = 0; i < 8; i += 1) bytes.writeUInt32BE(hashText(text, 100 + i), i * 4)
  return bytes.toString('base64')
}

/** How many of a hundred SIMs of a plan have a second subscription, and which. */
const shares: Readonly<Record<string, readonly ['planArc01' | 'plan-US', number]>> = {
  'plan-D': ['planArc01', 0.03],
  plan01s: ['plan-US', 0.04],
}

/**
 * A second subscription on a SIM: a virtual one with a profile of its own, or plan-US on the same
 * card. Undefined for most SIMs.
 */
export function secondSubscription(
  random: Random,
  world: World,
  sim: SimRow,
  wish: Wish,
): SubscriberRow | undefined {
  const [usual, share] = shares[sim.subscription] ?? [undefined, 0]
  const subscription = wish.second ?? (random.chance(share) ? usual : undefined)
  if (!subscription || sim.status === 'ready') return undefined
  const virtual = subscription === 'planArc01'
  const { iccid, imsi, msisdn } = numbersOf(subscription, world.id, sim.no)
  return {
    simNo: sim.no,
    imsi,
    iccid: virtual ? iccid : sim.iccid,
    msisdn,
    subscription,
    status: sim.status === 'terminated' ? 'terminated' : (wish.ota ?? 'active'),
    bundles: '[]',
    sms: virtual ? 0 : 1,
    ota: virtual ? 0 : 1,
    arcPublicKey: virtual ? arcKeyFrom(imsi) : null,
  }
}
