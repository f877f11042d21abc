import { listSearch, type ListSearch } from '../../components/list/search.ts'

/** What the pages of files keep in the URL beside what every list does. */
export interface FilesSearch extends ListSearch {
  /** Those of the account where left out. */
  readonly scope?: 'public'
  /** Files anywhere are shown whose paths begin so, in the place of a folder. */
  readonly prefix?: string
  /** The path of the file that is looked at. */
  readonly file?: string
}

const list = listSearch()

/** Reads what the URL says of files; what is broken falls back to the default. */
export function filesSearch(raw: Record<string, unknown>): FilesSearch {
  const { prefix, file } = raw
  return {
    ...list(raw),
    scope: raw['scope'] === 'public' ? 'public' : undefined,
    prefix: typeof prefix === 'string' && prefix.startsWith('/') ? prefix : undefined,
    file: typeof file === 'string' && file.startsWith('/') ? file : undefined,
  } as FilesSearch
}
