import { useMatch, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { keepColumns, useOwnColumns } from './own-columns.ts'
import type { ListSearch, SearchPatch } from './search.ts'

/**
 * The list's part of the URL of the page at hand, and how to change it. Changes replace the history
 * entry: going back leaves the list instead of undoing one letter of a search. Columns are remembered
 * for the list too, and hold where the URL names none.
 */
export function useListSearch(): {
  search: ListSearch & Record<string, unknown>
  update: (patch: SearchPatch) => void
} {
  const named: ListSearch & Record<string, unknown> = useSearch({ strict: false })
  const route = useMatch({ strict: false, select: ({ routeId }) => String(routeId) }) ?? ''
  const own = useOwnColumns(route)
  const search = named.columns || !own ? named : { ...named, columns: own }
  const navigate = useNavigate()
  const router = useRouter()
  const update = (patch: SearchPatch) => {
    // What was typed a moment before a link was followed is not for the page that it leads to.
    const shown = router.state.resolvedLocation ?? router.latestLocation
    if (shown.pathname !== router.latestLocation.pathname) return
    if ('columns' in patch) keepColumns(route, patch['columns'] as string[] | undefined)
    void navigate({
      to: '.',
      search: (previous: Record<string, unknown>) => ({ ...previous, ...patch }),
      replace: true,
      resetScroll: false,
    })
  }
  return { search, update }
}
