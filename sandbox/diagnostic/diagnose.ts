import { dayMs, toSeconds } from '../../src/domain/time.ts'
import { listLogs } from '../log/logs.ts'
import { refusalOf } from '../sim/connection.ts'
import { historyOf } from '../sim/history.ts'
import type { SessionRow } from '../sim/past-sessions.ts'
import { sessionsOf } from '../sim/sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import { airStatsOfSim } from '../stats/usage.ts'
import type { World } from '../world.ts'
import type { InsightId } from './messages.ts'

/** One thing that was looked at. */
export interface Finding {
  readonly id: InsightId
  readonly found?: string
  /** When it showed, UNIX milliseconds. */
  readonly times?: readonly number[]
}

/** UNIX milliseconds, both ends included. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** So many sessions within a day are too many. */
const frequent = 5
/** Offline for longer than this is no pause. */
const goneMs = 7 * dayMs
/** A session that lasts longer than this is worth a word. */
const longMs = 7 * dayMs

/** Looks at a SIM as it is at `now` (UNIX milliseconds) and at what happened to it in a period. */
export function diagnose(world: World, sim: SimRow, period: Period, now: number): Finding[] {
  const sessions: SessionRow[] = []
  let last: SessionRow | undefined
  for (const session of sessionsOf(world, sim)) {
    last ??= session
    if ((session.deletedTime ?? now) < period.from) break
    if (session.createdTime <= period.to) sessions.push(session)
  }
  return [
    ...statusFindings(world, sim, period),
    ...limitFindings(sim, now),
    ...sessionFindings(sim, sessions, last, now),
    dataFinding(world, sim, sessions, period, now),
    otherFinding(world, sim, period, now),
  ]
}

const statusIds: Readonly<Record<string, InsightId>> = {
  inactive: 'INS0001',
  suspended: 'INS0002',
  terminated: 'INS0003',
  ready: 'INS0004',
  standby: 'INS0005',
}

/** What the SIM's status is, and whether it was one that lets nothing in within the period. */
function statusFindings(world: World, { no, status }: SimRow, { from, to }: Period): Finding[] {
  const id = statusIds[status]
  if (id) return [{ id }]
  const rows = historyOf(world, no).filter(({ isPrimary }) => isPrimary === 1)
  const before = rows.find(
    (row, at) =>
      (row.status === 'inactive' || row.status === 'suspended') &&
      row.time <= to &&
      (rows[at + 1]?.time ?? to) > from,
  )
  return before
    ? [{ id: 'INS9002', found: before.status, times: [before.time] }]
    : [{ id: 'INS9001' }]
}

/** Expiry and IMEI lock. */
function limitFindings(sim: SimRow, now: number): Finding[] {
  const { expiryTime, expired, imeiLock, deviceImei } = sim
  const findings: Finding[] = []
  if (sim.status === 'terminated') return findings
  if (expired === 1)
    findings.push({ id: 'INS9003', times: expiryTime === null ? [] : [expiryTime] })
  else if (expiryTime !== null && expiryTime - now < 7 * dayMs) findings.push({ id: 'INS9004' })
  if (imeiLock === null) return findings
  const mismatch = refusalOf({ ...sim, status: 'active', expired: 0 }) === 'imei'
  findings.push(mismatch ? { id: 'INS9005', found: deviceImei ?? '' } : { id: 'INS9006' })
  return findings
}

function sessionFindings(
  sim: SimRow,
  sessions: readonly SessionRow[],
  last: SessionRow | undefined,
  now: number,
): Finding[] {
  const findings: Finding[] = []
  const gone = last?.deletedTime ?? undefined
  if (sim.online === 0 && gone !== undefined && now - gone > goneMs) {
    findings.push({ id: 'INS9102', found: days(now - gone), times: [gone] })
  }
  if (sessions.length === 0) return [...findings, { id: 'INS9101' }]
  const made = sessions.map(({ createdTime }) => createdTime).toSorted((a, b) => a - b)
  const bursts = made.map((time) => made.filter((one) => one >= time && one < time + dayMs))
  const most = bursts.reduce((worst, one) => (one.length > worst.length ? one : worst), [])
  if (most.length >= frequent) {
    findings.push({ id: 'INS9103', found: String(most.length), times: most })
  }
  const current = sessions.find(({ deletedTime }) => deletedTime === null)
  if (current && now - current.createdTime > longMs) {
    findings.push({ id: 'INS9104', found: days(now - current.createdTime) })
  }
  return findings.length > 0 ? findings : [{ id: 'INS9105' }]
}

const days = (ms: number) => String(Math.floor(ms / dayMs))

function dataFinding(
  world: World,
  sim: SimRow,
  sessions: readonly SessionRow[],
  { from, to }: Period,
  now: number,
): Finding {
  if (sessions.length === 0) return { id: 'INS9203' }
  // Not further back than slots are kept, which is as long as a diagnostic may reach.
  const query = { period: 'minutes', from: toSeconds(from) + 1, to: toSeconds(to) } as const
  const used = query.from < query.to && airStatsOfSim(world, sim, query, now).length > 0
  return { id: used ? 'INS9202' : 'INS9201' }
}

function otherFinding(world: World, sim: SimRow, { from, to }: Period, now: number): Finding {
  const { items } = listLogs(world, { resourceId: sim.imsi, from, to, limit: 1000 }, now)
  // What event handlers did is no error of a service.
  const others = new Set(['Air', 'EventHandler'])
  const times = items.flatMap(({ time, trouble }) => (others.has(trouble.service) ? [] : [time]))
  if (times.length === 0) return { id: 'INS9302' }
  return { id: 'INS9301', found: String(times.length), times }
}
