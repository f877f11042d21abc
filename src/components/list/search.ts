/**
 * What every list keeps in the URL. Everything is optional and a default is never written, so the
 * URL of an untouched list is bare. Filters stand beside these under their own names, each a list.
 */
export interface ListSearch {
  readonly q?: string
  /** `name`, or `-name` for descending. */
  readonly sort?: string
  readonly columns?: string[]
  readonly density?: 'compact'
}

export type FilterSearch<Id extends string> = { readonly [id in Id]?: string[] }

/** A part of the URL that can be changed; `undefined` takes it out. */
export type SearchPatch = { readonly [name: string]: string | string[] | undefined }

const longest = 500
/**
 * Three hundred numbers of 19 digits, which is what still passes through the front doors of servers
 * as an address.
 */
const longestText = 6000
/** Stands at the end of a text that was longer. */
export const cutMark = '…'

/** The text that is searched for, cut between two values: half a value would find other rows. */
function searched(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length <= longestText) {
    return word(value, longestText)
  }
  const end = value.slice(0, longestText).search(/[\s,;、，；][^\s,;、，；]*$/)
  return `${value.slice(0, end < 0 ? longestText : end + 1)}${cutMark}`
}

function word(value: unknown, most = longest): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return undefined
  return value.slice(0, most) || undefined
}

function words(value: unknown): string[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).flatMap((one) => word(one) ?? [])
  return list.length > 0 ? [...new Set(list)].slice(0, 100) : undefined
}

/**
 * Reads a list's part of the URL, for `validateSearch`: what is broken or unknown falls back to the
 * default and nothing throws. `filters` names the page's filters.
 */
export function listSearch<Id extends string = never>(
  filters: readonly Id[] = [],
): (raw: Record<string, unknown>) => ListSearch & FilterSearch<Id> {
  return (raw) => {
    // `undefined` is written out: the router lays this over what the URL held, broken or not.
    const read = {
      q: searched(raw['q']),
      sort: word(raw['sort']),
      columns: words(raw['columns']),
      density: raw['density'] === 'compact' ? raw['density'] : undefined,
    }
    const set = Object.fromEntries(filters.map((id) => [id, words(raw[id])]))
    return { ...read, ...set } as ListSearch & FilterSearch<Id>
  }
}

/** The values of one filter in a search that was read. */
export function filterValues(search: Record<string, unknown>, id: string): readonly string[] {
  return words(search[id]) ?? []
}
