import { useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useGroupNames } from '../../../components/group/useAllGroups.ts'
import { mergedRows } from '../../../components/list/merged-rows.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import { useLiveRows } from '../../../components/list/useLiveRows.ts'
import type { Range } from '../../../components/time/range.ts'
import { logKey } from '../../../domain/log.ts'
import { accessLogKey } from '../../../domain/napter/access.ts'
import { subscribersOf } from '../../../domain/sim/sim.ts'
import { presence, timeline, type Presence } from '../-sim/session-timeline.ts'
import { historyRows, type HistoryRow } from '../-sim/status-history.ts'
import { historyAsked, sessionsAsked } from './activity-pages.ts'
import type { ActivityRow } from './activity-row.ts'
import { useSimCalls } from './useSimCalls.ts'
import { useSubscriberRows } from './useSubscriberRows.ts'

export interface Activity {
  readonly source: RowSource<ActivityRow>
  /** How long it was online and offline; undefined until all events of the range are there. */
  readonly presence: Presence | undefined
  /** The calls of the account are more than were searched for this SIM's: so many were. */
  readonly searched: number | undefined
  /** The operations whose rows are left out, since the person may not call them. */
  readonly withheld: readonly Operation[]
}

/** Session events as rows, newest first; `now` is UNIX milliseconds, the `fresh` first came by themselves. */
export function sessionRows(
  events: readonly SessionEvent[],
  range: Range,
  now: number,
  fresh = 0,
): readonly ActivityRow[] {
  return timeline(events, range, now).map((session, at) => ({
    key: session.key,
    at: session.event.time,
    fresh: at < fresh,
    session,
  }))
}

interface Options {
  readonly simId: string
  readonly range: Range
  /** The part of the range of which session events are kept. */
  readonly kept: Range | undefined
  /** UNIX milliseconds. */
  readonly now: number
  /** Whether new rows come by themselves. */
  readonly live: boolean
  /** So many rows of each source are loaded (1,000). */
  readonly upTo?: number | undefined
  /** Whether the audit log is searched for calls about it, which costs more than all others. */
  readonly audited?: boolean
}

/** What is asked for the rows, source by source. */
const operations = [
  op.listSimSessionEvents,
  op.listSimStatusHistory,
  op.getLogs,
  op.getNapterAuditLogs,
]
const all = [...operations, op.getApiAuditLogs]

/** What happened to a SIM in a range, newest first, as one list of several sources. */
export function useActivity(options: Options): Activity {
  const { simId, range, kept, now, live, upTo, audited = false } = options
  const { may } = usePermissions()
  const withheld = (audited ? all : operations).filter((operation) => !may(operation).allowed)
  const mayAsk = (operation: Operation) => !withheld.some(({ id }) => id === operation.id)
  const { data: sim } = useGetSimSuspense(simId).data
  const imsis = subscribersOf(sim).map(({ imsi }) => imsi)
  const asked = kept ?? range
  const events = useLiveRows(op.listSimSessionEvents, sessionsAsked(simId, asked), {
    timeOf: ({ time }) => time,
    keyOf: ({ time, event, sessionId }) => [time, event, sessionId].join(' '),
    enabled: kept !== undefined && mayAsk(op.listSimSessionEvents),
    live,
    upTo,
  })
  const entries = useLiveRows(op.listSimStatusHistory, historyAsked(simId), {
    timeOf: ({ applyDateTimeEpochSec: seconds }) => seconds && seconds * 1000,
    keyOf: ({ applyDateTimeEpochSec: seconds, ...entry }) =>
      [seconds, JSON.stringify(entry)].join(),
    enabled: mayAsk(op.listSimStatusHistory),
    live,
    upTo,
  })
  const errors = useSubscriberRows(op.getLogs, {
    imsis,
    range,
    enabled: mayAsk(op.getLogs),
    live,
    upTo,
    rowOf: (error) => ({ key: logKey(error), at: error.time, fresh: false, error }),
  })
  const accesses = useSubscriberRows(op.getNapterAuditLogs, {
    imsis,
    range,
    enabled: mayAsk(op.getNapterAuditLogs),
    live,
    upTo,
    rowOf: (access) => ({ key: accessLogKey(access), at: access.createdAt, fresh: false, access }),
  })
  const calls = useSimCalls({
    ids: [simId, ...imsis],
    range,
    enabled: audited && mayAsk(op.getApiAuditLogs),
    live,
  })

  const changes = historyRows(entries.rows, !entries.hasMore, useGroupNames())
  const { fromMs, toMs = Number.POSITIVE_INFINITY } = range
  const within = ({ at }: HistoryRow) => at === undefined || (at >= fromMs && at <= toMs)
  const reached = (changes.at(-1)?.at ?? fromMs) < fromMs
  const sessions: RowSource<ActivityRow> = {
    ...events,
    rows: sessionRows(events.rows, asked, now, events.fresh.size),
  }
  const history: RowSource<ActivityRow> = {
    ...entries,
    hasMore: entries.hasMore && !reached,
    rows: changes
      .map((entry, at) => ({ key: entry.key, at: entry.at, fresh: at < entries.fresh.size, entry }))
      .filter(({ entry }) => within(entry)),
  }
  const sources = [
    ...(kept && mayAsk(op.listSimSessionEvents) ? [sessions] : []),
    ...(mayAsk(op.listSimStatusHistory) ? [history] : []),
    ...(mayAsk(op.getLogs) ? [errors] : []),
    ...(mayAsk(op.getNapterAuditLogs) ? [accesses] : []),
    ...(audited && mayAsk(op.getApiAuditLogs) ? [calls.source] : []),
  ]
  return {
    source: mergedRows(sources, ({ at }) => at),
    presence:
      kept && events.status === 'ready' && !events.hasMore
        ? presence(events.rows, kept, now)
        : undefined,
    searched: calls.searched,
    withheld,
  }
}
