import { randomFrom } from '../../src/domain/random.ts'
import { dateTimeOf } from '../../src/domain/billing/year-month.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { newId } from '../sim/identifiers.ts'
import { simsByNumber } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { shippingAddresses } from './addresses.ts'
import type { Order } from './orders.ts'
import { productIn, type Line } from './quotation.ts'

/** An order's id: when it was quoted, and eight digits, at random unless given. */
export function orderIdAt(ms: number, digits = newId().slice(0, 8)): string {
  return `${dateTimeOf(ms)}_${digits}`
}

/** Of an order to which nothing has happened yet. */
export const untouched = {
  cancelledTime: null,
  shippedTime: null,
  registeredTime: null,
  fails: false,
  settings: {},
  simIds: [],
  ready: false,
} satisfies Partial<Order>

/** SIMs of the fleet that came of the order that was received. */
const receivedSims = 20

type Pieces = Readonly<Record<string, number>>

const cards: Readonly<Record<World['coverage'], { one: string; pack: string; modem: string }>> = {
  jp: { one: '2000000000015', pack: '2000000000039', modem: '2000000000107' },
  g: { one: '2000000000206', pack: '2000000000213', modem: '2000000000244' },
}

/** What an operator with a fleet has ordered by then. */
export function seedOrders(world: World, seededTime: number): Order[] {
  const random = randomFrom(`${world.seed}/orders`)
  const [address, second] = shippingAddresses.all(world)
  if (!address) return []
  const { one, pack, modem } = cards[world.coverage]
  const linesOf = (quantities: Pieces): Line[] =>
    Object.entries(quantities).map(([productCode, quantity]) => ({
      productCode,
      quantity,
      sims: productIn(world, { productCode }).sims ?? 0,
    }))
  const order = (daysAgo: number, quantities: Pieces, more: Partial<Order>): Order => {
    const quotedTime = Math.floor(seededTime - daysAgo * dayMs - random.int(0, 30) * minuteMs)
    return {
      orderId: orderIdAt(quotedTime, random.int(0x10000000, 0x7fffffff).toString(16)),
      lines: linesOf(quantities),
      address,
      shipping: 'usual',
      preferredDeliveryDate: null,
      quotedTime,
      confirmedTime: quotedTime + minuteMs,
      ...untouched,
      ...more,
    }
  }
  const numbers = Array.from({ length: receivedSims }, (_, index) => 101 + index)
  const simIds = simsByNumber(world, numbers).map(({ simId }) => simId)
  const received =
    simIds.length === receivedSims
      ? [order(120, { [one]: receivedSims }, { simIds, ready: true })]
      : []
  return [
    ...received,
    // Two parcels, shipped and not registered yet.
    order(1.5, { [pack]: 2, [modem]: 1 }, { address: second ?? address }),
    // It is being packed.
    order(0.3, { [one]: 5 }, { shipping: world.coverage === 'jp' ? 'packet' : 'usual' }),
    order(40, { [modem]: 3 }, { cancelledTime: seededTime - 40 * dayMs + hourMs / 2 }),
    order(12, { [one]: 100 }, { fails: true }),
  ]
}
