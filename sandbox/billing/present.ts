import type { BillingSummaryResponseOfBillItems } from '../../src/api/generated/models/billingSummaryResponseOfBillItems.ts'
import type { BillingSummaryResponseOfSims } from '../../src/api/generated/models/billingSummaryResponseOfSims.ts'
import type { CouponResponse } from '../../src/api/generated/models/couponResponse.ts'
import type { DailyBillResponse } from '../../src/api/generated/models/dailyBillResponse.ts'
import type { GetLatestBill } from '../../src/api/generated/models/getLatestBill.ts'
import type { GetPaymentMethodResult } from '../../src/api/generated/models/getPaymentMethodResult.ts'
import type { GetPaymentTransactionResult } from '../../src/api/generated/models/getPaymentTransactionResult.ts'
import type { MonthlyBill } from '../../src/api/generated/models/monthlyBill.ts'
import type { PaymentStatementResponse } from '../../src/api/generated/models/paymentStatementResponse.ts'
import { dateOf, dateTimeOf, yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { toSeconds } from '../../src/domain/time.ts'
import type { Bill } from './bills.ts'
import type { Coupon } from './coupons.ts'
import type { MonthDetail } from './months.ts'
import { isDeclined, type Payment, type PaymentMethod } from './payments.ts'
import { billItems, priceLists } from './prices.ts'
import type { World } from '../world.ts'

/** An amount as the API writes it: whole minor units become units of the currency. */
export function presentAmount({ coverage }: Pick<World, 'coverage'>, minor: number): number {
  return minor / priceLists[coverage].minorPerUnit
}

/** An amount with its currency. */
function money(world: World, minor: number) {
  return { amount: presentAmount(world, minor), currency: currencyIn(world) }
}

const currencyIn = (world: World) => priceLists[world.coverage].currency

/** A month's bill as the API returns it, with how it is paid once that is known. */
export function presentBill(world: World, bill: Bill, payment: Payment | undefined): MonthlyBill {
  const unpaid = bill.state === 'closed' ? { paymentStatus: 'lessThanMinimumCharge' as const } : {}
  const coupon =
    bill.couponAmount > 0 ? { appliedCouponAmount: presentAmount(world, bill.couponAmount) } : {}
  return {
    yearMonth: yearMonthOf(bill.month),
    ...money(world, bill.total),
    state: bill.state,
    ...coupon,
    ...(payment
      ? { paymentStatus: payment.status, paymentTransactionId: payment.transactionId }
      : unpaid),
  }
}

/** The current month as it stands; `evaluated` is when that was, UNIX milliseconds. */
export function presentLatest(world: World, total: number, evaluated: number): GetLatestBill {
  return { ...money(world, total), lastEvaluatedTime: dateTimeOf(evaluated) }
}

/** The days of a month, the newest first. */
export function presentDays(world: World, { days }: MonthDetail): DailyBillResponse {
  return {
    billList: days.toReversed().map(({ start, amount }) => ({
      date: dateOf(start),
      amount: presentAmount(world, amount),
      currency: currencyIn(world),
    })),
  }
}

/** What a month cost by item, the dearest first. */
export function presentItems(
  world: World,
  month: number,
  detail: MonthDetail,
  evaluated: number,
): BillingSummaryResponseOfBillItems {
  return {
    ...summary(world, month, evaluated),
    costBreakdownList: [...detail.byItem].map(([billItemName, amount]) => ({
      billItemCategory: billItems[billItemName],
      billItemName,
      amount: presentAmount(world, amount),
    })),
  }
}

/** The SIMs that cost most in a month, the dearest first. */
export function presentSims(
  world: World,
  month: number,
  detail: MonthDetail,
  evaluated: number,
): BillingSummaryResponseOfSims {
  return {
    ...summary(world, month, evaluated),
    costBreakdownList: detail.sims.map((sim) => ({
      ...sim,
      amount: presentAmount(world, sim.amount),
    })),
  }
}

function summary(world: World, month: number, evaluated: number) {
  return {
    yearMonth: yearMonthOf(month),
    currency: currencyIn(world),
    updatedTime: toSeconds(evaluated),
  }
}

/** A coupon, with what final bills have left of it (minor units). */
export function presentCoupon(world: World, coupon: Coupon, balance: number): CouponResponse {
  const { couponCode, billItemName, expiryMonth } = coupon
  return {
    couponCode,
    amount: presentAmount(world, coupon.amount),
    balance: presentAmount(world, balance),
    currency: currencyIn(world),
    expiryYearMonth: yearMonthOf(expiryMonth),
    ...(billItemName === null ? {} : { billItemName }),
  }
}

/** The card on file; the description says of its `properties` only that they are text. */
export function presentPaymentMethod(method: PaymentMethod): GetPaymentMethodResult {
  const error = {
    errorCode: 'card_declined' as const,
    errorMessage: 'The card was declined at the last payment.',
  }
  return {
    providerType: 'WebPay',
    properties: JSON.stringify(card),
    updateDate: dateTimeOf(method.updatedTime),
    ...(isDeclined(method) ? error : {}),
  }
}

const card = { type: 'Visa', last4: '4242', expireMonth: 12, expireYear: 2029, name: 'SORA SORAMI' }

/** The card as statements name it. */
const instrument = `${card.type} **** **** **** ${card.last4}`

const messages = {
  paid: { status: 'success', messageCode: 'success', message: 'The payment was successful.' },
  paying: { status: 'success', messageCode: 'processing', message: 'The payment is in progress.' },
  fail: { status: 'error', messageCode: 'card_declined', message: 'The card was declined.' },
} as const satisfies Record<Payment['status'], GetPaymentTransactionResult>

/** How a payment went. */
export function presentTransaction(world: World, payment: Payment): GetPaymentTransactionResult {
  const { bill, subTotal, tax, total } = payment
  const amount = (minor: number) => presentAmount(world, minor)
  return {
    ...messages[payment.status],
    amount: {
      currency: currencyIn(world),
      subTotalAmount: amount(subTotal),
      taxableSubTotalAmount: amount(tax > 0 ? subTotal : 0),
      taxFreeSubTotalAmount: amount(tax > 0 ? 0 : subTotal),
      taxAmount: amount(tax),
      totalAmount: amount(total),
      paymentAmount: amount(total),
    },
    description: {
      description: `Usage charges of ${yearMonthOf(bill.month)}`,
      itemList: [...new Set([...bill.byItem.keys()].map((item) => billItems[item]))],
    },
  }
}

/** A payment that a statement can be had of. */
export function presentStatement(world: World, payment: Payment): PaymentStatementResponse {
  return {
    paymentStatementId: payment.statementId,
    ...money(world, payment.total),
    chargedYearMonths: [yearMonthOf(payment.bill.month)],
    paymentDateTime: payment.time,
    paymentMethod: 'Credit card',
    paymentInstrument: instrument,
  }
}
