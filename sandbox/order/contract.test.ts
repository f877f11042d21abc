import { expect, test } from 'vitest'
import type { Credentials } from '../auth/tokens.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { createSandbox } from '../app.ts'
import { signedIn, TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const card = '2000000000015'

async function begun(coverage: 'jp' | 'g' = 'jp') {
  const seen = new SeenToSucceed()
  const sandbox = createSandbox({ sims: 300, wall: () => now })
  const at = async (ms: number) => {
    sandbox.worlds.setClock(operatorId, { now: now + ms, frozen: true })
    return signedIn(sandbox, 'root@example.com', { coverage })
  }
  return { seen, sandbox, at, root: await at(0) }
}

const own = { operator_id: operatorId }

test('an order, from its quotation to SIMs that are ready as was said', async () => {
  const { seen, at, ...first } = await begun()
  let { root } = first
  const { data } = await seen.does(root, 'listShippingAddresses', { path: own })
  const [home] = data.shippingAddresses ?? []
  const { data: products } = await seen.does(root, 'listProducts')
  expect(products.productList?.some(({ campaignCode }) => campaignCode)).toBe(false)
  const hidden = await root.call('listProducts', { query: 'campaign_code=STARTER' })
  expect(hidden.data.productList?.some(({ campaignCode }) => campaignCode)).toBe(true)

  const wanted = {
    shippingAddressId: home?.shippingAddressId ?? '',
    orderItemList: [{ productCode: card, quantity: 10 }],
    shippingOptions: [{ shipmentCompany: 'yamato_transport' as const, allowNekopos: true }],
    preferredDeliveryDate: '20250701',
  }
  const { data: quote } = await seen.does(root, 'createQuotation', { body: wanted })
  // Ten cost 850 yen each, ten fit into a packet, and a tenth is tax.
  expect(quote).toMatchObject({
    shippingCost: 300,
    taxAmount: 850,
    totalAmount: 9650,
    appliedShippingOptions: [{ allowNekopos: true }],
    orderItemList: [{ productAmount: 8500, taxIncludedProductAmount: 9350 }],
  })
  const path = { order_id: quote.orderId ?? '' }
  expect((await root.call('getOrder', { path })).status).toBe(404)
  const { data: confirmed } = await seen.does(root, 'confirmOrder', { path })
  expect(confirmed).toMatchObject({ orderStatus: 'orderProcessing', paymentStatus: 'paying' })
  expect((await root.call('confirmOrder', { path })).error.code).toBe('SEM0161')

  const [group] = (await root.call('listGroups')).data
  const settings = {
    simInitialSettings: {
      'plan-D': { groupId: group?.groupId ?? '', speedClass: 's1.fast', tags: { site: 'Kobe' } },
    },
  }
  await seen.does(root, 'updateOrderedResourceInitialSetting', { path, body: settings })
  for (const [field, wrong] of [
    ['speedClass', { 'plan-D': { speedClass: 'u1.slow' } }],
    ['groupId', { 'plan-D': { groupId: 'none' } }],
    ['simInitialSettings', { 'plan-Z': {} }],
  ] as const) {
    const refused = await root.call('updateOrderedResourceInitialSetting', {
      path,
      body: { simInitialSettings: wrong },
    })
    expect(refused.status).toBe(400)
    expect(refused.error.message).toContain(`${field}:`)
  }
  const statusAt = async (ms: number) => {
    root = await at(ms)
    return (await root.call('getOrder', { path })).data.orderStatus
  }
  expect(await statusAt(minuteMs * 0.6)).toBe('ordering')
  expect(await statusAt(2 * minuteMs)).toBe('ordered')
  expect((await seen.does(root, 'listOrderedSubscribers', { path })).data).toEqual({
    orderedSubscriberList: [],
  })
  expect((await root.call('registerOrderedSim', { path })).error.code).toBe('SEM0166')
  expect(await statusAt(2 * hourMs)).toBe('kitting')
  expect((await root.call('cancelOrder', { path })).error.code).toBe('SEM0164')
  const page = await root.call('listOrderedSubscribers', { path, query: 'limit=4' })
  const packed = page.data.orderedSubscriberList ?? []
  expect(packed).toHaveLength(4)
  expect(page.headers.get('x-soracom-next-key')).toBe(packed.at(-1)?.simId)
  const sim = { path: { sim_id: packed[0]?.simId ?? '' } }
  const listed = async () => (await root.call('getSim', sim)).status
  expect(await statusAt(25 * hourMs)).toBe('shipped')
  const { data: shipped } = await root.call('getOrder', { path })
  expect(shipped.shippingLabelNumber).toMatch(/^\d{4}-\d{4}-\d{4}$/)
  await seen.does(root, 'registerOrderedSim', { path })
  expect(await listed()).toBe(200)
  expect((await root.call('getSim', sim)).data).toMatchObject({
    status: 'ready',
    groupId: group?.groupId,
    speedClass: 's1.fast',
    tags: { site: 'Kobe' },
  })
  expect((await root.call('registerOrderedSim', { path })).error.code).toBe('SEM0166')
  expect(await statusAt(26 * hourMs)).toBe('received')

  const { data: orders } = await seen.does(root, 'listOrders')
  const statuses = (orders.orderList ?? []).map(({ orderStatus }) => orderStatus)
  expect(new Set(statuses)).toEqual(new Set(['received', 'shipped', 'cancelled', 'failed']))
  await seen.does(root, 'getOrder', { path })
  const other = (await root.call('createQuotation', { body: wanted })).data.orderId ?? ''
  await root.call('confirmOrder', { path: { order_id: other } })
  await seen.does(root, 'cancelOrder', { path: { order_id: other } })

  const address = { addressLine1: '1-1', city: '神戸市', state: '兵庫県', zipCode: '6500000' }
  const made = await seen.does(root, 'createShippingAddress', { path: own, body: address })
  expect(made.data).toMatchObject({ shippingArea: 'kansai', phoneNumber: '' })
  const one = { path: { ...own, shipping_address_id: made.data.shippingAddressId } }
  const changed = { ...address, city: '姫路市' }
  await seen.does(root, 'updateShippingAddress', { ...one, body: changed })
  expect((await seen.does(root, 'getShippingAddress', one)).data.city).toBe('姫路市')
  await seen.does(root, 'deleteShippingAddress', one)
  expect((await root.call('getShippingAddress', one)).status).toBe(404)

  const coupon = await seen.does(root, 'createCouponQuotation', { body: { amount: 5000 } })
  const couponPath = { path: { order_id: coupon.data.orderId ?? '' } }
  const bought = await seen.does(root, 'confirmCouponOrder', couponPath)
  expect(bought.data).toMatchObject({ amount: 5000, balance: 5000, expiryYearMonth: '202607' })
  expect((await root.call('confirmCouponOrder', couponPath)).error.code).toBe('SEM0168')
  const { couponList = [] } = (await root.call('listCoupons')).data
  expect(couponList.map(({ couponCode }) => couponCode)).toContain(bought.data.couponCode)

  const { data: available } = await seen.does(root, 'listAvailableDiscounts')
  const prepaid = available.availableLongTermDiscounts?.find(
    (offer) => offer.volumeDiscountPaymentType === 'PREPAYMENT',
  )
  const discount = await seen.does(root, 'createVolumeDiscountQuotation', {
    body: {
      volumeDiscountType: 'SORACOM_AIR_BASIC_CHARGE_V2',
      volumeDiscountPaymentType: 'PREPAYMENT',
      contractTermMonth: 12,
      quantity: 3,
      startDate: '20250701',
    },
  })
  const initial = (prepaid?.unitPrice ?? 0) * 12 * 3
  expect(discount.data).toMatchObject({
    taxAmount: initial / 10,
    totalAmount: initial * 1.1,
    volumeDiscount: { startDate: '20250701', endDate: '20260630', initialCost: initial },
  })
  const discountPath = { path: { order_id: discount.data.orderId ?? '' } }
  const contract = await seen.does(root, 'confirmVolumeDiscountOrder', discountPath)
  expect((await root.call('confirmVolumeDiscountOrder', discountPath)).error.code).toBe('SEM0169')
  const { volumeDiscountList = [] } = (await seen.does(root, 'listVolumeDiscounts')).data
  expect(volumeDiscountList.map(({ status }) => status).toSorted()).toEqual([
    'active',
    'active',
    'expired',
  ])
  const contractPath = { path: { contract_id: contract.data.contractId ?? '' } }
  await seen.does(root, 'getVolumeDiscount', contractPath)
  expect((await root.call('getVolumeDiscount', { path: { contract_id: 'none' } })).status).toBe(400)
  const tags = new Set(['Order', 'ShippingAddress'])
  expect(seen.missing((tag) => tags.has(tag))).toEqual([])
})

test.each([
  ['orderItemList', { orderItemList: [] }],
  ['productCode', { orderItemList: [{ productCode: 'none', quantity: 1 }] }],
  ['quantity', { orderItemList: [{ productCode: card, quantity: 0 }] }],
  ['quantity', { orderItemList: [{ productCode: card, quantity: 501 }] }],
  ['shippingAddressId', { shippingAddressId: 'none' }],
  ['preferredDeliveryDate', { preferredDeliveryDate: '20250620' }],
  ['preferredDeliveryDate', { preferredDeliveryDate: '20260630' }],
])('a quotation is refused for its %s: %j', async (field, wrong) => {
  const { root } = await begun()
  const { data } = await root.call('listShippingAddresses', { path: own })
  const shippingAddressId = data.shippingAddresses?.[0]?.shippingAddressId ?? ''
  const items = [{ productCode: card, quantity: 1 }]
  const body = { shippingAddressId, orderItemList: items, ...wrong }
  const { status, error } = await root.call('createQuotation', { body })
  expect(status).toBe(400)
  expect(error.message).toContain(`${field}:`)
})

test.each([
  ['zipCode', { zipCode: '65' }],
  ['state', { state: 'Nowhere' }],
  ['phoneNumber', { phoneNumber: 'call me' }],
  ['city', { city: ' ' }],
])('an address in Japan is refused for its %s', async (field, wrong) => {
  const { root } = await begun()
  const body = {
    addressLine1: '1-1',
    city: '神戸市',
    state: 'Hyogo',
    zipCode: '650-0000',
    ...wrong,
  }
  const { status, error } = await root.call('createShippingAddress', { path: own, body })
  expect(status).toBe(400)
  expect(error.message).toContain(`${field}:`)
})

test('a quotation ends after a month, and an order that nobody registers is received by itself', async () => {
  const { at, ...first } = await begun('g')
  let { root } = first
  const { data } = await root.call('listShippingAddresses', { path: own })
  const body = {
    shippingAddressId: data.shippingAddresses?.[0]?.shippingAddressId ?? '',
    orderItemList: [{ productCode: '2000000000213', quantity: 2 }],
    shippingOptions: [{ useExpeditedShipping: true }],
  }
  await root.call('activatePaymentMethod')
  const quoted = async () => (await root.call('createQuotation', { body })).data.orderId ?? ''
  const [stale, kept] = [await quoted(), await quoted()]
  const { data: order } = await root.call('confirmOrder', { path: { order_id: kept } })
  expect(order).toMatchObject({ currency: 'USD', shippingCost: 35, totalAmount: 85 })
  root = await at(31 * dayMs)
  expect((await root.call('confirmOrder', { path: { order_id: stale } })).error.code).toBe(
    'SEM0162',
  )
  const path = { order_id: kept }
  expect((await root.call('getOrder', { path })).data.orderStatus).toBe('received')
  const { data: list } = await root.call('listOrderedSubscribers', { path })
  expect(list.orderedSubscriberList).toHaveLength(10)
  const simId = list.orderedSubscriberList?.[0]?.simId ?? ''
  expect((await root.call('getSim', { path: { sim_id: simId } })).data.status).toBe('ready')
})

test('without a card that can be charged nothing is confirmed', async () => {
  const sandbox = createSandbox({ sims: 0, wall: () => now })
  const { data } = await (
    await signedIn(sandbox, 'root@example.com')
  ).request('POST', '/v1/sandbox/init', {
    body: {
      email: 'poor@example.com',
      password: 'secret-1',
      authKeyId: 'keyId-any',
      authKey: 'secret-any',
      registerPaymentMethod: false,
    },
  })
  const root = new TestClient(sandbox, 'jp', data as Credentials)
  const coupon = await root.call('createCouponQuotation', { body: { amount: 5000 } })
  const path = { order_id: coupon.data.orderId ?? '' }
  expect((await root.call('confirmCouponOrder', { path })).error.code).toBe('SEM0167')
})

test('the vendor’s way to ship an order at once', async () => {
  const { root } = await begun()
  const { orderList = [] } = (await root.call('listOrders')).data
  // A world's orders are made when they are first looked at: their SIMs are there as well.
  const shipped = orderList.find(({ orderStatus }) => orderStatus === 'shipped')
  const parcels = await root.call('listOrderedSubscribers', {
    path: { order_id: shipped?.orderId ?? '' },
  })
  expect(parcels.data.orderedSubscriberList).not.toEqual([])
  const kitting = orderList.find(({ orderStatus }) => orderStatus === 'kitting')
  const orderId = kitting?.orderId ?? ''
  const ship = (body: object) => root.request('POST', '/v1/sandbox/orders/ship', { body })
  expect((await ship({ orderId: 'none', operatorId })).status).toBe(400)
  expect((await ship({ orderId, operatorId: 'OP0000000002' })).status).toBe(403)
  expect((await ship({ orderId, operatorId })).status).toBe(200)
  const path = { order_id: orderId }
  expect((await root.call('getOrder', { path })).data.orderStatus).toBe('shipped')
  const { data } = await root.call('listOrderedSubscribers', { path })
  const simId = data.orderedSubscriberList?.[0]?.simId ?? ''
  expect((await root.call('getSim', { path: { sim_id: simId } })).data.status).toBe('ready')
  expect((await ship({ orderId, operatorId })).status).toBe(400)
})
