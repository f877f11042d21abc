import { GetLogsResourceType } from '../../../api/generated/models/getLogsResourceType.ts'
import type { Range } from '../../../components/time/range.ts'
import { sessionHistoryMs } from '../../../domain/sim/session-event.ts'
import { minuteMs } from '../../../domain/time.ts'

/**
 * The part of a range of which session events are kept, at `now` (UNIX milliseconds); undefined
 * where there is none. To the minute, so that asking twice asks for the same.
 */
export function keptRange({ fromMs, toMs }: Range, now: number): Range | undefined {
  const kept = Math.ceil((now - sessionHistoryMs) / minuteMs) * minuteMs
  if (toMs !== undefined && toMs < kept) return undefined
  return { fromMs: Math.max(fromMs, kept), toMs }
}

const page = { limit: 100 }
const until = ({ toMs }: Range) => (toMs === undefined ? {} : { to: toMs })

/** What listSimSessionEvents is asked for a range. */
export const sessionsAsked = (simId: string, range: Range) => ({
  path: { sim_id: simId },
  query: { ...page, from: range.fromMs, ...until(range) },
})

/** What listSimStatusHistory is asked: all of it, since an entry says what it changed only beside the one before. */
export const historyAsked = (simId: string) => ({ path: { sim_id: simId }, query: page })

/** What getLogs and getNapterAuditLogs are asked about one subscription for a range. */
export const subscriberAsked = (imsi: string, range: Range, limit: number) => ({
  query: {
    resource_type: GetLogsResourceType.Subscriber,
    resource_id: imsi,
    from: range.fromMs,
    ...until(range),
    limit,
  } as const,
})
