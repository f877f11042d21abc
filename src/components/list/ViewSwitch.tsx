import { Segments } from '../shell/Segments.tsx'
import { useListSearch } from './search.ts'
import type { View } from './view.ts'

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
