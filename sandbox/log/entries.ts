import type { LogEntryLogLevel } from '../../src/api/generated/models/logEntryLogLevel.ts'
import type { LogEntryResourceType } from '../../src/api/generated/models/logEntryResourceType.ts'
import type { LogEntryService } from '../../src/api/generated/models/logEntryService.ts'
import { hashText } from '../../src/domain/random.ts'

/** What an entry says, and of what. */
export interface Told {
  /** Tells it from the resource's others. */
  readonly id: string
  readonly resourceType: LogEntryResourceType
  readonly resourceId: string
  readonly service: LogEntryService
  readonly level: LogEntryLogLevel
  readonly body: Readonly<Record<string, unknown>>
}

/** An error of a SIM that comes again and again while its cause lasts. Times are UNIX milliseconds. */
export interface Trouble extends Told {
  /** Since when its cause is there, and until when (Infinity while it lasts). */
  readonly from: number
  readonly to: number
  /** Milliseconds between two of its errors, on average. */
  readonly everyMs: number
}

/** One error. */
export interface Entry {
  readonly time: number
  readonly trouble: Told
}

/** The first error comes so soon after its cause. */
const firstMs = 4_000

/**
 * The errors of a trouble in a stretch of time, both ends included, newest first: one right after
 * the cause, then one in each interval, at a moment that follows from the trouble.
 */
export function* entriesOf(trouble: Trouble, from: number, to: number): Generator<Entry> {
  const { id, resourceId: imsi, everyMs } = trouble
  const start = trouble.from + firstMs
  const end = Math.min(to, trouble.to)
  const first = Math.max(0, Math.floor((from - start) / everyMs) - 1)
  for (let n = Math.floor((end - start) / everyMs); n >= first; n -= 1) {
    const within = n === 0 ? 0 : hashText(`${imsi}/${id}`, n) % everyMs
    const time = start + n * everyMs + within
    if (time >= from && time <= end) yield { time, trouble }
  }
}
