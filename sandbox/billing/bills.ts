import { mergeRanges } from '../../src/domain/soracam/timeline.ts'
import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { billedMonths, parseYearMonth } from '../../src/domain/billing/year-month.ts'
import { notFound } from '../http/errors.ts'
import type { World } from '../world.ts'
import { couponsOf, type Coupon } from './coupons.ts'
import { monthCharges, type MonthCharges } from './months.ts'
import type { BillItem } from './prices.ts'

/** A month's bill. Amounts are whole minor units (yen, cents), times UNIX milliseconds. */
export interface Bill extends MonthCharges {
  /** The start of the month. */
  readonly month: number
  readonly state: 'temporary' | 'closed'
  readonly coupons: readonly AppliedCoupon[]
  /** What the coupons take off. */
  readonly couponAmount: number
}

/** What a coupon takes off a bill. */
export interface AppliedCoupon {
  readonly couponCode: string
  readonly item: BillItem | undefined
  readonly amount: number
}

/** When the bill of a month is final: as the second day of the next month begins that is no weekend. */
export function closesAt(month: number): number {
  let day = addMonthsUtc(month, 1)
  for (let businessDays = 0; ; day += dayMs) {
    if (!isWeekend(day)) businessDays += 1
    if (businessDays === 2) return day
  }
}

function isWeekend(ms: number): boolean {
  const weekday = new Date(ms).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Bills by the start of their months, and what is left of each coupon. */
export interface Ledger {
  /** Oldest first; the last one is the current month's, as it stands. */
  readonly bills: readonly Bill[]
  /** Minor units by coupon code: what bills that are final have left of it. */
  readonly balances: ReadonlyMap<string, number>
}

/** Every bill that can be had at `now`, that of the current month included. */
export function ledger(world: World, now: number): Ledger {
  const current = startOfMonthUtc(now)
  const oldest = addMonthsUtc(current, -billedMonths)
  const next = addMonthsUtc(current, 1)
  const coupons = couponsOf(world).filter(({ registeredTime }) => registeredTime !== null)
  // A coupon may have been used up before the oldest bill that can be had.
  const matter = mergeRanges([
    { from: addMonthsUtc(oldest, -1), to: next },
    ...coupons.map(({ registeredTime, expiryMonth }) => ({
      from: addMonthsUtc(startOfMonthUtc(registeredTime ?? now), -1),
      to: Math.min(addMonthsUtc(expiryMonth, 1), next),
    })),
  ])
  const months = new Map<number, MonthCharges>()
  for (const { from, to } of matter) {
    for (const [month, charges] of monthCharges(world, from, to, now)) months.set(month, charges)
  }
  if (!months.has(current)) months.set(current, { total: 0, byItem: new Map() })
  const left = new Map(coupons.map(({ couponCode, amount }) => [couponCode, amount]))
  const balances = new Map(left)
  const bills: Bill[] = []
  for (const [month, charges] of months) {
    const state = now < closesAt(month) ? 'temporary' : 'closed'
    const applied = apply(coupons, left, month, charges)
    if (state === 'closed') for (const [code, amount] of left) balances.set(code, amount)
    const couponAmount = applied.reduce((sum, { amount }) => sum + amount, 0)
    bills.push({ ...charges, month, state, coupons: applied, couponAmount })
  }
  return { bills: bills.filter(({ month }) => month >= oldest), balances }
}

/** The bills of the months before the current one that cost anything, newest first. */
export function pastBills(world: World, now: number): Bill[] {
  const current = startOfMonthUtc(now)
  return ledger(world, now)
    .bills.filter(({ month, total }) => month < current && total > 0)
    .toReversed()
}

/** The bill of a month (`202511`); 404 where there was no charge, or it cannot be had any more. */
export function getBill(world: World, yearMonth: string, now: number): Bill {
  const month = parseYearMonth(yearMonth)
  const bill = ledger(world, now).bills.find((one) => one.month === month)
  if (!bill || bill.total === 0) throw notFound('Bill', yearMonth)
  return bill
}

/** Takes what coupons give off a month; `left` is brought down by it. */
function apply(
  coupons: readonly Coupon[],
  left: Map<string, number>,
  month: number,
  { total, byItem }: MonthCharges,
): AppliedCoupon[] {
  let due = total
  const dueOf = new Map(byItem)
  return coupons.flatMap(({ couponCode, billItemName, expiryMonth, registeredTime }) => {
    const registered = registeredTime ?? Infinity
    if (registered >= closesAt(month) || expiryMonth < month) return []
    const item = billItemName ?? undefined
    const base = item === undefined ? due : Math.min(due, dueOf.get(item) ?? 0)
    const amount = Math.min(left.get(couponCode) ?? 0, base)
    if (amount === 0) return []
    due -= amount
    if (item !== undefined) dueOf.set(item, (dueOf.get(item) ?? 0) - amount)
    left.set(couponCode, (left.get(couponCode) ?? 0) - amount)
    return [{ couponCode, item, amount }]
  })
}
