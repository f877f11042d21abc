import { hashPair } from '../../src/domain/random.ts'
import { dayMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { rowsWhere } from '../db/rows.ts'
import type { World } from '../world.ts'
import { connectionsOf, latestState } from './sessions.ts'
import type { SimRow } from './sims.ts'

/** What a SIM tells of itself and its device; the names are those that the service was seen to use. */
type LocalInfo = Readonly<Record<string, unknown>>

/** A report that a SIM was asked for. Times are UNIX milliseconds. */
interface Report {
  readonly simId: string
  readonly dueTime: number
  readonly info: LocalInfo
  /** What was known until then. */
  readonly before: LocalInfo
}

/** The last report of each SIM that was asked for one; a few of a fleet have been. */
const reports = collection<Report>('localInfo', {
  id: ({ simId }) => simId,
  kind: 'Resource',
  seed: (world, seededTime) => {
    const active = "subscription = 'plan01s' AND status = 'active' ORDER BY no LIMIT 3"
    return rowsWhere<SimRow>(world, 'sims', active).map((sim, at) =>
      reportOf(world, sim, seededTime - (at + 1) * dayMs, {}),
    )
  },
})

/** Milliseconds until a report is there, or until it is given up. */
const slowestMs = 30_000
const answerMs = (sim: SimRow, asked: number) => 3000 + (hashPair(sim.no, asked) % 5000)

/** What the SIM will have reported: a device that is not reached reports nothing. */
function reportOf(world: World, sim: SimRow, asked: number, before: LocalInfo): Report {
  const { current } = connectionsOf(world, sim)
  const dueTime = asked + (current ? answerMs(sim, asked) : slowestMs)
  const failed = { status: 'failed', lastModifiedTime: dueTime }
  if (!current) return { simId: sim.simId, dueTime, before, info: failed }
  const hash = hashPair(sim.no, dueTime)
  const { cell } = latestState(current, asked)
  const radioType = cell?.radioType?.toLowerCase()
  return {
    simId: sim.simId,
    dueTime,
    before,
    info: {
      location: cell ? { ...cell, radioType } : undefined,
      imsi: sim.imsi,
      imei: sim.deviceImei,
      iccid: sim.iccid,
      // Under these names only the sandbox has them: what they are called has not been seen.
      timingAdvance: { value: hash % 12, status: 'updated', lastModifiedTime: dueTime },
      battery: { value: ['low', 'average', 'good', 'full'][hash % 4], status: 'updated' },
      networkMeasurement: { rsrp: -80 - (hash % 31), rsrq: -7 - (hash % 9), status: 'updated' },
      createdTime: dueTime - 12,
      status: 'updated',
      lastModifiedTime: dueTime,
    },
  }
}

/** reportLocalInfo: the SIM is asked by an SMS, and reports some seconds later. */
export function askForReport(world: World, sim: SimRow, now: number): void {
  reports.put(world, reportOf(world, sim, now, localInfoOf(world, sim, now)))
}

/** A SIM's `localInfo`, as far as it has been reported by then (UNIX milliseconds). */
export function localInfoOf(world: World, sim: SimRow, now: number): LocalInfo {
  if (sim.subscription !== 'plan01s') return {}
  const report = reports.find(world, sim.simId)
  if (!report) return {}
  return now >= report.dueTime ? report.info : report.before
}
