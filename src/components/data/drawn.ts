import type { ReactNode } from 'react'
import type { KeyFacts } from '../../domain/data/keys.ts'
import type { SearchPatch } from '../list/search.ts'
import type { SourceNames } from './columns.tsx'
import type { EntryRow } from './entry-row.ts'
import type { DataSearch } from './search.ts'

/** What a picture of data is made of. */
export interface DataPictureProps {
  readonly rows: readonly EntryRow[]
  readonly keys: readonly KeyFacts[]
  readonly search: DataSearch
  readonly names: SourceNames | undefined
  readonly update: (patch: SearchPatch) => void
  readonly fileName: string
}

/** One of the pictures: `choice` is the control by which another is chosen. */
export interface DrawnProps extends DataPictureProps {
  readonly choice: ReactNode
}

/** Whether there is a number among what is under a key. */
export const isCharted = (kind: KeyFacts['kind']) => kind === 'number' || kind === 'mixed'
