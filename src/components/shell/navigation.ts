import { IconDeviceSim, IconHome, IconStack2, type Icon } from '@tabler/icons-react'
import { listGroups, listSims } from '../../api/generated/operations.ts'
import type { Operation } from '../../api/operation.ts'

/** A page one can go to from anywhere. */
export interface NavigationEntry {
  readonly label: string
  readonly path: string
  readonly icon: Icon
  /** The operation without which the page is of no use: who may never call it does not see it. */
  readonly needs?: Operation
}

/** Pages under one heading, which folds; without a heading they stand at the top. */
export interface NavigationGroup {
  readonly label?: string
  readonly entries: readonly NavigationEntry[]
}

/** Everything the navigation and the command palette lead to. A page appears here when it works. */
export const navigation: readonly NavigationGroup[] = [
  { entries: [{ label: 'Home', path: '/', icon: IconHome }] },
  {
    label: 'Connectivity',
    entries: [
      { label: 'SIMs', path: '/sims', icon: IconDeviceSim, needs: listSims },
      { label: 'Groups', path: '/groups', icon: IconStack2, needs: listGroups },
    ],
  },
]

/** The list page of the area a path lies in: `/sims` for `/sims/8981.../history`. */
export function areaOf(pathname: string): string {
  return `/${pathname.split('/')[1] ?? ''}`
}

/** Whether an entry is the one the page on screen belongs to. */
export function isCurrent(entry: NavigationEntry, pathname: string): boolean {
  return areaOf(pathname) === entry.path
}
