import { listSearch } from '../../../components/list/search.ts'
import { viewSearch } from '../../../components/list/view.ts'

const list = listSearch(['state', 'camera'])

/** Reads the URL of a list of stills, for `validateSearch`. */
export function stillSearch(raw: Record<string, unknown>) {
  return { ...list(raw), ...viewSearch(raw) }
}
