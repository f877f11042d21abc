import { listSearch } from '../../../components/list/search.ts'
import { viewSearch } from '../../../components/list/view.ts'
import { readRange } from '../../../components/time/range.ts'

/** The periods to look at; how far back events go depends on each camera's license. */
export const presets = ['1h', '24h', '7d', '30d']
export const usualPreset = '24h'

const list = listSearch(['kind', 'camera'])

/** Reads the URL of a list of events, for `validateSearch`. */
export function eventSearch(raw: Record<string, unknown>) {
  return { ...list(raw), ...viewSearch(raw), ...readRange(raw, presets) }
}
