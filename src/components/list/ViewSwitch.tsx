import { t } from '@lingui/core/macro'
import { Segments } from '../shell/Segments.tsx'
import { useListSearch } from './useListSearch.ts'
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
      label={t`View`}
      segments={[
        { value: 'table', label: t`Table` },
        { value: 'pictures', label: t`Pictures` },
      ]}
      value={view}
      onChange={(next) => update({ view: next === 'table' ? undefined : next })}
    />
  )
}
