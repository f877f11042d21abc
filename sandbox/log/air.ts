import { hashText } from '../../src/domain/random.ts'
import { canConnect } from '../../src/domain/sim/status.ts'
import { hourMs } from '../../src/domain/time.ts'
import { rowsWhere } from '../db/rows.ts'
import { refusalOf, type Refusal } from '../sim/connection.ts'
import { historyOf, type HistoryRow } from '../sim/history.ts'
import { connectionsOf } from '../sim/sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { Trouble } from './entries.ts'

/** The SIMs whose devices may have been refused since `from`: those refused now, and those changed since. */
export function suspects(world: World, from: number): SimRow[] {
  const condition = `status <> 'shipped' AND device_imei IS NOT NULL
    AND (waiting = 1 OR status = 'suspended' OR modified_time >= ?)`
  return rowsWhere(world, 'sims', condition, from)
}

/** Why the network refused the sessions of a SIM's device since `from`, and when. */
export function refusedSessions(world: World, sim: SimRow, from: number): Trouble[] {
  if (sim.deviceImei === null) return []
  const device = sim.deviceImei
  const trouble = (reason: Refusal, body: object, since: number, to = Infinity): Trouble => ({
    id: `${reason}/${since}`,
    resourceType: 'Subscriber',
    resourceId: sim.imsi,
    service: 'Air',
    level: 'error',
    from: since,
    to,
    everyMs: everyMs(sim),
    body: { ...body, imei: device, simId: sim.simId },
  })
  const refused = spansRefused(sim, from, () => historyOf(world, sim.no)).map(
    ({ status, since, to }) =>
      trouble('status', { message: `Session rejected: the SIM is ${status}`, status }, since, to),
  )
  const reason = refusalOf(sim)
  if (sim.waiting === 0 || reason === undefined || reason === 'status') return refused
  const body =
    reason === 'expired'
      ? { message: 'Session rejected: the SIM has expired', expiryTime: sim.expiryTime }
      : { message: 'Session rejected: the IMEI does not match the IMEI lock', lock: sim.imeiLock }
  const since = connectionsOf(world, sim).previous?.deletedTime ?? sim.modifiedTime
  return [...refused, trouble(reason, body, since)]
}

/** Devices try again and again, each in its own rhythm: after half a day to four days. */
function everyMs({ imsi, status }: SimRow): number {
  const hours = 12 + (hashText(imsi, 21) % 84)
  return (status === 'suspended' ? 2 : 1) * hours * hourMs
}

interface Refused {
  readonly status: string
  readonly since: number
  readonly to: number
}

/** The stretches since `from` in which the SIM's status let no device in; the history is read where it matters. */
function spansRefused(sim: SimRow, from: number, history: () => HistoryRow[]): Refused[] {
  if (sim.modifiedTime < from) {
    const sleeps = sim.status === 'inactive' && sim.waiting === 0
    if (canConnect(sim.status) || sim.status === 'terminated' || sleeps) return []
    return [{ status: sim.status, since: sim.modifiedTime, to: Infinity }]
  }
  const rows = history().filter(({ isPrimary }) => isPrimary === 1)
  return rows.flatMap(({ status, time: since }, at) => {
    const to = rows[at + 1]?.time ?? Infinity
    const sleeps = status === 'inactive' && to === Infinity && sim.waiting === 0
    if (canConnect(status) || status === 'terminated' || sleeps || to < from) return []
    // A change of the group or the speed class begins no other stretch.
    const before = rows.slice(0, at).findLastIndex((row) => row.status !== status)
    return [{ status, since: rows[before + 1]?.time ?? since, to }]
  })
}
