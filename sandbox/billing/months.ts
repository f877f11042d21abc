import { addMonthsUtc, dayMs, hourMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { remembered } from '../db/memory.ts'
import type { World } from '../world.ts'
import { billedSims } from './billed-sims.ts'
import { billedCameras, chargeCamera, chargeLicenses } from './camera-charges.ts'
import { serviceHistories } from './group-services.ts'
import { daysOf, monthsOf, type Periods } from './periods.ts'
import { priceLists, type BillItem } from './prices.ts'
import { chargeSim, type AddCharge } from './sim-charges.ts'

/** The most SIMs that a summary tells of. */
export const mostSims = 100

/** What a month has cost, in whole minor units (yen, cents). */
export interface MonthCharges {
  readonly total: number
  readonly byItem: ReadonlyMap<BillItem, number>
}

/** The same with its days and the SIMs that cost most. */
export interface MonthDetail extends MonthCharges {
  /** UNIX milliseconds of the start of each day, and what it cost; oldest first, without days that cost nothing. */
  readonly days: readonly { readonly start: number; readonly amount: number }[]
  /** The dearest first. */
  readonly sims: readonly { readonly simId: string; readonly amount: number }[]
}

/** Until when charges have been counted at `now`: they are added up once an hour. */
export function evaluatedAt(now: number): number {
  return Math.floor(now / hourMs) * hourMs
}

/** The month that begins at `monthMs` (UNIX milliseconds) as its charges stand at `now`. */
export function monthDetail(world: World, monthMs: number, now: number): MonthDetail {
  const until = Math.min(evaluatedAt(now), addMonthsUtc(monthMs, 1))
  return remembered(world, `detail ${monthMs} ${until}`, () => computeDetail(world, monthMs, until))
}

/**
 * What every month from the one that begins at `fromMs` up to the one that begins at `toMs` has
 * cost, the current one so far.
 */
export function monthCharges(
  world: World,
  fromMs: number,
  toMs: number,
  now: number,
): ReadonlyMap<number, MonthCharges> {
  const until = evaluatedAt(now)
  const current = startOfMonthUtc(until)
  const end = Math.min(toMs, current)
  const past = remembered(world, `months ${fromMs} ${end}`, () =>
    computeMonths(world, monthsOf(world, fromMs, end)),
  )
  if (current === until || toMs <= current) return past
  return new Map([...past, [current, monthDetail(world, current, now)]])
}

/** Tells every charge of the periods: SIM by SIM, then cameras. */
function eachCharge(
  world: World,
  periods: Periods,
  add: AddCharge,
  simDone: (simId: string) => void,
): void {
  const prices = priceLists[world.coverage]
  const services = serviceHistories(world)
  for (const sim of billedSims(world)) {
    chargeSim(sim, prices, services, periods, add)
    simDone(sim.simId)
  }
  chargeLicenses(world, periods, add)
  for (const camera of billedCameras(world)) chargeCamera(world, camera, periods, add)
}

function computeDetail(world: World, monthMs: number, until: number): MonthDetail {
  const byItem = new Map<BillItem, number>()
  const byDay: number[] = []
  const sims: { simId: string; amount: number }[] = []
  let total = 0
  let ofSim = 0
  eachCharge(
    world,
    daysOf(world, monthMs, until),
    ({ item, period, amount }) => {
      byItem.set(item, (byItem.get(item) ?? 0) + amount)
      byDay[period] = (byDay[period] ?? 0) + amount
      total += amount
      ofSim += amount
    },
    (simId) => {
      if (ofSim > 0) sims.push({ simId, amount: ofSim })
      ofSim = 0
    },
  )
  return {
    total,
    byItem: dearestFirst(byItem),
    days: byDay.flatMap((amount, day) => ({ start: monthMs + day * dayMs, amount: amount ?? 0 })),
    sims: sims
      .toSorted((a, b) => b.amount - a.amount || (a.simId < b.simId ? -1 : 1))
      .slice(0, mostSims),
  }
}

function computeMonths(world: World, periods: Periods): Map<number, MonthCharges> {
  const items = periods.months.map(() => new Map<BillItem, number>())
  if (periods.count > 0) {
    eachCharge(
      world,
      periods,
      ({ item, period, amount }) => {
        const byItem = items[period]
        byItem?.set(item, (byItem.get(item) ?? 0) + amount)
      },
      () => undefined,
    )
  }
  return new Map(
    items.map((byItem, period) => [
      periods.months[period] ?? 0,
      {
        total: [...byItem.values()].reduce((sum, amount) => sum + amount, 0),
        byItem: dearestFirst(byItem),
      },
    ]),
  )
}

function dearestFirst(byItem: ReadonlyMap<BillItem, number>): Map<BillItem, number> {
  return new Map([...byItem].toSorted(([, a], [, b]) => b - a))
}
