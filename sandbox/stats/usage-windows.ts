import type { ActiveWindow } from '../../src/domain/traffic/traffic.ts'
import type { HistoryRow, Span } from '../sim/history.ts'
import { activeSpans } from '../sim/history.ts'

/** What usage needs to know of a stored session. Times are UNIX milliseconds. */
export type Connection = {
  readonly createdTime: number
  readonly deletedTime: number | null
  readonly seeded: number
}

/** What usage needs to know of a history entry. */
export type StatusRow = Pick<HistoryRow, 'time' | 'status' | 'isPrimary'>

/**
 * When a SIM was in use: during its stored sessions and, before a seeded one, whenever it was
 * active, since the sessions derived from it leave hardly a gap. `sessions` are oldest first.
 */
export function windowsOf(
  history: readonly StatusRow[],
  sessions: readonly Connection[],
): ActiveWindow[] {
  const windows: ActiveWindow[] = []
  const oldest = sessions[0]
  if (oldest?.seeded === 1) {
    for (const { from, to } of activeSpans(history).toReversed()) {
      if (from < oldest.createdTime) {
        windows.push({ fromMs: from, toMs: Math.min(to, oldest.createdTime) })
      }
    }
  }
  for (const { createdTime, deletedTime } of sessions) {
    windows.push({ fromMs: createdTime, toMs: deletedTime ?? Number.POSITIVE_INFINITY })
  }
  return windows
}

/** The speed classes a SIM has had, each with the stretches of time it was in force. */
export function speedClassSpans(
  history: readonly Pick<HistoryRow, 'time' | 'speedClass'>[],
): [speedClass: string, spans: Span[]][] {
  return spansBy(history, ({ speedClass }) => speedClass)
}

/** The groups a SIM has been in (null for none), each with the stretches of time it was. */
export function groupSpans(
  history: readonly Pick<HistoryRow, 'time' | 'groupId'>[],
): [groupId: string | null, spans: Span[]][] {
  return spansBy(history, ({ groupId }) => groupId)
}

function spansBy<Row extends Pick<HistoryRow, 'time'>, Value>(
  history: readonly Row[],
  valueOf: (row: Row) => Value,
): [value: Value, spans: Span[]][] {
  const spans = new Map<Value, Span[]>()
  history.forEach((row, i) => {
    const value = valueOf(row)
    const to = history[i + 1]?.time ?? Number.POSITIVE_INFINITY
    const known = spans.get(value)
    if (known) known.push({ from: row.time, to })
    else spans.set(value, [{ from: row.time, to }])
  })
  return [...spans]
}

/** The parts of windows that lie in spans; neither may overlap themselves. */
export function cutAt(windows: readonly ActiveWindow[], spans: readonly Span[]): ActiveWindow[] {
  return windows.flatMap(({ fromMs, toMs }) =>
    spans.flatMap(({ from, to }) => {
      const cut = { fromMs: Math.max(fromMs, from), toMs: Math.min(toMs, to) }
      return cut.fromMs < cut.toMs ? [cut] : []
    }),
  )
}
