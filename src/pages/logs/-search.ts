import { listSearch } from '../../components/list/search.ts'
import { readRange } from '../../components/time/range.ts'

/** Errors are kept for two weeks. */
export const presets = ['1h', '24h', '7d', '14d']
export const usualPreset = '7d'

const list = listSearch(['service', 'level', 'resource'])

/** Reads the URL of the error log, for `validateSearch`. */
export function logSearch(raw: Record<string, unknown>) {
  return { ...list(raw), ...readRange(raw, presets) }
}
