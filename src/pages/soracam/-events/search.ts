import { listSearch } from '../../../components/list/search.ts'
import { viewSearch } from '../../../components/list/view.ts'
import { readRange, type Preset } from '../../../components/time/range.ts'

/** The periods to look at; how far back events go depends on each camera's license. */
export const presets: readonly Preset[] = [
  { value: '1h', label: '1 hour' },
  { value: '24h', label: '24 hours' },
  { value: '7d', label: '7 days' },
  { value: '30d', label: '30 days' },
]
export const usualPreset = '24h'

const list = listSearch(['kind', 'camera'])

/** Reads the URL of a list of events, for `validateSearch`. */
export function eventSearch(raw: Record<string, unknown>) {
  return { ...list(raw), ...viewSearch(raw), ...readRange(raw, presets) }
}
