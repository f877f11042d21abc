import type { ReactNode } from 'react'
import { NamesOfGroups } from './names.ts'
import { useAllGroups } from './useAllGroups.ts'

interface WithGroupNamesProps {
  /** Whether groups may be named within. */
  readonly wanted: boolean
  readonly children: ReactNode
}

/** Asks once for the names of all groups that are named within (`listGroups`). */
export function WithGroupNames({ wanted, children }: WithGroupNamesProps) {
  const { names } = useAllGroups(wanted)
  return <NamesOfGroups value={wanted ? names : undefined}>{children}</NamesOfGroups>
}
