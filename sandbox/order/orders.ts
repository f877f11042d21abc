import type { ResourceInitialSetting } from '../../src/api/generated/models/resourceInitialSetting.ts'
import {
  orderedMonths,
  quotationLifeMs,
  registeringDays,
  type OrderStatus,
} from '../../src/domain/order/order.ts'
import { addMonthsUtc, dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { transaction } from '../db/sql.ts'
import { notFound } from '../http/errors.ts'
import { createOrderedSim, readyOrderedSim } from '../sim/registration.ts'
import type { World } from '../world.ts'
import { productIn, type Wanted } from './quotation.ts'
import { seedOrders } from './seed.ts'

/** An order as it is stored: its status follows from its times (UNIX milliseconds). */
export interface Order extends Wanted {
  readonly orderId: string
  readonly quotedTime: number
  readonly confirmedTime: number | null
  readonly cancelledTime: number | null
  /** Where it was shipped before its time. */
  readonly shippedTime: number | null
  /** When its SIMs were registered. */
  readonly registeredTime: number | null
  /** The card is declined. */
  readonly fails: boolean
  readonly settings: ResourceInitialSetting
  /** Packed at kitting. */
  readonly simIds: readonly string[]
  /** Its SIMs are the operator's. */
  readonly ready: boolean
}

/** How long after its confirmation each thing happens, milliseconds. */
const afterMs = {
  ordering: minuteMs / 2,
  ordered: minuteMs,
  kitting: hourMs,
  shipped: dayMs,
} as const
/** How long cancelling and receiving take. */
const momentMs = minuteMs / 2

/** Orders and quotations. */
export const orders = collection<Order>('orders', {
  id: ({ orderId }) => orderId,
  kind: 'Order',
  // Time settles what is there: what a world begins with when it is first looked at had its time before.
  seed: (world, seededTime) =>
    seedOrders(world, seededTime).map((order) => broughtOn(world, order, world.now())),
  dueAt,
})

/** When time itself changes an order; null for never. */
function dueAt(order: Order): number | null {
  if (order.confirmedTime === null || order.cancelledTime !== null || order.fails) return null
  if (pieces(order) === 0 || order.ready) return null
  return order.simIds.length === 0 ? kittingAt(order) : receivedAt(order)
}

/** Of the world's coverage, which a stored order has no word of: its address lies there. */
const isJapanese = ({ address }: Order) => address.countryCode === 'JP'

/** SIMs in an order: what its products hold, times how many of them. */
export function pieces({ lines }: Pick<Order, 'lines'>): number {
  return lines.reduce((sum, { sims, quantity }) => sum + sims * quantity, 0)
}

const kittingAt = ({ confirmedTime, shippedTime }: Order) =>
  Math.min((confirmedTime ?? 0) + afterMs.kitting, shippedTime ?? Infinity)

/** When an order is on its way. */
export const shippedAt = ({ confirmedTime, shippedTime }: Order): number =>
  shippedTime ?? (confirmedTime ?? 0) + afterMs.shipped

/** When it counts as received without anybody saying so. */
const receivedAt = (order: Order): number =>
  shippedAt(order) + registeringDays[isJapanese(order) ? 'jp' : 'g'] * dayMs

/** What an order has come to at `now`; undefined for a quotation. */
export function statusOf(order: Order, now: number): OrderStatus | undefined {
  const { confirmedTime, cancelledTime, registeredTime, fails } = order
  if (confirmedTime === null) return undefined
  if (cancelledTime !== null) {
    return now < cancelledTime + momentMs ? 'cancelling' : 'cancelled'
  }
  if (now < confirmedTime + afterMs.ordering && order.shippedTime === null) return 'orderProcessing'
  if (fails) return 'failed'
  const received = registeredTime ?? receivedAt(order)
  if (now >= received) return now < received + momentMs ? 'receiving' : 'received'
  if (now >= shippedAt(order)) return 'shipped'
  if (now >= kittingAt(order)) return 'kitting'
  return now < confirmedTime + afterMs.ordered ? 'ordering' : 'ordered'
}

/** Whether the API still tells of it. */
function isKept({ confirmedTime }: Order, now: number): boolean {
  return confirmedTime !== null && addMonthsUtc(confirmedTime, orderedMonths) > now
}

/** listOrders: the newest first. */
export function confirmedOrders(world: World, now: number): Order[] {
  return orders
    .all(world)
    .filter((order) => isKept(order, now))
    .toSorted((a, b) => (b.confirmedTime ?? 0) - (a.confirmedTime ?? 0))
}

/** getOrder: 404 for a quotation, and for what is too long ago. */
export function getOrder(world: World, orderId: string, now: number): Order {
  const order = orders.get(world, orderId)
  if (!isKept(order, now)) throw notFound('Order', orderId)
  return order
}

/** Whether a quotation is too old to be confirmed. */
export const isStale = ({ quotedTime }: Order, now: number): boolean =>
  now >= quotedTime + quotationLifeMs

/** An order with its SIMs packed: they exist from here on, on their way to the operator. */
function withSims(world: World, order: Order, now: number): Order {
  if (order.simIds.length > 0) return order
  const simIds = order.lines.flatMap((line) => {
    const { subscription = '', bundles = [] } = productIn(world, line)
    return Array.from(
      { length: line.sims * line.quantity },
      () => createOrderedSim(world, { subscription, bundles }, now).simId,
    )
  })
  return { ...order, simIds }
}

/** An order whose SIMs are the operator's, each as the settings of its subscription say. */
export function withReadySims(world: World, order: Order, now: number): Order {
  const packed = withSims(world, order, now)
  if (packed.ready) return packed
  const settings = packed.settings.simInitialSettings ?? {}
  for (const simId of packed.simIds) readyOrderedSim(world, simId, settings, now)
  return { ...packed, ready: true }
}

/** An order as time has made it by `now`: packed and registered, each at its moment. */
function broughtOn(world: World, order: Order, now: number): Order {
  const due = dueAt(order)
  if (due === null || due > now) return order
  const packed = withSims(world, order, kittingAt(order))
  const received = receivedAt(order)
  return now < received ? packed : withReadySims(world, packed, received)
}

/** Packs and registers what is due by `now`. */
export function settleOrders(world: World, now: number): void {
  for (const order of orders.due(world, now)) {
    transaction(world.db, () => orders.put(world, broughtOn(world, order, now)))
  }
}
