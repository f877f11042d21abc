import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
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

/** The session events of a range, newest first (listSimSessionEvents). */
export const sessionPages = (simId: string, { fromMs, toMs }: Range) =>
  paged(op.listSimSessionEvents, {
    path: { sim_id: simId },
    query: { ...page, from: fromMs, ...(toMs !== undefined && { to: toMs }) },
  })

/** The history of status and settings, newest first; the API knows no range for it. */
export const historyPages = (simId: string) =>
  paged(op.listSimStatusHistory, { path: { sim_id: simId }, query: page })
