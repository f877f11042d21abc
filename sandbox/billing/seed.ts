import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { saveCoupon } from './coupons.ts'
import { registerPayer } from './payer.ts'
import { lastDueBefore, putPaymentMethod } from './payments.ts'
import type { World } from '../world.ts'

/**
 * How a seeded operator pays. In Japan coverage all is well: a card that holds, a payer, a coupon
 * that was registered three months ago. In Global the card was declined at the last payment, and
 * nobody has said who pays.
 */
export function seedPayment(world: World, now: number): void {
  if (world.coverage === 'g') {
    putPaymentMethod(world, now - 400 * dayMs, lastDueBefore(now))
    return
  }
  putPaymentMethod(world, now - 300 * dayMs, null)
  registerPayer(world, {
    companyName: 'サンドボックス株式会社',
    department: 'IoT 推進部',
    fullName: '空見 そら',
  })
  const month = startOfMonthUtc(now)
  saveCoupon(world, {
    couponCode: 'SANDBOX-CAMPAIGN',
    amount: 4000,
    billItemName: 'dailyChargeTotal',
    expiryMonth: addMonthsUtc(month, 3),
    registeredTime: addMonthsUtc(month, -3) + 9 * dayMs,
  })
}
