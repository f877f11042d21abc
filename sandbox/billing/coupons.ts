import { own } from '../../src/domain/own.ts'
import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { refused } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'
import type { BillItem } from './prices.ts'

/** A coupon of the operator. */
export interface Coupon {
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

const coupons = collection<Coupon>('coupons', {
  id: ({ couponCode }) => couponCode,
  kind: 'Resource',
})

/** All coupons of the operator, those that expire first being used first. */
export function couponsOf(world: World): Coupon[] {
  return coupons.all(world).toSorted((a, b) => a.expiryMonth - b.expiryMonth)
}

/** registerCoupon. 400 for a code that is unknown, registered already or expired. */
export function registerCoupon(world: World, couponCode: string, now: number): Coupon {
  const coupon = coupons.find(world, couponCode) ?? offered(couponCode, now)
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
export const saveCoupon = coupons.put

function offered(couponCode: string, now: number): Coupon | undefined {
  const offer = own(offers, couponCode)
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
