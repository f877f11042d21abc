import { crossing, type Limit, type Usage } from '../../src/domain/event-handler/crossing.ts'
import { addMonthsUtc, dayMs, slotMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { trafficSeries, type TrafficSource } from '../../src/domain/traffic/traffic.ts'
import { mebibyte } from '../../src/domain/units.ts'
import { monthDetail } from '../billing/months.ts'
import { priceLists } from '../billing/prices.ts'
import { rowsWhere } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { historyOf } from '../sim/history.ts'
import { simById, simsByNumber, type SimRow } from '../sim/sims.ts'
import { simByImsi } from '../sim/subscribers.ts'
import { insertedStats } from '../stats/inserted.ts'
import { fleetSources, sourceOfSim } from '../stats/usage-sources.ts'
import type { World } from '../world.ts'
import { fire } from './firing.ts'
import { asleepOfAll, asleepUntil, forever, sleep, textOf } from './states.ts'
import type { Watcher } from './store.ts'
import { lookBy, lookedAt, lookSooner, nextBill, setLook } from './work.ts'

/*
 * Traffic follows from what SIMs have been and done, so that it is known beforehand when it reaches
 * a limit, if nothing changes: handlers look then, and once more where something did change. So time
 * that passes costs nothing, however many SIMs and days it is.
 */

/** How far ahead handlers look, by what their traffic is added up over; then they look again. */
const horizons = { day: 62 * dayMs, month: 62 * dayMs, ever: 186 * dayMs } as const

function limitOf({ rule, handler }: Watcher): Limit {
  if (rule.occasion === 'firstTraffic') return { period: 'ever', bytes: 1 }
  const mebibytes = Number(textOf(handler.ruleConfig.properties, 'limitTotalTrafficMegaByte'))
  return { period: rule.period ?? 'month', bytes: (mebibytes || Infinity) * mebibyte }
}

const isAboutTraffic = ({ rule }: Watcher) =>
  rule.occasion === 'traffic' || rule.occasion === 'firstTraffic'

function usageOf(sources: readonly TrafficSource[]): Usage {
  return (edges) => {
    const { uploadByteSizeTotal: up, downloadByteSizeTotal: down } = trafficSeries(sources, edges)
    return up.map((bytes, bucket) => bytes + (down[bucket] ?? 0))
  }
}

function usageOfSim(world: World, sim: SimRow): Usage {
  const history = historyOf(world, sim.no).filter((row) => row.isPrimary === 1)
  return usageOf([sourceOfSim(world, sim, history, insertedStats(world).get(sim.simId) ?? [])])
}

/** The sum of a group or of all SIMs. */
function usageOfTarget(world: World, { target }: Watcher): Usage {
  return usageOf([...fleetSources(world, target.kind === 'group' ? target.id : undefined)])
}

/** The SIM of a handler that watches a single one; undefined where there is none. */
function onlySim(world: World, { target }: Watcher): SimRow | undefined {
  if (target.kind === 'sim') return simById(world, target.id)
  const sim = simByImsi(world, target.id)
  return sim?.imsi === target.id ? sim : undefined
}

const watchesMany = ({ rule, target }: Watcher) =>
  rule.per !== 'target' && (target.kind === 'group' || target.kind === 'operator')

/** Has a handler look, from `at` (UNIX milliseconds) on, when there may be something to see. */
export function plan(world: World, watcher: Watcher, at: number): void {
  const { handler, rule } = watcher
  const { handlerId } = handler
  if (rule.occasion === 'charge') setLook(world, handlerId, 0, nextBill(at))
  else if (!isAboutTraffic(watcher)) return
  else if (rule.per === 'target') planObject(world, watcher, 0, usageOfTarget(world, watcher), at)
  else if (watchesMany(watcher)) planMany(world, watcher, at)
  else {
    const sim = onlySim(world, watcher)
    if (sim) planSim(world, watcher, sim, at)
  }
}

/** Of so many SIMs a single one does not matter much to their sum. */
const many = 1000

/**
 * The same about one SIM, of which the traffic may have become another: by what it does, or by what
 * was `inserted`, which may be any amount.
 */
export function planSim(
  world: World,
  watcher: Watcher,
  sim: SimRow,
  at: number,
  inserted = false,
): void {
  if (watcher.rule.per === 'target') {
    const look = inserted || !isOfMany(world, watcher) ? lookBy : lookSooner
    look(world, watcher.handler.handlerId, Math.ceil(at / slotMs) * slotMs)
    return
  }
  const usage = usageOfSim(world, sim)
  if (!isTooLate(watcher, usage, at)) planObject(world, watcher, sim.no, usage, at)
}

/** Whether a handler adds up that many SIMs. */
function isOfMany(world: World, { target }: Watcher): boolean {
  const ofGroup = target.kind === 'group'
  const sql = `SELECT 1 FROM sims WHERE world_id = ? ${ofGroup ? 'AND group_id = ?' : ''}
    LIMIT 1 OFFSET ${many}`
  const values = ofGroup ? [world.id, target.id] : [world.id]
  return prepare(world.db, sql).get(...values) !== undefined
}

/** Whether a SIM had its first traffic before. */
function isTooLate({ rule }: Watcher, usage: Usage, at: number): boolean {
  return rule.occasion === 'firstTraffic' && Number(usage([0, at])[0]) > 0
}

/** Has a handler look at a SIM, or (0) its target, when its limit will be reached. */
function planObject(world: World, watcher: Watcher, simNo: number, usage: Usage, at: number): void {
  const limit = limitOf(watcher)
  const from = Math.max(at, asleepUntil(world, watcher, simNo))
  const next = nextCrossing(usage, limit, from, at)
  // Of many, all are gone through again when the horizon is reached.
  const isLast = watchesMany(watcher) || from === forever
  const again = isLast ? undefined : at + horizons[limit.period]
  setLook(world, watcher.handler.handlerId, simNo, next ?? again, from)
}

/** When a limit will be reached from `from` on, as far as is looked ahead at `at`. */
function nextCrossing(usage: Usage, limit: Limit, from: number, at: number): number | undefined {
  const until = at + horizons[limit.period]
  return from > until ? undefined : crossing(usage, limit, from, until)
}

function planMany(world: World, watcher: Watcher, at: number): void {
  const { handlerId } = watcher.handler
  if (watcher.rule.occasion === 'firstTraffic') {
    const begun = `no IN (SELECT sim_no FROM sessions
      WHERE world_id = sims.world_id AND deleted_time IS NULL AND seeded = 0)`
    for (const sim of rowsWhere<SimRow>(world, 'sims', begun)) planSim(world, watcher, sim, at)
    return
  }
  const groupId = watcher.target.kind === 'group' ? watcher.target.id : undefined
  const limit = limitOf(watcher)
  const asleep = asleepOfAll(world, watcher)
  const looked = lookedAt(world, handlerId)
  for (const source of fleetSources(world, groupId)) {
    const { no } = source
    const from = Math.max(at, asleep(no))
    const next = nextCrossing(usageOf([source]), limit, from, at)
    // Most SIMs reach no limit: for them there is nothing to write.
    if (next !== undefined || looked.has(no)) setLook(world, handlerId, no, next, from)
  }
  setLook(world, handlerId, 0, at + horizons[limit.period])
}

/** A handler looks, at `at` (UNIX milliseconds), whether there is something to fire for. */
export function look(world: World, watcher: Watcher, simNo: number, at: number): void {
  if (watcher.rule.occasion === 'charge') lookAtBill(world, watcher, at)
  else if (simNo === 0 && watcher.rule.per !== 'target') plan(world, watcher, at)
  else lookAtTraffic(world, watcher, simNo, at)
}

function lookAtTraffic(world: World, watcher: Watcher, simNo: number, at: number): void {
  const sim = simsByNumber(world, [simNo])[0]
  if (simNo > 0 && !sim) return
  const usage = sim ? usageOfSim(world, sim) : usageOfTarget(world, watcher)
  const awake = asleepUntil(world, watcher, simNo) <= at
  if (awake && crossing(usage, limitOf(watcher), at, at) === at) fire(world, watcher, sim, at)
  const after = sim ? usageOfSim(world, sim) : usage
  planObject(world, watcher, simNo, after, at + 1)
}

function lookAtBill(world: World, watcher: Watcher, at: number): void {
  const { handler } = watcher
  const asleep = asleepUntil(world, watcher, 0)
  if (asleep > at) {
    setLook(world, handler.handlerId, 0, asleep === forever ? undefined : nextBill(asleep))
    return
  }
  const month = startOfMonthUtc(at)
  const { minorPerUnit } = priceLists[world.coverage]
  const limit = Number(textOf(handler.ruleConfig.properties, 'limitTotalAmount')) || Infinity
  const detail = at === month ? undefined : monthDetail(world, month, at)
  const amount = (detail?.total ?? 0) / minorPerUnit
  if (amount >= limit) {
    const values = { currentTotalAmount: String(amount), limitTotalAmount: String(limit) }
    fire(world, watcher, undefined, at, values)
  }
  const wakes = asleepUntil(world, watcher, 0)
  if (wakes === forever) return
  const dearestDay = Math.max(0, ...(detail?.days ?? []).map((day) => day.amount)) / minorPerUnit
  const halfWay = billReaches(limit - amount, dearestDay, at)
  setLook(world, handler.handlerId, 0, nextBill(Math.max(wakes, halfWay)))
}

/**
 * When to look at a bill again of which so much is missing: half way to when it reaches the limit if
 * each day costs as much as the dearest one so far, but not beyond the month, in which it begins anew.
 */
function billReaches(missing: number, perDay: number, at: number): number {
  if (perDay === 0 || missing <= 0) return at
  const half = at + ((missing / perDay) * dayMs) / 2
  return Math.min(half, addMonthsUtc(startOfMonthUtc(at), 1))
}

/**
 * Has a handler of a world's beginning look from `at` (UNIX milliseconds) on. What is over its limit
 * already was told of before: so is the bill of the month.
 */
export function begin(world: World, watcher: Watcher, at: number): void {
  const sim =
    watchesMany(watcher) || watcher.rule.per === 'target' ? undefined : onlySim(world, watcher)
  if (watcher.rule.occasion === 'charge') sleep(world, watcher, 0, at)
  else if (isAboutTraffic(watcher) && sim) {
    const isOver = crossing(usageOfSim(world, sim), limitOf(watcher), at, at + slotMs)
    if (isOver !== undefined) sleep(world, watcher, sim.no, at)
  }
  plan(world, watcher, at)
}
