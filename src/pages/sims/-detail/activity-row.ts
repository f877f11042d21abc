import type { LogEntry } from '../../../api/generated/models/logEntry.ts'
import type { NapterAuditLogEntry } from '../../../api/generated/models/napterAuditLogEntry.ts'
import type { AuditRow } from '../../audit/-row.ts'
import type { TimelineRow } from '../-sim/session-timeline.ts'
import type { HistoryRow } from '../-sim/status-history.ts'

interface Common {
  readonly key: string
  /** UNIX milliseconds. */
  readonly at: number | undefined
  /** It came after the page was opened. */
  readonly fresh: boolean
}

/** Something that happened to a SIM: to its session, to its status and settings, an error, a remote access, a call about it. */
export type ActivityRow = Common &
  (
    | { readonly session: TimelineRow }
    | { readonly entry: HistoryRow }
    | { readonly error: LogEntry }
    | { readonly access: NapterAuditLogEntry }
    | { readonly call: AuditRow }
  )

/** The kinds of rows that are no session events, as the filter and its URL name them. */
export const changed = 'changed'
export const failed = 'error'
export const accessed = 'access'
export const called = 'call'

/** What the filter knows a row by. */
export function kindOf(row: ActivityRow): string {
  if ('session' in row) return row.session.event.event ?? ''
  if ('entry' in row) return changed
  if ('call' in row) return called
  return 'error' in row ? failed : accessed
}
