import { readDataSearch, type DataSearch } from '../../../components/data/search.ts'

/** The viewer's part of the URL: whose data, or of which category. */
export interface ViewerSearch extends DataSearch {
  /** As `sourceKey` spells them: `Sim_8942...`. */
  readonly source?: string[] | undefined
  readonly category?: string | undefined
  readonly zoom?: string | undefined
  /** The entry that is open beside the list. */
  readonly entry?: string | undefined
}

/** Sources that are looked at together: more have no colours of their own. */
export const mostSources = 10

function texts(raw: unknown): string[] {
  const list = Array.isArray(raw) ? raw : [raw]
  return list.filter((one): one is string => typeof one === 'string' && one.length < 300)
}

/** Reads the viewer's search, for `validateSearch`. */
export function viewerSearch(raw: Record<string, unknown>): ViewerSearch {
  const source = [...new Set(texts(raw['source']))].slice(0, mostSources)
  const category = typeof raw['category'] === 'number' ? String(raw['category']) : raw['category']
  return {
    ...readDataSearch(raw),
    source: source.length > 0 ? source : undefined,
    category: typeof category === 'string' && category !== '' ? category.slice(0, 300) : undefined,
  }
}
