import { addMonthsUtc, dayMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { yearMonthOf } from '../../src/domain/billing/year-month.ts'
import { hashText } from '../../src/domain/random.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { closesAt, pastBills, type Bill } from './bills.ts'
import { priceLists } from './prices.ts'

/** How long the payment of a bill takes after it is final. */
const paymentMs = 5 * dayMs

/** The card on file. Times are UNIX milliseconds. */
export interface PaymentMethod {
  readonly updatedTime: number
  /** Since when it is declined; null where it always was good. */
  readonly failsSince: number | null
  /** When it was activated again; null where it was not. */
  readonly recoveredTime: number | null
}

/** The one card of a world. */
const paymentMethods = collection<PaymentMethod>('paymentMethod', {
  id: () => 'current',
  kind: 'PaymentMethod',
})

/** The card on file; undefined where there is none. */
export function paymentMethodOf(world: World): PaymentMethod | undefined {
  return paymentMethods.find(world, 'current')
}

/** Whether the card is declined now. */
export function isDeclined(method: PaymentMethod): boolean {
  return method.failsSince !== null && method.recoveredTime === null
}

/** getPaymentMethod: 404 where there is none. */
export function getPaymentMethod(world: World): PaymentMethod {
  return paymentMethods.get(world, 'current')
}

/** Puts a card on file; one that is declined from `failsSince` on where that is given. */
export function putPaymentMethod(
  world: World,
  updatedTime: number,
  failsSince: number | null,
): void {
  paymentMethods.put(world, { updatedTime, failsSince, recoveredTime: null })
}

/**
 * activatePaymentMethod: a declined card is charged again and holds. One that is good stays as it
 * is. 404 where there is none.
 */
export function activatePaymentMethod(world: World, now: number): void {
  const method = getPaymentMethod(world)
  if (!isDeclined(method)) return
  paymentMethods.put(world, { ...method, updatedTime: now, recoveredTime: now })
}

/** How a bill is paid. */
export interface Payment {
  readonly bill: Bill
  readonly status: 'paying' | 'paid' | 'fail'
  readonly transactionId: string
  readonly statementId: string
  /** When it was paid or declined, or will be; UNIX milliseconds. */
  readonly time: number
  /** Minor units: without tax, the tax, and both together. */
  readonly subTotal: number
  readonly tax: number
  readonly total: number
}

/** How the bill is paid; undefined before it is final, and where there is nothing to pay. */
export function paymentOf(world: World, bill: Bill, now: number): Payment | undefined {
  const subTotal = bill.total - bill.couponAmount
  if (bill.state === 'temporary' || subTotal <= 0) return undefined
  const tax = Math.floor(subTotal * priceLists[world.coverage].taxRate)
  const key = `${world.seed}/payment/${yearMonthOf(bill.month)}`
  const number = String(1e8 + hashText(key)).padStart(17, '4')
  return {
    bill,
    ...statusOf(paymentMethodOf(world), closesAt(bill.month) + paymentMs, now),
    transactionId: `${number}_${idFrom(key)}`,
    statementId: `ps-${idFrom(`${key}/statement`)}`,
    subTotal,
    tax,
    total: subTotal + tax,
  }
}

function statusOf(
  method: PaymentMethod | undefined,
  due: number,
  now: number,
): Pick<Payment, 'status' | 'time'> {
  if (now < due) return { status: 'paying', time: due }
  const { failsSince, recoveredTime } = method ?? { failsSince: 0, recoveredTime: null }
  if (failsSince === null || due < failsSince) return { status: 'paid', time: due }
  if (recoveredTime === null) return { status: 'fail', time: due }
  return { status: 'paid', time: Math.max(due, recoveredTime) }
}

/** Every payment that can be had, the newest first. */
export function payments(world: World, now: number): Payment[] {
  return pastBills(world, now).flatMap((bill) => paymentOf(world, bill, now) ?? [])
}

const transactionPattern = /^\d{17}_[\da-f-]{36}$/

/** getPaymentTransaction. 400 for what is no transaction's id, 404 where there is none with it. */
export function getPayment(world: World, transactionId: string, now: number): Payment {
  if (!transactionPattern.test(transactionId)) {
    throw badRequest('payment_transaction_id', 'not a transaction ID', '取引 ID ではありません')
  }
  const payment = payments(world, now).find((one) => one.transactionId === transactionId)
  if (!payment) throw notFound('Payment', transactionId)
  return payment
}

/** Payments that a statement can be had of, the newest first. */
export function statements(world: World, now: number): Payment[] {
  return payments(world, now).filter(({ status }) => status === 'paid')
}

/** exportPaymentStatement. 400 where there is no statement with this id. */
export function getStatement(world: World, statementId: string, now: number): Payment {
  const statement = statements(world, now).find((one) => one.statementId === statementId)
  if (!statement) {
    throw refused(
      'SEM0143',
      'There is no payment statement with this ID.',
      'この ID の支払明細書はありません',
    )
  }
  return statement
}

/** When the latest payment before `now` was due, UNIX milliseconds. */
export function lastDueBefore(now: number): number {
  let month = startOfMonthUtc(now)
  while (closesAt(month) + paymentMs > now) month = addMonthsUtc(month, -1)
  return closesAt(month) + paymentMs
}
