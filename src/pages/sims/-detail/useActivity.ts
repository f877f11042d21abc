import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import { useGroupNames } from '../../../components/group/useAllGroups.ts'
import { mergedRows } from '../../../components/list/merged-rows.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import type { Range } from '../../../components/time/range.ts'
import { presence, timeline, type Presence, type TimelineRow } from '../-sim/session-timeline.ts'
import { historyRows, type HistoryRow } from '../-sim/status-history.ts'
import { historyPages, sessionPages } from './activity-pages.ts'

/** Something that happened to a SIM: to its session, or to its status and settings. */
export type ActivityRow =
  | { readonly key: string; readonly at: number | undefined; readonly session: TimelineRow }
  | { readonly key: string; readonly at: number | undefined; readonly entry: HistoryRow }

interface Activity {
  readonly source: RowSource<ActivityRow>
  /** How long it was online and offline; undefined until all events of the range are there. */
  readonly presence: Presence | undefined
}

/** Session events as rows, newest first; `now` is UNIX milliseconds. */
export function sessionRows(
  events: readonly SessionEvent[],
  range: Range,
  now: number,
): readonly ActivityRow[] {
  return timeline(events, range, now).map((session) => ({
    key: session.key,
    at: session.event.time,
    session,
  }))
}

/**
 * What happened to a SIM in a range, newest first, as one list. `kept` is the part of the range of
 * which session events are kept, `now` UNIX milliseconds; `upTo` rows of each are loaded (1,000).
 */
export function useActivity(
  simId: string,
  range: Range,
  kept: Range | undefined,
  now: number,
  upTo?: number,
): Activity {
  const asked = kept ?? range
  const events = useInfiniteRows(
    { ...sessionPages(simId, asked), enabled: kept !== undefined },
    upTo,
  )
  const entries = useInfiniteRows(historyPages(simId), upTo)
  const changes = historyRows(entries.rows, !entries.hasMore, useGroupNames())
  const { fromMs, toMs = Number.POSITIVE_INFINITY } = range
  const within = ({ at }: HistoryRow) => at === undefined || (at >= fromMs && at <= toMs)
  const reached = (changes.at(-1)?.at ?? fromMs) < fromMs
  const sessions: RowSource<ActivityRow> = {
    ...events,
    rows: sessionRows(events.rows, asked, now),
  }
  const history: RowSource<ActivityRow> = {
    ...entries,
    hasMore: entries.hasMore && !reached,
    rows: changes.filter(within).map((entry) => ({ key: entry.key, at: entry.at, entry })),
  }
  return {
    source: mergedRows(kept ? [sessions, history] : [history], ({ at }) => at),
    presence: kept && !events.hasMore ? presence(events.rows, kept, now) : undefined,
  }
}
