import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { parseYearMonth, yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { refused } from '../http/errors.ts'
import { insertRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import type { BillItem } from './prices.ts'

/** A coupon of the operator. */
export type Coupon = {
  readonly couponCode: string
  /** Minor units (yen, cents). */
  readonly amount: number
  /** The only item it is good for; null where it is good for all. */
  readonly billItemName: BillItem | null
  /** The last month it is good for: UNIX milliseconds of its start. */
  readonly expiryMonth: number
  /** UNIX milliseconds; null for one that was made and not registered yet. */
  readonly registeredTime: number | null
}

interface Offer {
  /** Minor units: yen in Japan coverage, cents in Global. */
  readonly amount: number
  readonly billItemName: BillItem | null
  /** Months that it is good for after the one it is registered in. */
  readonly months: number
}

/** The codes that every operator can register once. */
const offers: Readonly<Record<string, Offer>> = {
  'SANDBOX-WELCOME': { amount: 5000, billItemName: null, months: 12 },
  'SANDBOX-DATA': { amount: 3000, billItemName: 'dailyDataTrafficChargeTotal', months: 6 },
  'SANDBOX-EXPIRED': { amount: 1000, billItemName: null, months: -1 },
}

const columns = `coupon_code AS couponCode, amount, bill_item_name AS billItemName,
  expiry_month AS expiryMonth, registered_time AS registeredTime`

type Stored = Omit<Coupon, 'expiryMonth'> & { readonly expiryMonth: string }

/** All coupons of the operator, those that expire first being used first. */
export function couponsOf(world: World): Coupon[] {
  const sql = `SELECT ${columns} FROM coupons WHERE world_id = ? ORDER BY expiry_month, coupon_code`
  return (prepare(world.db, sql).all(world.id) as Stored[]).map(couponFrom)
}

/** When the first coupon was registered, UNIX milliseconds; undefined where none is. */
export function earliestRegistration(world: World): number | undefined {
  const sql = 'SELECT min(registered_time) AS time FROM coupons WHERE world_id = ?'
  const time = prepare(world.db, sql).get(world.id)?.['time']
  return time === null || time === undefined ? undefined : Number(time)
}

/** registerCoupon. 400 for a code that is unknown, registered already or expired. */
export function registerCoupon(world: World, couponCode: string, now: number): Coupon {
  const coupon = found(world, couponCode) ?? offered(couponCode, now)
  if (!coupon) {
    throw refused(
      'SEM0140',
      'coupon_code: There is no coupon with this code.',
      'coupon_code: このコードのクーポンはありません',
    )
  }
  if (coupon.registeredTime !== null) {
    throw refused(
      'SEM0141',
      'coupon_code: This coupon is registered already.',
      'coupon_code: このクーポンは登録済みです',
    )
  }
  if (coupon.expiryMonth < startOfMonthUtc(now)) {
    throw refused(
      'SEM0142',
      'coupon_code: This coupon has expired.',
      'coupon_code: このクーポンは有効期限が切れています',
    )
  }
  return saveCoupon(world, { ...coupon, registeredTime: now })
}

/** Writes a coupon. */
export function saveCoupon(world: World, coupon: Coupon): Coupon {
  const row = { worldId: world.id, ...coupon, expiryMonth: yearMonthOf(coupon.expiryMonth) }
  insertRow(world.db, 'coupons', row, 'REPLACE')
  return coupon
}

function found(world: World, couponCode: string): Coupon | undefined {
  const sql = `SELECT ${columns} FROM coupons WHERE world_id = ? AND coupon_code = ?`
  const stored = prepare(world.db, sql).get(world.id, couponCode)
  return stored && couponFrom(stored as Stored)
}

function offered(couponCode: string, now: number): Coupon | undefined {
  const offer = Object.hasOwn(offers, couponCode) ? offers[couponCode] : undefined
  if (!offer) return undefined
  const { amount, billItemName, months } = offer
  return {
    couponCode,
    amount,
    billItemName,
    expiryMonth: addMonthsUtc(startOfMonthUtc(now), months),
    registeredTime: null,
  }
}

function couponFrom(stored: Stored): Coupon {
  return { ...stored, expiryMonth: parseYearMonth(stored.expiryMonth) ?? 0 }
}
