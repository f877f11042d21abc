import type { Cell } from '../../src/api/generated/models/cell.ts'
import { hashPair, hashText } from '../../src/domain/random.ts'
import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import type { Span } from './history.ts'

/** A connection of a SIM. Times are UNIX milliseconds. */
export type SessionRow = {
  createdTime: number
  sessionId: string
  /** Null while the session lasts. */
  deletedTime: number | null
  imsi: string
  subscription: string
  /** Null for a virtual SIM. */
  imei: string | null
  address: string
  /** The private gateway that it goes through; null for the one that all share. */
  vpgId: string | null
  /** The public address that it shows, where that is always the same. */
  gatewayAddress: string | null
  /** JSON of the cell the session was made in; null for a virtual SIM. */
  cell: string | null
  /** The newest session of a derived past. */
  seeded: number
}

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Eight hexadecimal digits; a table is several times as fast as formatting. */
function hex8(n: number): string {
  return `${hexBytes[n >>> 24]}${hexBytes[(n >>> 16) & 255]}${hexBytes[(n >>> 8) & 255]}${hexBytes[n & 255]}`
}

/** A UUID that follows from a text: the same for the same text. */
export function idFrom(text: string): string {
  const hex =
    hex8(hashText(text, 1)) +
    hex8(hashText(text, 2)) +
    hex8(hashText(text, 3)) +
    hex8(hashText(text, 4))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/**
 * The sessions before a seeded one, newest first. Each follows from the id of the one after it, so
 * that a past of any length needs no storage; none lies outside the times the SIM was active.
 */
export function* sessionsBefore(
  session: SessionRow,
  spans: readonly Span[],
): Generator<SessionRow> {
  let next = session
  for (;;) {
    const older = sessionBefore(next, spans)
    if (!older) return
    yield older
    next = older
  }
}

function sessionBefore(next: SessionRow, spans: readonly Span[]): SessionRow | undefined {
  const hash = hashText(next.sessionId)
  const end = next.createdTime - offlineMs(hash)
  const span = spans.find(({ from }) => from < end)
  if (!span) return undefined
  const deletedTime = Math.min(end, span.to)
  const sessionId = idFrom(next.sessionId)
  return {
    ...next,
    sessionId,
    deletedTime,
    createdTime: Math.max(deletedTime - durationMs(sessionId), span.from),
    cell: next.cell === null ? null : JSON.stringify(neighbour(cellOf(next.cell), hash % 3)),
    seeded: 0,
  }
}

/** Mostly seconds (a device that reconnects), sometimes hours (one that was off). */
function offlineMs(hash: number): number {
  const kind = hash % 10
  if (kind < 7) return 2_000 + (hash % 58_000)
  if (kind < 9) return 5 * minuteMs + (hash % hourMs)
  return hourMs + (hash % (8 * hourMs))
}

/** How long a session lasts: hours to three days. */
export function durationMs(sessionId: string): number {
  const hash = hashText(sessionId, 7)
  return hash % 4 === 0 ? 20 * minuteMs + (hash % (4 * hourMs)) : 4 * hourMs + (hash % (3 * dayMs))
}

export function cellOf(json: string): Cell {
  return JSON.parse(json) as Cell
}

/** A cell near another: the same area, another sector. */
export function neighbour(cell: Cell, n: number): Cell {
  if (n === 0) return cell
  return cell.eci === undefined
    ? { ...cell, ci: ((cell.ci ?? 0) + n) % 0x1_0000 }
    : { ...cell, eci: (cell.eci + n) % 0x1000_0000 }
}

/** A handover: the base station reports another cell. */
export interface Handover {
  readonly time: number
  readonly cell: Cell
}

/**
 * The session's handovers from about `since` up to `until`, newest first. A device on the move has
 * one every hour or so, another hardly ever; a virtual SIM has none.
 */
export function* handovers(
  session: SessionRow,
  until: number,
  since = session.createdTime,
): Generator<Handover> {
  if (session.cell === null) return
  const hash = hashText(session.sessionId, 8)
  const moving = hashText(session.imsi, 8) % 4 === 0
  const interval = moving ? 20 * minuteMs + (hash % (2 * hourMs)) : dayMs + (hash % (3 * dayMs))
  const cell = cellOf(session.cell)
  const end = Math.min(until, (session.deletedTime ?? Number.POSITIVE_INFINITY) - 1)
  const first = Math.max(1, Math.floor((since - session.createdTime) / interval))
  for (let n = Math.floor((end - session.createdTime) / interval); n >= first; n -= 1) {
    const jitter = hashPair(hash, n)
    const time = session.createdTime + n * interval + (jitter % Math.floor(interval / 2))
    if (time <= end) yield { time, cell: neighbour(cell, 1 + (jitter % 5)) }
  }
}
