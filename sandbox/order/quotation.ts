import type { CreateEstimatedOrderRequest } from '../../src/api/generated/models/createEstimatedOrderRequest.ts'
import type { ShippingCostModel } from '../../src/api/generated/models/shippingCostModel.ts'
import { shippingAreas, type ShippingArea } from '../../src/domain/order/areas.ts'
import {
  deliveryDays,
  isDeliveryDay,
  mostInPacket,
  priceFor,
} from '../../src/domain/order/order.ts'
import { presentAmount } from '../billing/present.ts'
import { priceLists } from '../billing/prices.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { shippingAddresses, shippingAreaOf, type ShippingAddress } from './addresses.ts'
import { productOf, withTax, type Product } from './products.ts'

/** How it is asked to be sent. */
export type Shipping = 'usual' | 'packet' | 'expedited'

/** A line of an order. */
export interface Line {
  readonly productCode: string
  readonly quantity: number
  /** SIMs in one piece. */
  readonly sims: number
}

/** What is to be ordered, once it was found to be possible. */
export interface Wanted {
  readonly lines: readonly Line[]
  readonly address: ShippingAddress
  readonly shipping: Shipping
  /** `yyyyMMdd`. */
  readonly preferredDeliveryDate: string | null
}

/** What shipping costs in Japan by area, yen with tax; a letter box packet costs the same everywhere. */
const costs: Partial<Readonly<Record<ShippingArea, number>>> = { hokkaido: 1300, okinawa: 1500 }
const usualCost = 900
const packetCost = 300
/** Abroad, cents. */
const abroad = { usual: 1200, expedited: 3500 } as const

/** The product of a line: it was there when the order was quoted. */
export function productIn(
  { coverage }: World,
  { productCode }: Pick<Line, 'productCode'>,
): Product {
  const product = productOf(coverage, productCode)
  if (!product) throw new Error(`no product ${productCode}`)
  return product
}

/** What an order must be like. 400 for what is unknown, too much, or cannot be delivered. */
export function checkWanted(
  world: World,
  { orderItemList = [], shippingAddressId, shippingOptions, ...body }: CreateEstimatedOrderRequest,
  now: number,
): Wanted {
  if (orderItemList.length === 0) {
    throw badRequest('orderItemList', 'must not be empty', '1 つ以上の商品を指定してください')
  }
  const quantities = new Map<string, number>()
  for (const { productCode = '', quantity = 0 } of orderItemList) {
    quantities.set(productCode, (quantities.get(productCode) ?? 0) + quantity)
  }
  const lines = [...quantities].map(([productCode, quantity]): Line => {
    const product = productOf(world.coverage, productCode)
    if (!product) throw badRequest('productCode', 'no such product', '商品が見つかりません')
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > product.most) {
      throw badRequest(
        'quantity',
        `must be from 1 to ${product.most}`,
        `1 から ${product.most} までの数を指定してください`,
      )
    }
    return { productCode, quantity, sims: product.sims ?? 0 }
  })
  const address = shippingAddresses.find(world, shippingAddressId ?? '')
  if (!address) {
    throw badRequest('shippingAddressId', 'no such shipping address', '配送先が見つかりません')
  }
  const day = body.preferredDeliveryDate || null
  if (day !== null && !isDeliveryDay(day, now)) {
    throw badRequest(
      'preferredDeliveryDate',
      `must be a day (yyyyMMdd) ${deliveryDays.least} to ${deliveryDays.most} days from today`,
      `${deliveryDays.least} 日後から ${deliveryDays.most} 日後までの日付 (yyyyMMdd) を指定してください`,
    )
  }
  return {
    lines,
    address,
    shipping: shippingFor(world, lines, address, shippingOptions ?? []),
    preferredDeliveryDate: day,
  }
}

/** What is granted of what was asked for: a packet where all fits into one, express in North America. */
function shippingFor(
  world: World,
  lines: readonly Line[],
  { countryCode = '' }: ShippingAddress,
  options: readonly object[],
): Shipping {
  const asked = (name: string) => options.some((one) => Object.entries(one).some(isTrue(name)))
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const isFlat = lines.every((line) => productIn(world, line).flat)
  if (world.coverage === 'jp') {
    return asked('allowNekopos') && isFlat && pieces <= mostInPacket ? 'packet' : 'usual'
  }
  return asked('useExpeditedShipping') && /^(?:US|CA)$/.test(countryCode) ? 'expedited' : 'usual'
}

const isTrue =
  (name: string) =>
  ([key, value]: [string, unknown]) =>
    key === name && value === true

/** The way it is sent, by the API's names. */
export function presentShipping(shipping: Shipping) {
  if (shipping === 'packet') {
    return [{ shipmentCompany: 'yamato_transport' as const, allowNekopos: true }]
  }
  return shipping === 'expedited' ? [{ useExpeditedShipping: true }] : []
}

/** Minor units, with tax. */
function shippingCost({ coverage }: World, { address, shipping }: Wanted): number {
  if (coverage === 'g') return shipping === 'expedited' ? abroad.expedited : abroad.usual
  if (shipping === 'packet') return packetCost
  return costs[shippingAreaOf(address) as ShippingArea] ?? usualCost
}

/** listProducts: what shipping costs where. */
export function presentCosts(world: World): ShippingCostModel[] {
  const { currency } = priceLists[world.coverage]
  const cost = (minor: number, shipping: Shipping) => ({
    shippingCost: presentAmount(world, minor),
    currency,
    appliedShippingOptions: presentShipping(shipping),
  })
  if (world.coverage === 'g') {
    return [cost(abroad.usual, 'usual'), cost(abroad.expedited, 'expedited')]
  }
  return shippingAreas.flatMap((shippingArea) => [
    {
      shippingArea,
      shippingAreaName: shippingArea,
      ...cost(costs[shippingArea] ?? usualCost, 'usual'),
    },
    { shippingArea, shippingAreaName: shippingArea, ...cost(packetCost, 'packet') },
  ])
}

/** What an order comes to, line by line, as the API says it. */
export function presentSums(world: World, wanted: Wanted) {
  const { coverage } = world
  const { currency, taxRate } = priceLists[coverage]
  const amount = (minor: number) => presentAmount(world, minor)
  const lines = wanted.lines.map((line) => {
    const product = productIn(world, line)
    const tiers = product.tiers?.map(([minQuantity, price]) => ({ minQuantity, price }))
    const price = priceFor(line.quantity, product.price, tiers) ?? product.price
    return { ...line, product, minor: price * line.quantity }
  })
  const products = lines.reduce((sum, { minor }) => sum + minor, 0)
  const tax = withTax(coverage, products) - products
  const shipping = shippingCost(world, wanted)
  const total = products + tax + shipping
  return {
    currency,
    containsTaxIncludedAmounts: taxRate > 0,
    shippingCost: amount(shipping),
    taxOnShippingCost: taxRate > 0,
    taxIncludedInShippingCost: amount(shipping - Math.round(shipping / (1 + taxRate))),
    taxAmount: amount(tax),
    totalAmount: amount(total),
    balanceDue: amount(total),
    lines: lines.map(({ product, quantity, minor }) => {
      const productAmount = amount(minor)
      const line = { product, quantity, productAmount }
      const taxIncludedProductAmount = amount(withTax(coverage, minor))
      return taxRate > 0 ? Object.assign(line, { taxIncludedProductAmount }) : line
    }),
  }
}
