import { randomBytes } from 'node:crypto'
import { yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { couponAmounts, isCouponAmount, quotationLifeMs } from '../../src/domain/order/order.ts'
import { addMonthsUtc, startOfMonthUtc } from '../../src/domain/time.ts'
import { saveCoupon } from '../billing/coupons.ts'
import { presentAmount, presentCoupon } from '../billing/present.ts'
import { priceLists } from '../billing/prices.ts'
import { collection } from '../db/collection.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { checkCredit } from './handlers.ts'
import { orderIdAt } from './seed.ts'

/** A coupon that can be bought, until it is. Amount in minor units, time in UNIX milliseconds. */
interface CouponOrder {
  readonly orderId: string
  readonly amount: number
  readonly quotedTime: number
  readonly isConfirmed: boolean
}

const couponOrders = collection<CouponOrder>('couponOrders', {
  id: ({ orderId }) => orderId,
  kind: 'Order',
})

/** How many months after the one it is bought in a coupon is good. */
const goodMonths = 13

const expiryOf = (now: number) => addMonthsUtc(startOfMonthUtc(now), goodMonths)

export const couponOrderHandlers = {
  createCouponQuotation: ({ world, body, now }) => {
    const { coverage } = world
    if (!isCouponAmount(body.amount, coverage)) {
      const { least, most } = couponAmounts
      throw badRequest(
        'amount',
        coverage === 'jp'
          ? `must be whole yen from ${least} to ${most}`
          : 'must be an amount of money',
        coverage === 'jp'
          ? `${least} 円から ${most} 円までの整数を指定してください`
          : '金額を指定してください',
      )
    }
    const { minorPerUnit, currency } = priceLists[coverage]
    const { orderId, amount } = couponOrders.put(world, {
      orderId: orderIdAt(now),
      amount: Math.round(body.amount * minorPerUnit),
      quotedTime: now,
      isConfirmed: false,
    })
    return {
      orderId,
      amount: presentAmount(world, amount),
      // What it will pay for is taxed, the coupon is not.
      taxAmount: 0,
      totalAmount: presentAmount(world, amount),
      currency,
      expiryYearMonth: yearMonthOf(expiryOf(now)),
    }
  },
  confirmCouponOrder: ({ world, path, now }) => {
    const order = couponOrders.get(world, path.order_id)
    if (order.isConfirmed || now >= order.quotedTime + quotationLifeMs) {
      throw refused(
        'SEM0168',
        'The order is confirmed already, or its quotation is older than a month',
        '注文は確定済みか、見積もりから 1 か月が経過しています',
      )
    }
    checkCredit(world)
    couponOrders.put(world, { ...order, isConfirmed: true })
    const coupon = saveCoupon(world, {
      couponCode: randomBytes(8).toString('hex').toUpperCase(),
      amount: order.amount,
      billItemName: null,
      expiryMonth: expiryOf(now),
      registeredTime: now,
    })
    return { ...presentCoupon(world, coupon, coupon.amount), orderId: order.orderId }
  },
} satisfies Partial<Handlers>
