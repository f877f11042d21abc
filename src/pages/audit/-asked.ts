import type { Range } from '../../components/time/range.ts'
import { auditKey, auditLateMs, auditTime } from '../../domain/audit.ts'

/** What is asked of the audit log for a range, of one API kind or of all. */
export function auditAsked({ fromMs, toMs }: Range, kind?: string) {
  return {
    query: {
      limit: 1000,
      from_epoch_ms: fromMs,
      ...(toMs !== undefined && { to_epoch_ms: toMs }),
      ...(kind !== undefined && { api_kind: kind }),
    },
  }
}

/** How its rows are told apart and looked for while they come, for `useLiveRows`. */
export const auditLive = {
  timeOf: auditTime,
  keyOf: auditKey,
  fromName: 'from_epoch_ms',
  lateMs: auditLateMs,
} as const
