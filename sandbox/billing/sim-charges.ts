import { trafficSeries } from '../../src/domain/traffic/traffic.ts'
import { cutAt, speedClassSpans, windowsOf } from '../stats/usage-windows.ts'
import type { BilledSim, BilledState } from './billed-sims.ts'
import { dayRuns, daysWithin, type PricedSpan } from './day-runs.ts'
import { spansOfService, type ServiceHistory } from './group-services.ts'
import type { Periods } from './periods.ts'
import {
  basicPrice,
  dataPrice,
  groupServices,
  includedBytes,
  type BillItem,
  type GroupService,
  type PriceList,
} from './prices.ts'

/** What one thing has cost in one period. */
export interface Charge {
  readonly item: BillItem
  /** The place of the period, from 0. */
  readonly period: number
  /** Days, or megabytes. */
  readonly quantity: number
  /** Thousandths of the minor unit for one of the quantity. */
  readonly unitPrice: number
  /** Whole minor units (yen, cents), above 0. */
  readonly amount: number
}

export type AddCharge = (charge: Charge) => void

/** Thousandths of a minor unit per megabyte, times bytes: so many make one minor unit. */
const scale = 1e9

/**
 * Tells what a SIM costs in each period. What comes to nothing is not told.
 *
 * Data is charged for what has come together since the first of the month, rounded down, less what
 * was charged before: so the days of a month add up to it exactly, at whatever price.
 */
export function chargeSim(
  sim: BilledSim,
  prices: PriceList,
  services: ReadonlyMap<string, ServiceHistory>,
  periods: Periods,
  add: AddCharge,
): void {
  const states = statesOf(sim.history, periods)
  const perDay = (item: BillItem, spans: readonly PricedSpan[]) =>
    chargeDays(item, spans, periods, add)

  perDay(
    'dailyChargeTotal',
    states.map(({ from, to, state }) => ({
      from,
      to,
      price: basicPrice(prices, state.subscription, state.status),
    })),
  )
  const active = states.filter(({ state }) => state.status === 'active')
  if (active.length > 0) {
    const bundled = active.map(({ from, to, state }) => {
      const included = includedBytes(state.bundles)
      return { from, to, price: included > 0 ? prices.bundle(included) : 0 }
    })
    perDay('dailyBundleChargeTotal', bundled)
    for (const [service, item] of Object.entries(groupServices) as [GroupService, BillItem][]) {
      const price = prices.service[service]
      const spans = active.flatMap(({ from, to, state }) => {
        const history = services.get(state.groupId ?? '')
        if (!history) return []
        return spansOfService(history, service, from, to, price)
      })
      if (spans.length > 0) perDay(item, spans)
    }
  }
  chargeData(sim, prices, periods, add)
}

/** Charges days at their prices. */
export function chargeDays(
  item: BillItem,
  spans: readonly PricedSpan[],
  { edges, count }: Periods,
  add: AddCharge,
): void {
  for (const run of dayRuns(spans)) {
    if (run.price === 0) continue
    for (let period = 0; period < count; period += 1) {
      const quantity = daysWithin(run, edges[period] ?? 0, edges[period + 1] ?? 0)
      if (quantity === 0) continue
      const amount = quantity * run.price
      add({ item, period, quantity, unitPrice: run.price * 1000, amount })
    }
  }
}

interface StateSpan {
  readonly from: number
  readonly to: number
  readonly state: BilledState
}

/** The states a SIM was in, cut to the time that is charged. */
function statesOf(history: readonly BilledState[], { fromMs, toMs }: Periods): StateSpan[] {
  return history.flatMap((state, i) => {
    const from = Math.max(state.time, fromMs)
    const to = Math.min(history[i + 1]?.time ?? Infinity, toMs)
    return from < to ? [{ from, to, state }] : []
  })
}

/** What a SIM's bundles include in the month that begins at `monthMs`: as it was then, or first was. */
function includedAt(history: readonly BilledState[], monthMs: number): number {
  const state = history.findLast(({ time }) => time <= monthMs) ?? history[0]
  return state ? includedBytes(state.bundles) : 0
}

function chargeData(sim: BilledSim, prices: PriceList, periods: Periods, add: AddCharge): void {
  const { history, connections } = sim
  const windows = windowsOf(history, connections)
  if (windows.length === 0) return
  const source = { seed: periods.seed, simKey: sim.simId, profile: sim.profile }
  const classes = speedClassSpans(history)
  const series = classes.map(([speedClass, spans]) => {
    const cut = classes.length === 1 ? windows : cutAt(windows, spans)
    const { uploadByteSizeTotal, downloadByteSizeTotal } = trafficSeries(
      [{ ...source, windows: cut }],
      periods.edges,
    )
    return {
      price: dataPrice(prices, speedClass),
      upload: uploadByteSizeTotal,
      download: downloadByteSizeTotal,
    }
  })
  const bundled = history.some(({ bundles }) => includedBytes(bundles) > 0)
  const free = periods.months.map((monthMs) => (bundled ? includedAt(history, monthMs) : 0))
  const unbundled = free.map((bytes) => (bytes === 0 ? 0 : undefined))
  for (const { price, upload, download } of series) {
    chargeBytes(upload, price.upload, unbundled, periods, add)
    chargeBytes(download, price.download, unbundled, periods, add)
  }
  if (free.every((bytes) => bytes === 0)) return
  const all = periods.months.map((_, period) =>
    series.reduce((sum, one) => sum + (one.upload[period] ?? 0) + (one.download[period] ?? 0), 0),
  )
  // Beyond a bundle, either way has one price.
  const bundles = free.map((bytes) => (bytes === 0 ? undefined : bytes))
  chargeBytes(all, prices.beyondBundle, bundles, periods, add)
}

/**
 * Charges the bytes of a month that go beyond those included in it; months without a number of
 * included bytes are left out.
 */
function chargeBytes(
  bytes: ArrayLike<number>,
  unitPrice: number,
  included: readonly (number | undefined)[],
  { count, months }: Periods,
  add: AddCharge,
): void {
  const charged = (volume: number) => Math.floor((volume * unitPrice) / scale)
  let total = 0
  for (let period = 0; period < count; period += 1) {
    if (months[period] !== months[period - 1]) total = 0
    const free = included[period]
    if (free === undefined) continue
    const before = Math.max(0, total - free)
    total += bytes[period] ?? 0
    const beyond = Math.max(0, total - free)
    const amount = charged(beyond) - charged(before)
    if (amount === 0) continue
    const item = 'dailyDataTrafficChargeTotal'
    add({ item, period, quantity: (beyond - before) / 1e6, unitPrice, amount })
  }
}
