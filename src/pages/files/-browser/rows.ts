import type { FileEntry } from '../../../api/generated/models/fileEntry.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import type { Rows } from '../../../api/reading.ts'
import { inTurns } from '../../../api/turns.ts'

/** Which files are looked at: those in a folder, or all whose paths begin with a text. */
export interface Place {
  /** Ends with a slash. */
  readonly folder: string
  readonly scope?: 'public' | undefined
  readonly prefix?: string | undefined
}

/** The scope as the API calls it. */
export const scopeOf = ({ scope }: Pick<Place, 'scope'>): 'private' | 'public' => scope ?? 'private'

/** A folder as `listFiles` takes it, whose own path ends with the folder's last slash. */
export const listedPath = (folder: string) => (folder === '/' ? folder : folder.slice(0, -1))

/** How the files of a place are read: there may be 100,000 in one folder. */
export function rowsOf(place: Place): Rows<FileEntry> {
  const scope = scopeOf(place)
  const { folder, prefix } = place
  if (prefix !== undefined) {
    return { pages: many(paged(op.findFiles, { query: { scope, prefix, limit: 100 } }) as Pages) }
  }
  const path = listedPath(folder)
  const call = { path: { scope, path }, query: { limit: 100 } }
  return { pages: many(paged(op.listFiles, call) as Pages) }
}

type Pages = NonNullable<Rows<FileEntry>['pages']>

/** The same rows, read in turns. */
function many(pages: Pages): Pages {
  const { queryFn } = pages
  if (typeof queryFn !== 'function') return pages
  return {
    ...pages,
    queryFn: (asked) =>
      inTurns<FileEntry>(async (pageParam, signal) => queryFn({ ...asked, pageParam, signal }))(
        asked,
      ),
  }
}
