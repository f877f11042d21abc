import type { ProductModel } from '../../src/api/generated/models/productModel.ts'
import { presentAmount } from '../billing/present.ts'
import { priceLists } from '../billing/prices.ts'
import type { Coverage, World } from '../world.ts'

/** Something that can be ordered. Products and prices are made up. Prices are minor units before tax. */
export interface Product {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly type: NonNullable<ProductModel['productType']>
  readonly price: number
  /** What it costs usually. */
  readonly regularPrice?: number
  /** Prices for so many and more. */
  readonly tiers?: readonly (readonly [minQuantity: number, price: number])[]
  /** With one order. */
  readonly most: number
  /** SIMs in one piece. */
  readonly sims?: number
  readonly subscription?: string
  readonly bundles?: readonly string[]
  readonly properties?: Readonly<Record<string, string>>
  /** Fits into a letter box. */
  readonly flat?: boolean
  /** Who sells it, where it is a partner. */
  readonly consignor?: { readonly id: string; readonly name: string }
  /** Only seen by those who know it. */
  readonly campaign?: string
}

const madeUp = 'Made up for the sandbox, with its price.'

interface Card {
  readonly subscription: string
  readonly size: string
  readonly price: number
  readonly bundle?: string
  readonly pack?: number
  readonly tiers?: Product['tiers']
}

function card(code: string, { subscription, size, price, bundle, pack = 1, tiers }: Card): Product {
  const plan = bundle === undefined ? subscription : `${subscription} (${bundle})`
  return {
    code,
    name:
      pack === 1
        ? `IoT SIM ${plan}, ${size} size`
        : `IoT SIM ${plan}, ${size} size, pack of ${pack}`,
    description: `For data and SMS. ${madeUp}`,
    type: 'sim',
    price,
    most: 500,
    sims: pack,
    subscription,
    flat: size !== 'chip',
    properties: {
      simSubscription: subscription,
      simSize: size,
      ...(bundle !== undefined && { bundle }),
    },
    ...(tiers && { tiers }),
    ...(bundle !== undefined && { bundles: [bundle] }),
  }
}

const partner = { id: 'consignor-example', name: 'Example Gateways Ltd.' }

const catalogue: Readonly<Record<Coverage, readonly Product[]>> = {
  jp: [
    card('2000000000015', {
      subscription: 'plan-D',
      size: 'nano',
      price: 900,
      tiers: [
        [1, 900],
        [10, 850],
        [100, 800],
      ],
    }),
    card('2000000000022', { subscription: 'plan-D', size: 'multi-cut', price: 900 }),
    card('2000000000039', { subscription: 'plan-D', size: 'chip', price: 4500, pack: 5 }),
    card('2000000000046', { subscription: 'plan-KM1', size: 'nano', price: 1500 }),
    card('2000000000053', { subscription: 'plan01s', size: 'multi-cut', price: 500 }),
    card('2000000000060', {
      subscription: 'planX3',
      size: 'multi-cut',
      price: 700,
      bundle: 'X3-5MB',
    }),
    {
      code: '2000000000107',
      name: 'USB modem, LTE category 4',
      description: `Plugs into a computer or a gateway. ${madeUp}`,
      type: 'network_module',
      price: 8200,
      regularPrice: 9800,
      most: 50,
    },
    {
      code: '2000000000114',
      name: 'LTE-M button',
      description: `Sends a click, a double click and a long press. ${madeUp}`,
      type: 'misc',
      price: 7000,
      most: 20,
      sims: 1,
      subscription: 'plan-KM1',
    },
    {
      code: '2000000000121',
      name: 'LoRaWAN gateway, indoor',
      description: `Eight channels, AS923. Sold and shipped by a partner. ${madeUp}`,
      type: 'lora',
      price: 49_800,
      most: 10,
      consignor: partner,
    },
    {
      code: '2000000000138',
      name: 'Sigfox evaluation board',
      description: `With temperature and humidity sensors. ${madeUp}`,
      type: 'sigfox',
      price: 6800,
      most: 10,
    },
    {
      code: '2000000000145',
      name: 'Camera with a licence for a year',
      description: `An indoor camera and a licence for seven days of recording. ${madeUp}`,
      type: 'misc',
      price: 21_600,
      most: 30,
    },
    {
      code: '2000000000152',
      name: 'Starter kit',
      description: `A USB modem and a SIM, for who comes with a campaign code. ${madeUp}`,
      type: 'network_module',
      price: 5000,
      most: 1,
      sims: 1,
      subscription: 'plan-D',
      campaign: 'STARTER',
    },
  ],
  g: [
    card('2000000000206', {
      subscription: 'plan01s',
      size: 'multi-cut',
      price: 500,
      tiers: [
        [1, 500],
        [50, 450],
      ],
    }),
    card('2000000000213', { subscription: 'plan01s', size: 'chip', price: 2500, pack: 5 }),
    card('2000000000220', {
      subscription: 'plan-US',
      size: 'multi-cut',
      price: 600,
      bundle: 'US-1GB',
    }),
    card('2000000000237', { subscription: 'planP1', size: 'multi-cut', price: 500 }),
    {
      code: '2000000000244',
      name: 'USB modem, LTE category 1',
      description: `Plugs into a computer or a gateway. ${madeUp}`,
      type: 'network_module',
      price: 6900,
      most: 50,
    },
  ],
}

/** What can be ordered in a coverage; what belongs to a campaign only with its code. */
export function productsIn(coverage: Coverage, campaignCode = ''): readonly Product[] {
  return catalogue[coverage].filter(
    ({ campaign }) => campaign === undefined || campaign === campaignCode,
  )
}

/** A product by its code, those of campaigns among them; undefined for none. */
export function productOf(coverage: Coverage, code: string): Product | undefined {
  return catalogue[coverage].find((product) => product.code === code)
}

/** An amount in minor units with the tax of the coverage. */
export function withTax(coverage: Coverage, minor: number): number {
  return minor + Math.round(minor * priceLists[coverage].taxRate)
}

/** A product as the API returns it. */
export function presentProduct(world: World, product: Product): ProductModel {
  const { coverage } = world
  const amount = (minor: number) => presentAmount(world, minor)
  const taxed = (minor: number) => amount(withTax(coverage, minor))
  const hasTax = priceLists[coverage].taxRate > 0
  const pricesOf = (minor: number) => ({
    price: amount(minor),
    ...(hasTax && { taxIncludedPrice: taxed(minor) }),
  })
  const { price, regularPrice, tiers, sims, consignor, campaign } = product
  return {
    productCode: product.code,
    productName: product.name,
    description: product.description,
    productType: product.type,
    currency: priceLists[coverage].currency,
    ...pricesOf(price),
    ...(regularPrice !== undefined && {
      regularPrice: amount(regularPrice),
      ...(hasTax && { taxIncludedRegularPrice: taxed(regularPrice) }),
    }),
    ...(tiers && {
      priceByQuantityList: tiers.map(([minQuantity, minor]) =>
        Object.assign({ minQuantity }, pricesOf(minor)),
      ),
    }),
    maxQuantity: product.most,
    ...(sims !== undefined && { count: sims }),
    properties: { ...product.properties },
    ...(consignor && { consignorId: consignor.id, consignorName: consignor.name }),
    ...(campaign !== undefined && { campaignCode: campaign }),
  }
}
