import type { GetOrderResponse } from '../../src/api/generated/models/getOrderResponse.ts'
import type { OrderedSubscriber } from '../../src/api/generated/models/orderedSubscriber.ts'
import type { ResourceInitialSetting } from '../../src/api/generated/models/resourceInitialSetting.ts'
import { dateTimeOf } from '../../src/domain/billing/year-month.ts'
import { isCancellable, isRegistrable, takesSettings } from '../../src/domain/order/order.ts'
import { hashText } from '../../src/domain/random.ts'
import { speedClassesOf } from '../../src/domain/sim/subscriptions.ts'
import { isDeclined, paymentMethodOf } from '../billing/payments.ts'
import { cutPage, pageSize } from '../db/paging.ts'
import { groups } from '../group/groups.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import { nextKeyHeader, Reply, type Handlers } from '../http/handler.ts'
import { bundlesOf, simById, subscribersOf } from '../sim/sims.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { presentAddress, saveAddress, shippingAddresses } from './addresses.ts'
import {
  confirmedOrders,
  getOrder,
  isStale,
  orders,
  pieces,
  shippedAt,
  statusOf,
  withReadySims,
  type Order,
} from './orders.ts'
import { presentProduct, productsIn } from './products.ts'
import {
  checkWanted,
  presentCosts,
  presentShipping,
  presentSums,
  type Wanted,
} from './quotation.ts'
import { orderIdAt, untouched } from './seed.ts'

/** Lines, address and sums: what a quotation and an order have in common. */
function presentWanted(world: World, wanted: Wanted) {
  const { shippingAddressId, ...address } = wanted.address
  const { lines, ...sums } = presentSums(world, wanted)
  const itemOf = ({ product, ...line }: (typeof lines)[number]) => ({
    product: presentProduct(world, product),
    ...line,
  })
  return {
    ...sums,
    orderItemList: lines.map((line) => itemOf(line)),
    shippingAddressId,
    shippingAddress: address,
    appliedShippingOptions: presentShipping(wanted.shipping),
    ...(wanted.preferredDeliveryDate !== null && {
      preferredDeliveryDate: wanted.preferredDeliveryDate,
    }),
    orderChannel: 'console',
  }
}

const carriers = {
  jp: { shipmentCompany: 'Yamato Transport' },
  g: { shipmentCompany: 'Example Express' },
} as const

/** Tracking numbers: one a parcel of ten pieces. */
function labelsOf({ orderId, lines }: Order): string[] {
  const count = Math.ceil(lines.reduce((sum, { quantity }) => sum + quantity, 0) / 10) || 1
  return Array.from({ length: Math.min(count, 10) }, (_, at) => {
    const digits = String(hashText(`${orderId}/${at}`))
      .padStart(12, '0')
      .slice(-12)
    return digits.replace(/(\d{4})(\d{4})(\d{4})/, '$1-$2-$3')
  })
}

function paymentStatus(order: Order, status: string): GetOrderResponse['paymentStatus'] {
  if (order.cancelledTime !== null) return status === 'cancelled' ? 'refunded' : 'refunding'
  if (status === 'failed') return 'fail'
  return /^(?:orderProcessing|ordering|ordered)$/.test(status) ? 'paying' : 'paid'
}

function presentOrder({ world, now }: Moment, order: Order): GetOrderResponse {
  const status = statusOf(order, now) ?? 'orderProcessing'
  const isShipped = /^(?:shipped|receiving|received)$/.test(status)
  const labels = labelsOf(order)
  const { shipmentCompany } = carriers[world.coverage]
  return {
    orderId: order.orderId,
    ...presentWanted(world, order),
    orderDateTime: dateTimeOf(order.confirmedTime ?? order.quotedTime),
    orderStatus: status,
    paymentStatus: paymentStatus(order, status),
    resourceInitialSetting: order.settings,
    ...(isShipped && {
      shippingDateTime: dateTimeOf(shippedAt(order)),
      shippingLabelNumber: labels[0],
      shippingLabelNumbers: labels,
      shippingLabelDetails: labels.map((trackingNumber) => ({ shipmentCompany, trackingNumber })),
    }),
  }
}

/** createQuotation: kept to be confirmed within a month; in no list. */
function quote({ world, now }: Moment, wanted: Wanted): Order {
  return orders.put(world, {
    ...wanted,
    ...untouched,
    orderId: orderIdAt(now),
    quotedTime: now,
    confirmedTime: null,
  })
}

/** 400 where nobody would pay. */
export function checkCredit(world: World): void {
  const method = paymentMethodOf(world)
  if (method && !isDeclined(method)) return
  throw refused(
    'SEM0167',
    'There is no payment method that can be charged. Register or renew it first',
    '請求できる支払方法がありません。先に支払方法を登録または更新してください',
  )
}

function confirm({ world, now }: Moment, orderId: string, fails: boolean): Order {
  const order = orders.get(world, orderId)
  if (order.confirmedTime !== null) {
    throw refused('SEM0161', 'The order is confirmed already', '注文は確定済みです')
  }
  if (isStale(order, now)) {
    throw refused(
      'SEM0162',
      'The quotation is older than a month, make a new one',
      '見積もりから 1 か月が経過しています。見積もりをやり直してください',
    )
  }
  checkCredit(world)
  return orders.put(world, { ...order, confirmedTime: now, fails })
}

/** Settings that can be carried out. 400 for a group, speed class or subscription that there is not. */
function checkSettings(world: World, { simInitialSettings = {} }: ResourceInitialSetting): void {
  for (const [subscription, { groupId, speedClass }] of Object.entries(simInitialSettings)) {
    const classes = speedClassesOf(subscription)
    if (!classes) {
      throw badRequest(
        'simInitialSettings',
        'no such subscription',
        'サブスクリプションがありません',
      )
    }
    if (groupId && !groups.find(world, groupId)) {
      throw badRequest('groupId', 'no such group', 'グループが見つかりません')
    }
    if (speedClass && !classes.includes(speedClass)) {
      throw badRequest(
        'speedClass',
        `must be one of ${classes.join(', ')}`,
        `${classes.join(', ')} のいずれかを指定してください`,
      )
    }
  }
}

/** A SIM of an order; it is in no other list before it is registered. */
function presentOrdered(world: World, simId: string): OrderedSubscriber[] {
  const sim = simById(world, simId)
  if (!sim) return []
  const { imsi, iccid, serialNumber } = sim
  const own = subscribersOf(world, sim).find((one) => one.imsi === imsi)
  return [
    {
      simId,
      imsi,
      iccid,
      serialNumber: serialNumber ?? '',
      msisdn: own?.msisdn ?? '',
      bundles: own ? bundlesOf(own) : [],
    },
  ]
}

function mustBe(allowed: boolean, ...refusal: Parameters<typeof refused>): void {
  if (!allowed) throw refused(...refusal)
}

/** sandboxShipOrder: the order is on its way, and its SIMs are the operator's at once. */
export function shipOrder(world: World, orderId: string): void {
  const now = world.now()
  const order = orders.find(world, orderId)
  const status = order && statusOf(order, now)
  if (!order || !status) throw badRequest('orderId', 'no such order', '注文が見つかりません')
  mustBe(
    isCancellable(status) || status === 'kitting',
    'SEM0163',
    'The order is shipped already, or comes to nothing',
    '注文は出荷済みか、取り消されています',
  )
  orders.put(world, withReadySims(world, { ...order, shippedTime: now }, now))
}

export const orderHandlers = {
  listProducts: ({ world, query }) => ({
    productList: productsIn(world.coverage, query.campaign_code).map((product) =>
      presentProduct(world, product),
    ),
    shippingCostList: presentCosts(world),
  }),
  createQuotation: (call) => {
    const order = quote(call, checkWanted(call.world, call.body, call.now))
    return { orderId: order.orderId, ...presentWanted(call.world, order) }
  },
  confirmOrder: (call) => presentOrder(call, confirm(call, call.path.order_id, call.fails)),
  listOrders: (call) => ({
    orderList: confirmedOrders(call.world, call.now).map((order) => presentOrder(call, order)),
  }),
  getOrder: (call) => presentOrder(call, getOrder(call.world, call.path.order_id, call.now)),
  cancelOrder: ({ world, path, now }) => {
    const order = getOrder(world, path.order_id, now)
    mustBe(
      isCancellable(statusOf(order, now)),
      'SEM0164',
      'The order is being packed or further, it cannot be cancelled',
      '出荷準備に入っているため、注文をキャンセルできません',
    )
    orders.put(world, { ...order, cancelledTime: now })
  },
  updateOrderedResourceInitialSetting: (call) => {
    const { world, path, body, now } = call
    const order = getOrder(world, path.order_id, now)
    mustBe(
      takesSettings(statusOf(order, now)) && !order.ready,
      'SEM0165',
      'The SIMs of the order are registered already, or never will be',
      '注文の SIM は登録済みか、登録されない状態です',
    )
    checkSettings(world, body)
    return presentOrder(call, orders.put(world, { ...order, settings: body }))
  },
  listOrderedSubscribers: ({ world, path, query, now }) => {
    const { simIds } = getOrder(world, path.order_id, now)
    const last = simIds.indexOf(query.last_evaluated_key ?? '')
    const limit = pageSize(query.limit)
    const { items, nextKey } = cutPage(simIds.slice(last + 1, last + 2 + limit), limit, (id) => id)
    const orderedSubscriberList = items.flatMap((simId) => presentOrdered(world, simId))
    return new Reply({ orderedSubscriberList }, nextKeyHeader(nextKey))
  },
  registerOrderedSim: ({ world, path, now }) => {
    const order = getOrder(world, path.order_id, now)
    if (pieces(order) === 0) throw notFound('Sim', order.orderId)
    mustBe(
      isRegistrable(statusOf(order, now)),
      'SEM0166',
      'Only SIMs of an order that is shipped and not received yet can be registered',
      '登録できるのは、出荷済みで未受領の注文の SIM のみです',
    )
    orders.put(world, withReadySims(world, { ...order, registeredTime: now }, now))
  },
  listShippingAddresses: ({ world }) => ({
    shippingAddresses: shippingAddresses.all(world).map(presentAddress),
  }),
  createShippingAddress: ({ world, body }) => presentAddress(saveAddress(world, body)),
  getShippingAddress: ({ world, path }) =>
    presentAddress(shippingAddresses.get(world, path.shipping_address_id)),
  updateShippingAddress: ({ world, path, body }) => {
    const { shippingAddressId } = shippingAddresses.get(world, path.shipping_address_id)
    saveAddress(world, body, shippingAddressId)
  },
  deleteShippingAddress: ({ world, path }) =>
    shippingAddresses.remove(world, path.shipping_address_id),
} satisfies Partial<Handlers>
