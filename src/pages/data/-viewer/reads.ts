import * as op from '../../../api/generated/operations.ts'
import { entryRead, type EntryRead } from '../../../components/data/entry-pages.ts'
import { readSource } from '../-sources/types.ts'
import type { ViewerSearch } from './search.ts'

/** How what the URL names is read: each of the sources, or what was sent under a category. */
export function readsOf({
  source = [],
  category,
}: Pick<ViewerSearch, 'source' | 'category'>): readonly EntryRead[] {
  if (category !== undefined)
    return [entryRead(undefined, op.getDataEntriesByCategory, { category })]
  return source.flatMap((key) => {
    const found = readSource(key)
    if (!found) return []
    const path = { resource_type: found.resourceType, resource_id: found.resourceId }
    return [entryRead(found, op.getDataEntries, path)]
  })
}
