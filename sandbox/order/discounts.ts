import type { GetVolumeDiscountResponse } from '../../src/api/generated/models/getVolumeDiscountResponse.ts'
import type { VolumeDiscountModel } from '../../src/api/generated/models/volumeDiscountModel.ts'
import { dateOf, dateTimeOf, parseDate } from '../../src/domain/billing/year-month.ts'
import { orderedMonths, quotationLifeMs } from '../../src/domain/order/order.ts'
import { addMonthsUtc, dayMs, startOfDayUtc } from '../../src/domain/time.ts'
import { presentAmount } from '../billing/present.ts'
import { priceLists } from '../billing/prices.ts'
import { collection } from '../db/collection.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'
import { checkCredit } from './handlers.ts'
import { withTax } from './products.ts'
import { orderIdAt } from './seed.ts'

/** A long-term discount on offer. Unit prices: yen per SIM and month, made up. */
interface Offer {
  readonly type: NonNullable<VolumeDiscountModel['volumeDiscountType']>
  readonly payment: NonNullable<VolumeDiscountModel['volumeDiscountPaymentType']>
  readonly months: number
  readonly unitPrice: number
}

const offers: readonly Offer[] = [
  { type: 'SORACOM_AIR_BASIC_CHARGE_V2', payment: 'MONTHLY', months: 12, unitPrice: 275 },
  { type: 'SORACOM_AIR_BASIC_CHARGE_V2', payment: 'PREPAYMENT', months: 12, unitPrice: 250 },
  {
    type: 'SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE',
    payment: 'MONTHLY',
    months: 12,
    unitPrice: 260,
  },
]

/** A discount that was asked for; a contract once it is confirmed. Times are UNIX milliseconds. */
interface Discount {
  readonly orderId: string
  readonly offer: Offer
  readonly quantity: number
  readonly startTime: number
  readonly quotedTime: number
  /** Null for a quotation. */
  readonly contractTime: number | null
}

const discounts = collection<Discount>('volumeDiscounts', {
  id: ({ orderId }) => orderId,
  kind: 'Order',
  seed: (world, seededTime) => {
    const [monthly, prepaid] = offers
    if (world.coverage === 'g' || !monthly || !prepaid) return []
    const contract = (offer: Offer, monthsAgo: number, quantity: number): Discount => {
      const time = addMonthsUtc(startOfDayUtc(seededTime), -monthsAgo)
      return {
        orderId: orderIdAt(time, `0000000${monthsAgo}`.slice(-8)),
        offer,
        quantity,
        startTime: time + dayMs,
        quotedTime: time,
        contractTime: time,
      }
    }
    return [contract(monthly, 8, 20), contract(prepaid, 14, 10)]
  },
})

/** The first day after a discount, UNIX milliseconds. */
const endOf = ({ startTime, offer }: Discount) => addMonthsUtc(startTime, offer.months)

/** How long after its end a contract can be looked at. */
const keptMonths = 6

const isKept = (discount: Discount, now: number) =>
  discount.contractTime !== null &&
  (addMonthsUtc(discount.contractTime, orderedMonths) > now ||
    addMonthsUtc(endOf(discount), keptMonths) > now)

const initialOf = ({ offer, quantity }: Discount) =>
  offer.payment === 'PREPAYMENT' ? offer.unitPrice * offer.months * quantity : 0

const offersIn = ({ coverage }: World) => (coverage === 'jp' ? offers : [])

function presentOffer(world: World, { type, payment, months, unitPrice }: Offer) {
  return {
    volumeDiscountType: type,
    volumeDiscountPaymentType: payment,
    contractTermMonth: months,
    currency: priceLists[world.coverage].currency,
    unitPrice: presentAmount(world, unitPrice),
  }
}

function presentTaxedOffer(world: World, offer: Offer) {
  const presented = presentOffer(world, offer)
  const { taxRate } = priceLists[world.coverage]
  return { ...presented, taxIncludedUnitPrice: presented.unitPrice * (1 + taxRate) }
}

function present(world: World, discount: Discount): VolumeDiscountModel {
  const { offer, quantity, startTime } = discount
  return {
    ...presentOffer(world, offer),
    quantity,
    startDate: dateOf(startTime),
    endDate: dateOf(endOf(discount) - dayMs),
    initialCost: presentAmount(world, initialOf(discount)),
  }
}

/** Quotations tell of the tax, contracts do not. */
function presentQuoted(world: World, discount: Discount): VolumeDiscountModel {
  return {
    ...present(world, discount),
    ...presentTaxedOffer(world, discount.offer),
    taxIncludedInitialCost: presentAmount(world, withTax(world.coverage, initialOf(discount))),
  }
}

function presentContract(world: World, discount: Discount, now: number): GetVolumeDiscountResponse {
  return {
    ...present(world, discount),
    contractId: discount.orderId,
    contractDateTime: dateTimeOf(discount.contractTime ?? discount.quotedTime),
    status: now < endOf(discount) ? 'active' : 'expired',
  }
}

function startOf(text: string | undefined, now: number): number {
  const today = startOfDayUtc(now)
  const start = text ? (text.length === 8 ? parseDate(text) : undefined) : today + dayMs
  if (start !== undefined && start >= today) return start
  throw badRequest(
    'startDate',
    'must be a day (yyyyMMdd), today or later',
    '今日以降の日付 (yyyyMMdd) を指定してください',
  )
}

export const discountHandlers = {
  listAvailableDiscounts: ({ world }) => ({
    availableLongTermDiscounts: offersIn(world).map((offer) => presentTaxedOffer(world, offer)),
  }),
  createVolumeDiscountQuotation: ({ world, body, now }) => {
    const offer = offersIn(world).find(
      ({ type, payment, months }) =>
        type === body.volumeDiscountType &&
        payment === body.volumeDiscountPaymentType &&
        months === body.contractTermMonth,
    )
    if (!offer) {
      throw badRequest(
        'volumeDiscountType',
        'not offered with this payment and term',
        'この支払方法と契約期間では提供されていません',
      )
    }
    const { quantity } = body
    if (!Number.isInteger(quantity) || quantity < 1) {
      throw badRequest('quantity', 'must be 1 or more', '1 以上の整数を指定してください')
    }
    const discount = discounts.put(world, {
      orderId: orderIdAt(now),
      offer,
      quantity,
      startTime: startOf(body.startDate, now),
      quotedTime: now,
      contractTime: null,
    })
    const initial = initialOf(discount)
    const total = withTax(world.coverage, initial)
    return {
      orderId: discount.orderId,
      currency: priceLists[world.coverage].currency,
      taxAmount: presentAmount(world, total - initial),
      totalAmount: presentAmount(world, total),
      volumeDiscount: presentQuoted(world, discount),
    }
  },
  confirmVolumeDiscountOrder: ({ world, path, now }) => {
    const discount = discounts.get(world, path.order_id)
    if (discount.contractTime !== null || now >= discount.quotedTime + quotationLifeMs) {
      throw refused(
        'SEM0169',
        'The discount is confirmed already, or its quotation is older than a month',
        '割引は確定済みか、見積もりから 1 か月が経過しています',
      )
    }
    checkCredit(world)
    return presentContract(world, discounts.put(world, { ...discount, contractTime: now }), now)
  },
  listVolumeDiscounts: ({ world, now }) => ({
    volumeDiscountList: discounts
      .all(world)
      .filter((discount) => isKept(discount, now))
      .map((discount) => presentContract(world, discount, now)),
  }),
  getVolumeDiscount: ({ world, path, now }) => {
    const discount = discounts.find(world, path.contract_id)
    if (discount && isKept(discount, now)) return presentContract(world, discount, now)
    throw badRequest('contract_id', 'no such contract', '契約が見つかりません')
  },
} satisfies Partial<Handlers>
