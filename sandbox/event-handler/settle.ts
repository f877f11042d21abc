import { prepare, transaction } from '../db/sql.ts'
import { simsByNumber } from '../sim/sims.ts'
import type { World } from '../world.ts'
import { actLate, fire } from './firing.ts'
import { look, planSim } from './looks.ts'
import { textOf } from './states.ts'
import { watchersOf, type EventHandler, type Watcher } from './store.ts'
import { nextWork, take, type Facts, type Work } from './work.ts'

/**
 * The next moment up to `now` (UNIX milliseconds) at which a handler may do something: what comes
 * after it must find what it did. Undefined where there is none.
 */
export function nextFiring(world: World, now: number): number | undefined {
  const work = nextWork(world, now)?.dueAt
  // What becomes of a SIM by itself may be what a handler waits for.
  const isWatched = watchersOf(world).all.length > 0
  const sims = isWatched ? nextSim(world, now) : undefined
  if (work === undefined || sims === undefined) return work ?? sims
  return Math.min(work, sims)
}

function nextSim(world: World, now: number): number | undefined {
  const sql = 'SELECT min(due_at) AS due FROM sims WHERE world_id = ? AND due_at <= ?'
  const due = prepare(world.db, sql).get(world.id, now)?.['due']
  return typeof due === 'number' ? due : undefined
}

/** Does what handlers have to do until `now` (UNIX milliseconds), each thing at its own moment. */
export function settleEventHandlers(world: World, now: number): void {
  if (!nextWork(world, now)) return
  transaction(world.db, () => {
    for (let work = nextWork(world, now); work; work = nextWork(world, now)) {
      take(world, work)
      doWork(world, work)
    }
  })
}

function doWork(world: World, work: Work): void {
  if (work.kind === 'act') {
    actLate(world, work)
    return
  }
  const watcher = watchersOf(world).all.find(({ handler }) => handler.handlerId === work.handlerId)
  if (!watcher) return
  if (work.kind === 'look') look(world, watcher, work.simNo, work.dueAt)
  else seen(world, watcher, work)
}

/** Something became of a SIM. */
function seen(world: World, watcher: Watcher, { simNo, dueAt, facts }: Work): void {
  const [sim] = simsByNumber(world, [simNo])
  if (!sim) return
  const { occasion } = watcher.rule
  const values = JSON.parse(facts) as Facts
  if (occasion === 'traffic' || occasion === 'firstTraffic') {
    planSim(world, watcher, sim, dueAt, values['inserted'] !== undefined)
  } else if (isMeant(watcher.handler, values)) fire(world, watcher, sim, dueAt, values)
}

/** What rules may narrow their happenings to: the parameter, and the fact that it is compared to. */
const conditions = {
  sourceStatus: 'oldStatus',
  targetStatus: 'newStatus',
  targetSpeedClass: 'newSpeedClass',
  targetOtaStatus: 'otaStatus',
  sessionStatus: 'sessionStatus',
} as const

function isMeant({ ruleConfig: { properties } }: EventHandler, facts: Facts): boolean {
  const fits = Object.entries(conditions).every(([parameter, fact]) => {
    const wanted = textOf(properties, parameter)
    return wanted === '' || facts[fact] === undefined || wanted === facts[fact]
  })
  return fits && (textOf(properties, 'hasImei') !== 'true' || facts['imei'] !== undefined)
}
