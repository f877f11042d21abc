import type { Cell } from '../../../api/generated/models/cell.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import { onceFor } from '../../../domain/once.ts'
import { isOnline, subscribersOf } from '../../../domain/sim/sim.ts'

/** When an offline SIM was last online, UNIX milliseconds; undefined while online and for never. */
export function lastOnline(sim: Sim): number | undefined {
  if (isOnline(sim)) return undefined
  return sim.previousSession?.deletedTime ?? sim.sessionStatus?.lastUpdatedAt
}

/** The address of the device now: of its session, or of its WireGuard peer. */
export function ipAddress(sim: Sim): string | undefined {
  if (!isOnline(sim)) return undefined
  return sim.sessionStatus?.ueIpAddress || sim.arcSessionStatus?.arcClientPeerIpAddress
}

/** The cell of the session, else of the one before. */
export function lastCell(sim: Sim): Cell | undefined {
  return sim.sessionStatus?.cell ?? sim.previousSession?.cell
}

/** The device's IMEI: of the session, else of the one before. */
export function lastImei(sim: Sim): string | undefined {
  return sim.sessionStatus?.imei || sim.previousSession?.imei || undefined
}

type Subscribers = ReturnType<typeof subscribersOf>
/** A column after the other asks for them, of a hundred thousand SIMs. */
const knownSubscribers = onceFor<Sim, Subscribers>(subscribersOf)

/** The distinct values of the SIM's subscribers, the primary one's first. */
function each(sim: Sim, value: (of: Subscribers[number]) => string[]): string[] {
  const subscribers = knownSubscribers(sim)
  const [only] = subscribers
  if (only && subscribers.length === 1) {
    const values = value(only)
    if (values.length === 1) return values[0] ? values : []
  }
  return [...new Set(subscribers.flatMap(value).filter(Boolean))]
}

export const numbers = (sim: Sim) => each(sim, ({ msisdn }) => [msisdn ?? ''])
export const imsis = (sim: Sim) => each(sim, ({ imsi }) => [imsi])
export const iccids = (sim: Sim) => {
  const own = each(sim, ({ iccid }) => [iccid])
  return own.length > 0 ? own : Object.keys(sim.profiles ?? {})
}
export const subscriptions = (sim: Sim) => each(sim, ({ subscription }) => [subscription ?? ''])
export const bundles = (sim: Sim) => each(sim, ({ bundles }) => [...(bundles ?? [])])
