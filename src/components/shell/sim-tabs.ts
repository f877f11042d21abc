import { t } from '@lingui/core/macro'
import { batchGetCellLocations, listSims, searchSims } from '../../api/generated/access.ts'
import type { NavigationTab } from './navigation.ts'

/** The lists that stand beside that of SIMs. */
export const simTabs: readonly NavigationTab[] = [
  { label: t`SIMs`, title: t`SIMs`, path: '/sims', needs: [listSims, searchSims] },
  {
    label: t`Last locations`,
    title: t`Last locations of SIMs`,
    path: '/sims/locations',
    needs: [batchGetCellLocations],
  },
]
