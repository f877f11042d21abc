import { everyCamera, type CameraRow } from '../soracam/cameras.ts'
import { rangesWhere } from '../soracam/changes.ts'
import { ownedLicenses, type Owned } from '../soracam/licenses.ts'
import type { World } from '../world.ts'
import type { Periods } from './periods.ts'
import { priceLists, type BillItem } from './prices.ts'
import type { AddCharge } from './sim-charges.ts'

/**
 * Tells what camera licenses cost: each that is owned when a month begins, and each that is bought in
 * it beyond those, the price of the month, whether or not a camera has it. None that is given back is
 * paid back.
 */
export function chargeLicenses(world: World, periods: Periods, add: AddCharge): void {
  const prices = priceLists[world.coverage].license
  for (const { type, changes } of ownedLicenses(world)) {
    perMonth('dailySoraCamLicenseChargeTotal', prices[type], periods, add, (month, from, to) => {
      const most = (until: number) => mostOwned(changes, month, until)
      return from === month ? most(to) : most(to) - most(from)
    })
  }
}

/** The most that was owned at once since the start of a month. */
function mostOwned(changes: Owned['changes'], month: number, until: number): number {
  const before = changes.findLast(({ time }) => time <= month)?.quantity ?? 0
  const since = changes.filter(({ time }) => time > month && time < until)
  return Math.max(before, ...since.map(({ quantity }) => quantity))
}

/** Cameras that had real-time access. */
export function billedCameras(world: World): CameraRow[] {
  return everyCamera(world).filter((camera) => accessOf(world, camera).length > 0)
}

function accessOf(world: World, { no, deletedTime = Infinity }: CameraRow) {
  return rangesWhere(world, no, 'realTimeAccess', ['on']).map(({ from, to }) => ({
    from,
    to: Math.min(to, deletedTime),
  }))
}

/** Tells what real-time access to a camera costs: a month's price when it is turned on, and as each month begins. */
export function chargeCamera(
  world: World,
  camera: CameraRow,
  periods: Periods,
  add: AddCharge,
): void {
  const ranges = accessOf(world, camera)
  const price = priceLists[world.coverage].realTimeAccess
  perMonth('dailySoraCamRealTimeAccessChargeTotal', price, periods, add, (month, from, to) => {
    const renewed = from === month ? ranges.filter((on) => on.from < month && on.to > month) : []
    const turnedOn = ranges.filter((on) => on.from >= from && on.from < to)
    return renewed.length + turnedOn.length
  })
}

/** Charges what is paid for by the month; `quantityIn` says how many months' prices fall on a period. */
function perMonth(
  item: BillItem,
  price: number,
  { edges, count, months }: Periods,
  add: AddCharge,
  quantityIn: (month: number, from: number, to: number) => number,
): void {
  for (let period = 0; period < count; period += 1) {
    const quantity = quantityIn(months[period] ?? 0, edges[period] ?? 0, edges[period + 1] ?? 0)
    if (quantity === 0) continue
    add({ item, period, quantity, unitPrice: price * 1000, amount: quantity * price })
  }
}
