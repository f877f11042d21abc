import { stillSearch } from '../-stills/search.ts'

/** What is exported of a camera. */
export type ExportKind = 'videos' | 'stills'

/** Reads the URL of exports, for `validateSearch`: videos unless it says stills. */
export function exportSearch(
  raw: Record<string, unknown>,
): ReturnType<typeof stillSearch> & { kind?: 'stills' } {
  return { ...stillSearch(raw), ...(raw['kind'] === 'stills' ? { kind: 'stills' } : {}) }
}
