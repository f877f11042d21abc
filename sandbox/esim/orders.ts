import { randomBytes } from 'node:crypto'
import type { CreateSimProfileOrderRequest } from '../../src/api/generated/models/createSimProfileOrderRequest.ts'
import type { SimProfileOrderResponse } from '../../src/api/generated/models/simProfileOrderResponse.ts'
import { randomFrom } from '../../src/domain/random.ts'
import { draftLifeMs, usualSpeedClass, wrongField } from '../../src/domain/sim/profile-order.ts'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { transaction } from '../db/sql.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { createProfileSim } from '../sim/registration.ts'
import { frontSims } from '../sim/seed/specials.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'

/** A profile of an order that is done: the SIM it is of, and what a device asks for it with. */
export interface OrderedProfile {
  readonly simId: string
  readonly matchingId: string
}

/** An order of eSIM profiles as it is stored: its status follows from its times (UNIX milliseconds). */
export interface ProfileOrder {
  readonly profileOrderId: string
  readonly subscription: string
  readonly bundles: readonly string[]
  readonly description: string
  readonly quantity: number
  readonly speedClass: string
  readonly orderedTime: number
  readonly confirmedTime: number | null
  /** It comes to nothing. */
  readonly fails: boolean
  /** Made when it is done. */
  readonly profiles: readonly OrderedProfile[]
}

/** Orders, drafts that are past their day among them. */
export const profileOrders = collection<ProfileOrder>('profileOrders', {
  id: ({ profileOrderId }) => profileOrderId,
  kind: 'ProfileOrder',
  seed: (world, seededTime) => (world.coverage === 'g' ? seedOrders(world, seededTime) : []),
  dueAt: ({ confirmedTime, fails, profiles }) =>
    confirmedTime === null || fails || profiles.length > 0 ? null : confirmedTime + endsMs,
})

/** How long after its confirmation an order is worked on, and done. */
const beginsMs = minuteMs / 2
const endsMs = 2 * minuteMs

/** What an order has come to at `now`; undefined for a draft that is no more. */
export function statusOf(
  { orderedTime, confirmedTime, fails }: ProfileOrder,
  now: number,
): SimProfileOrderResponse['status'] | undefined {
  if (confirmedTime === null) return now < orderedTime + draftLifeMs ? 'DRAFT' : undefined
  if (now < confirmedTime + beginsMs) return 'CONFIRMED'
  if (now < confirmedTime + endsMs) return 'IN_PROGRESS'
  return fails ? 'FAILED' : 'COMPLETED'
}

/** 400 in Japan coverage: eSIM profiles are of Global coverage alone. */
function checkCoverage({ coverage }: World): void {
  if (coverage === 'g') return
  throw refused(
    'SEM0132',
    'eSIM profiles can be ordered in Global coverage only',
    'eSIM プロファイルはグローバルカバレッジでのみ注文できます',
  )
}

/** What the traits need of orders. */
export const profileOrderShelf = {
  get: (world: World, id: string): ProfileOrder => {
    checkCoverage(world)
    const order = profileOrders.get(world, id)
    if (statusOf(order, world.now()) === undefined) throw notFound('ProfileOrder', id)
    return order
  },
  page: (
    world: World,
    query: { limit?: number | undefined; last_evaluated_key?: string | undefined },
  ) => {
    checkCoverage(world)
    return profileOrders.page(world, query, (order) => statusOf(order, world.now()) !== undefined)
  },
  present: ({ now }: Moment, order: ProfileOrder): SimProfileOrderResponse => {
    const { confirmedTime, fails: _fails, profiles: _profiles, ...rest } = order
    const status = statusOf(order, now) ?? 'DRAFT'
    return {
      ...rest,
      bundles: [...order.bundles],
      status,
      ...(confirmedTime !== null && { confirmedTime }),
      ...(confirmedTime !== null &&
        status === 'COMPLETED' && { completedTime: confirmedTime + endsMs }),
    }
  },
}

const wrong = {
  subscription: ['not one that can be ordered', '注文できないサブスクリプションです'],
  bundles: [
    'must be exactly those of the subscription',
    'サブスクリプションに合うバンドルを指定してください',
  ],
  speedClass: [
    'not one of the subscription',
    'サブスクリプションに合う速度クラスを指定してください',
  ],
  quantity: ['must be from 1 to 20', '1 から 20 までの数を指定してください'],
  description: ['must be at most 100 characters', '100 文字以内で指定してください'],
} as const

/** createProfileOrder: a draft, kept for a day. 400 for what does not belong together. */
export function createOrder(
  { world, now }: Moment,
  wanted: CreateSimProfileOrderRequest,
): ProfileOrder {
  checkCoverage(world)
  const field = wrongField(wanted)
  if (field) {
    const [english, japanese] = wrong[field]
    throw badRequest(field, english, japanese)
  }
  const { subscription, bundles = [], description = '', quantity } = wanted
  return profileOrders.put(world, {
    profileOrderId: newId(),
    subscription,
    bundles,
    description,
    quantity,
    speedClass: wanted.speedClass ?? usualSpeedClass,
    orderedTime: now,
    confirmedTime: null,
    fails: false,
    profiles: [],
  })
}

/** 400 for an order that was confirmed: it takes its course. */
function mustBeDraft(order: ProfileOrder): void {
  if (order.confirmedTime === null) return
  throw refused('SEM0133', 'The order is confirmed already', '注文は確定済みです')
}

/** confirmProfileOrder: from here on there is no way back. `fails` where a fault wants it to. */
export function confirmOrder({ world, now }: Moment, id: string, fails: boolean): ProfileOrder {
  const order = profileOrderShelf.get(world, id)
  mustBeDraft(order)
  return profileOrders.put(world, { ...order, confirmedTime: now, fails })
}

/** deleteProfileOrder: drafts only. */
export function deleteOrder(world: World, id: string): void {
  mustBeDraft(profileOrderShelf.get(world, id))
  profileOrders.remove(world, id)
}

/** Makes the SIMs of orders that are done by `now`, each at its moment. */
export function settleProfileOrders(world: World, now: number): void {
  for (const order of profileOrders.due(world, now)) {
    const completedTime = (order.confirmedTime ?? now) + endsMs
    transaction(world.db, () => {
      const profiles = Array.from({ length: order.quantity }, () => ({
        simId: createProfileSim(world, order, completedTime).simId,
        matchingId: randomBytes(16).toString('hex').toUpperCase(),
      }))
      profileOrders.put(world, { ...order, profiles })
    })
  }
}

function seedOrders(world: World, seededTime: number): ProfileOrder[] {
  const random = randomFrom(`${world.seed}/profile orders`)
  const sims = frontSims(world, "module_type = 'profilePackage'")
  const profiles = sims.map(({ simId }) => ({
    simId,
    matchingId: idFrom(`${world.seed}/${simId}/profile`).replaceAll('-', '').toUpperCase(),
  }))
  // Ordered before the first of them was made.
  const pilotDays = 1 + (seededTime - Math.min(...sims.map((sim) => sim.createdTime))) / dayMs
  const order = (name: string, daysAgo: number, more: Partial<ProfileOrder>): ProfileOrder => {
    const orderedTime = Math.floor(seededTime - daysAgo * dayMs - random.int(0, 60) * minuteMs)
    return {
      profileOrderId: idFrom(`${world.seed}/profile order ${name}`),
      subscription: 'plan01s',
      bundles: [],
      description: name,
      quantity: 3,
      speedClass: usualSpeedClass,
      orderedTime,
      confirmedTime: daysAgo < 1 ? null : orderedTime + 5 * minuteMs,
      fails: false,
      profiles: [],
      ...more,
    }
  }
  return [
    order('Trackers, second batch', 0.2, { quantity: 10, speedClass: 's1.fast' }),
    order('Gateways for Austin', 21, { subscription: 'plan-US', bundles: ['US-1GB'], fails: true }),
    ...(profiles.length > 0
      ? [
          order('Pilot / パイロット', pilotDays, {
            subscription: 'planP1',
            quantity: profiles.length,
            profiles,
          }),
        ]
      : []),
  ]
}
