import { dateOf, parseDate } from '../billing/year-month.ts'
import { dayMs, startOfDayUtc } from '../time.ts'

/** How long a quotation can be confirmed, milliseconds. */
export const quotationLifeMs = 30 * dayMs

/** How many months orders can be looked at. */
export const orderedMonths = 18

/** Days from today that a delivery can be asked for. */
export const deliveryDays = { least: 14, most: 364 } as const

/** SIM cards that go into one letter box packet. */
export const mostInPacket = 10

/** What has become of an order, by the API's names. */
export type OrderStatus =
  | 'orderProcessing'
  | 'ordering'
  | 'ordered'
  | 'kitting'
  | 'shipped'
  | 'receiving'
  | 'received'
  | 'cancelling'
  | 'cancelled'
  | 'failed'

const early: readonly string[] = ['orderProcessing', 'ordering', 'ordered']
const onTheWay: ReadonlySet<string> = new Set([...early, 'kitting', 'shipped'])

/** Until an order is being packed it can be cancelled. */
export const isCancellable = (status: string | undefined) => early.includes(status ?? '')

/** Once it is shipped its SIMs can be registered before they are by themselves. */
export const isRegistrable = (status: string | undefined) => status === 'shipped'

/** Until it is received, what its SIMs begin with can be said. */
export const takesSettings = (status: string | undefined) => onTheWay.has(status ?? '')

/** Whether it still goes on by itself. */
export const isMoving = (status: string | undefined) =>
  onTheWay.has(status ?? '') || status === 'receiving' || status === 'cancelling'

/** Days after the shipping on which SIMs are registered by themselves. */
export const registeringDays = { jp: 4, g: 14 } as const

/** Whether a delivery can be asked for on a day (`yyyyMMdd`, UTC) at `now`, UNIX milliseconds. */
export function isDeliveryDay(day: string, now: number): boolean {
  const ms = day.length === 8 ? parseDate(day) : undefined
  if (ms === undefined) return false
  const days = (ms - startOfDayUtc(now)) / dayMs
  return days >= deliveryDays.least && days <= deliveryDays.most
}

/** The first and the last day that a delivery can be asked for, as `yyyyMMdd`. */
export function deliveryRange(now: number): readonly [first: string, last: string] {
  const today = startOfDayUtc(now)
  return [dateOf(today + deliveryDays.least * dayMs), dateOf(today + deliveryDays.most * dayMs)]
}

/** A price for so many and more. */
export interface Tier {
  readonly minQuantity?: number | undefined
  readonly price?: number | undefined
}

/** What one piece costs where so many are ordered: the price of the highest step that is reached. */
export function priceFor(
  quantity: number,
  price: number | undefined,
  tiers: readonly Tier[] | undefined,
): number | undefined {
  const reached = (tiers ?? [])
    .filter(({ minQuantity = 0 }) => minQuantity <= quantity)
    .toSorted((a, b) => (b.minQuantity ?? 0) - (a.minQuantity ?? 0))
  return reached[0]?.price ?? price
}

/** What coupons can be bought for: whole units of the currency. Known for Japan coverage alone. */
export const couponAmounts = { least: 1000, most: 10_000_000 } as const

/** Whether a coupon of this amount can be bought, in a coverage. */
export function isCouponAmount(amount: number, coverage: 'jp' | 'g'): boolean {
  if (!(amount > 0)) return false
  if (coverage === 'g') return Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6
  const { least, most } = couponAmounts
  return Number.isInteger(amount) && amount >= least && amount <= most
}
