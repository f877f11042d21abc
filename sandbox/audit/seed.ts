import { contracts, type OperationId } from '../../src/api/generated/contract.ts'
import { randomFrom } from '../../src/domain/random.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { rowsWhere } from '../db/rows.ts'
import type { World } from '../world.ts'
import type { AuditedCall, Wanted } from './calls.ts'

/** Calls a day before an operator was made. */
const callsADay = 30

/** SIMs that these calls name: the first of the fleet. */
const mostSims = 40

/** Who called, and from where: addresses that are kept for documentation. */
const addresses = {
  '': '198.51.100.4',
  admin: '198.51.100.21',
  viewer: '203.0.113.80',
  field: '192.0.2.145',
} as const

type Caller = keyof typeof addresses

/** What each does, how often, and how it is answered where that is no success. */
const habits: readonly (readonly [
  habit: { id: OperationId; who: Caller; refused?: true },
  weight: number,
])[] = [
  [{ id: 'auth', who: '' }, 2],
  [{ id: 'auth', who: 'admin' }, 3],
  [{ id: 'auth', who: 'field' }, 2],
  [{ id: 'auth', who: 'viewer' }, 1],
  [{ id: 'searchSims', who: 'viewer' }, 5],
  [{ id: 'searchSims', who: 'admin' }, 3],
  [{ id: 'getSim', who: 'admin' }, 4],
  [{ id: 'getSim', who: 'field' }, 5],
  [{ id: 'getAirStatsOfSim', who: 'viewer' }, 3],
  [{ id: 'listSimSessionEvents', who: 'admin' }, 3],
  [{ id: 'putSimTags', who: 'field' }, 3],
  [{ id: 'putSimTags', who: 'admin' }, 1],
  [{ id: 'deleteSimSession', who: 'admin' }, 2],
  [{ id: 'deleteSimSession', who: 'field', refused: true }, 1],
  [{ id: 'sendSmsToSim', who: 'admin' }, 1],
  [{ id: 'listGroups', who: 'admin' }, 2],
  [{ id: 'getLatestBilling', who: '' }, 1],
  [{ id: 'getLatestBilling', who: 'admin', refused: true }, 1],
]

/**
 * The calls of the days before an operator was made (at `madeAt`), newest first: nobody wrote them
 * down, each follows from the seed and its day. An operator without a fleet has no such past.
 */
export function seededCalls(world: World, madeAt: number, wanted: Wanted): AuditedCall[] {
  const found: AuditedCall[] = []
  const sims = rowsWhere<{ simId: string }>(world, 'sims', 'no <= ?', mostSims)
  if (sims.length === 0) return found
  const { from, to, apiKind, before, limit } = wanted
  const last = Math.min(to, madeAt - 1, before.time)
  for (
    let day = Math.floor(last / dayMs);
    (day + 1) * dayMs > from && found.length < limit;
    day -= 1
  ) {
    for (const call of callsOf(world, day, sims)) {
      const { time, number } = call
      const isBefore = time < before.time || (time === before.time && number < before.number)
      if (time < from || time > last || !isBefore) continue
      if (apiKind === undefined || call.apiKind === apiKind) found.push(call)
    }
  }
  return found
}

/** The calls of a day since 1970 (UTC), newest first. They number from below what is written down. */
function callsOf(world: World, day: number, sims: readonly { simId: string }[]): AuditedCall[] {
  const random = randomFrom(`${world.seed}/audit/${day}`)
  const calls = Array.from({ length: callsADay }, (_, at): AuditedCall => {
    const { id, who, refused } = random.weighted(habits)
    const { operation } = contracts[id]
    // From nine to seven in Japan, mostly.
    const within = random.chance(0.8) ? random.int(0, 10 * hourMs) : random.int(0, dayMs - 1)
    const { simId } = random.pick(sims)
    return {
      number: at - callsADay,
      time: day * dayMs + within,
      userName: who,
      apiKind: `/v1${operation.path}`,
      path: `/v1${operation.path.replace('{sim_id}', simId)}`,
      address: addresses[who],
      status: refused ? 403 : operation.success,
    }
  })
  return calls.toSorted((a, b) => b.time - a.time || b.number - a.number)
}
