import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import { onlineAfter } from '../../../domain/sim/session-event.ts'
import type { Range } from '../../../components/time/range.ts'

/** A session event with how long the state lasted that it began. */
export interface TimelineRow {
  readonly key: string
  readonly event: SessionEvent
  /** Milliseconds; undefined where the event began no state, or its end is not in the range. */
  readonly lasted: number | undefined
  /** The state lasts still. */
  readonly ongoing: boolean
}

/** Whether an event begins or ends a session; a handover does neither. */
const turns = ({ event }: SessionEvent) => event === 'Created' || event === 'Deleted'

/**
 * Events, newest first, each with how long its state lasted: until the next session began or this
 * one ended. `now` is UNIX milliseconds; the newest state of a range without an end lasts still.
 */
export function timeline(
  events: readonly SessionEvent[],
  range: Range,
  now: number,
): readonly TimelineRow[] {
  let end = range.toMs === undefined ? now : undefined
  let ongoing = true
  const keys = new Map<string, number>()
  return events.map((event) => {
    const { time } = event
    const name = [time, event.event, event.sessionId].join(' ')
    const times = keys.get(name) ?? 0
    keys.set(name, times + 1)
    const key = times === 0 ? name : `${name} ${times}`
    if (time === undefined || !turns(event)) {
      return { key, event, lasted: undefined, ongoing: false }
    }
    const lasted = end === undefined ? undefined : Math.max(0, end - time)
    const row = { key, event, lasted, ongoing: ongoing && lasted !== undefined }
    end = time
    ongoing = false
    return row
  })
}

/** A part of a range in which a SIM was online, or was not; its share of the range. */
export interface Stretch {
  readonly online: boolean
  readonly share: number
}

/**
 * A range as stretches of online and offline, oldest first, from all its events, newest first.
 * Without events it was as it is now (`online`).
 */
export function stretches(
  events: readonly SessionEvent[],
  range: Range,
  now: number,
  online: boolean,
): readonly Stretch[] {
  const end = Math.min(range.toMs ?? now, now)
  const length = end - range.fromMs
  if (length <= 0) return []
  const found: Stretch[] = []
  let later = end
  let state = online
  for (const event of events) {
    const { time } = event
    if (time === undefined || !turns(event)) continue
    const from = Math.min(later, Math.max(time, range.fromMs))
    const was = onlineAfter(event.event) === true
    if (from < later) found.push({ online: was, share: (later - from) / length })
    later = from
    // Before a session began there was none, or another that nothing told of.
    state = !was
  }
  if (later > range.fromMs) found.push({ online: state, share: (later - range.fromMs) / length })
  return found.toReversed()
}

/** How much of a range a SIM was online, in milliseconds. */
export interface Presence {
  readonly online: number
  readonly offline: number
  readonly sessions: number
}

/**
 * Adds up all events of a range, newest first. What was before the oldest one follows from it: a
 * session that ended had begun. Undefined without events, which tell nothing.
 */
export function presence(
  events: readonly SessionEvent[],
  range: Range,
  now: number,
): Presence | undefined {
  let online = 0
  let offline = 0
  let sessions = 0
  let end = Math.min(range.toMs ?? now, now)
  for (const event of events) {
    const { time } = event
    if (time === undefined || !turns(event)) continue
    const length = Math.max(0, end - time)
    if (onlineAfter(event.event)) {
      online += length
      sessions += 1
    } else {
      offline += length
    }
    end = Math.min(end, time)
  }
  const oldest = events.at(-1)
  if (!oldest) return undefined
  const before = Math.max(0, end - range.fromMs)
  return oldest.event === 'Created'
    ? { online, offline: offline + before, sessions }
    : { online: online + before, offline, sessions: sessions + 1 }
}
