import { kept, placed } from '../shell/kept.ts'

/** What the URL says of a list, as far as a view keeps it. */
export type ViewSearch = Readonly<Record<string, string | readonly string[]>>

/** A way to look at a list that somebody has given a name. */
export interface SavedView {
  /** The path of the list. */
  readonly list: string
  readonly name: string
  readonly search: ViewSearch
}

/** What lies over a list for a moment is no part of how one looks at it. */
const passing: ReadonlySet<string> = new Set(['peek', 'action', 'on'])
export const longestName = 80

/** The part of a page's search that a view keeps; empty for a list as it is at first. */
export function viewOf(search: Readonly<Record<string, unknown>>): ViewSearch {
  const entries = Object.entries(search).flatMap(
    ([name, value]): [string, ViewSearch[string]][] => {
      if (passing.has(name)) return []
      if (Array.isArray(value)) return [[name, value.map(String)]]
      return value === undefined || value === null || typeof value === 'object'
        ? []
        : [[name, String(value)]]
    },
  )
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, 'en')))
}

/** Whether two views show the same. */
export function isSameView(a: ViewSearch, b: ViewSearch): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Reads one that was stored, for `kept`. */
export function readView(value: unknown): SavedView | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { list, name, search } = value as Record<string, unknown>
  if (typeof list !== 'string' || typeof name !== 'string' || name === '') return undefined
  if (typeof search !== 'object' || search === null) return undefined
  return { list, name, search: viewOf(search as Record<string, unknown>) }
}

/** The views that the person keeps, of all lists. */
export const savedViews = kept('views', readView)

/** The views with one put in, in the place of one that has its name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return placed(views, view, ({ list, name }) => list === view.list && name === view.name)
}
