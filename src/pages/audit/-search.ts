import { listSearch } from '../../components/list/search.ts'
import { readRange } from '../../components/time/range.ts'

/** With the paid extension calls are kept for 366 days. */
export const presets = ['1h', '24h', '7d', '31d', '12mo']
export const usualPreset = '24h'

const list = listSearch(['user', 'operation', 'effect', 'outcome', 'path', 'address'])

/** Reads the URL of the audit log, for `validateSearch`. `own` shows who read the log itself. */
export function auditSearch(raw: Record<string, unknown>) {
  return {
    ...list(raw),
    ...readRange(raw, presets),
    own: raw['own'] === true ? true : undefined,
  }
}
