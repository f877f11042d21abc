import { Segments } from '../shell/Segments.tsx'
import { useListSearch } from './search.ts'

/** How a list of things with pictures is drawn. In the URL as `view`; the table, being usual, is not. */
export type View = 'table' | 'pictures'

/** Reads the view from the URL, for `validateSearch`. */
export function viewSearch(raw: Record<string, unknown>): { readonly view?: 'pictures' } {
  return { view: raw['view'] === 'pictures' ? 'pictures' : undefined } as { view?: 'pictures' }
}

/** The view of the page at hand. */
export function useView(): View {
  return useListSearch().search['view'] === 'pictures' ? 'pictures' : 'table'
}

/** Switches between rows and pictures. */
export function ViewSwitch() {
  const { update } = useListSearch()
  const view = useView()
  return (
    <Segments
      size="small"
      label="View"
      segments={[
        { value: 'table', label: 'Table' },
        { value: 'pictures', label: 'Pictures' },
      ]}
      value={view}
      onChange={(next) => update({ view: next === 'table' ? undefined : next })}
    />
  )
}
