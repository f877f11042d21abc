import { sessionHistoryMs } from './session-event.ts'

/** How severe an insight of a diagnostic is, the worst first; the API may name others. */
export const severities = ['error', 'warning', 'info', 'none'] as const

/** What a diagnostic looks at. */
export const diagnosticCategories = ['sim', 'session', 'data', 'others'] as const

/** Why a range cannot be diagnosed. */
export type RangeFault = 'order' | 'future' | 'tooOld'

/**
 * Why a range cannot be diagnosed at `now`; undefined where it can. It ends after it begins, not in
 * the future, and reaches no further back than sessions are kept. UNIX milliseconds.
 */
export function diagnosticFault(from: number, to: number, now: number): RangeFault | undefined {
  if (to <= from) return 'order'
  if (to > now) return 'future'
  return from < now - sessionHistoryMs ? 'tooOld' : undefined
}
