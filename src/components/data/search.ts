import { listSearch, type ListSearch } from '../list/search.ts'
import { rangeAt, readRange, type Range, type RangeSearch } from '../time/range.ts'

/** The periods one can choose; data is kept for 40 days unless the operator pays for more. */
export const dataPresets = ['1h', '24h', '7d', '40d']
export const usualPreset = '24h'
/** How many of the newest entries of each source one can ask for, whenever they came. */
export const latestCounts = ['100', '1000'] as const
/** Seconds between two looks for what is new. */
export const refreshSeconds = ['5', '10', '30', '60'] as const
export const chartForms = ['lines', 'bars', 'scatter'] as const
export const pictureForms = ['chart', 'track', 'pictures', 'none'] as const

export type ChartForm = (typeof chartForms)[number]
export type PictureForm = (typeof pictureForms)[number]

/** What is looked at, as the URL says it. What is usual is not written. */
export interface DataSearch extends ListSearch, RangeSearch {
  /** The newest entries instead of a period. */
  readonly latest?: (typeof latestCounts)[number] | undefined
  readonly every?: (typeof refreshSeconds)[number] | undefined
  /** What is drawn above the table. */
  readonly show?: PictureForm | undefined
  /** The keys that are charted. */
  readonly keys?: string[] | undefined
  readonly form?: ChartForm | undefined
  /** The keys of the position that is drawn: latitude and longitude. */
  readonly place?: string | undefined
  /** How entries are listed; as a table when left out. */
  readonly as?: 'json' | undefined
}

/** What is asked of the sources: a period, or the `latest` entries of each. UNIX milliseconds. */
export interface Asked extends Range {
  readonly latest?: number
}

const readList = listSearch(['keys'])

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((one) => one === String(value))
}

/** Reads the part of the URL that `DataView` keeps there, for `validateSearch`. */
export function readDataSearch(raw: Record<string, unknown>): DataSearch {
  const latest = oneOf(latestCounts, raw['latest'])
  return {
    ...readList(raw),
    ...readRange(latest ? {} : raw, dataPresets),
    latest,
    every: oneOf(refreshSeconds, raw['every']),
    show: oneOf(pictureForms, raw['show']),
    form: oneOf(chartForms, raw['form']),
    place: typeof raw['place'] === 'string' ? raw['place'].slice(0, 500) : undefined,
    as: raw['as'] === 'json' ? 'json' : undefined,
  }
}

/** What the route of a data tab has beside its loader: what it keeps in the URL, and what it asks by. */
export const dataRoute = {
  validateSearch: readDataSearch,
  loaderDeps: ({ search: { last, from, to, latest } }: { search: DataSearch }) => ({
    last,
    from,
    to,
    latest,
  }),
}

export type AskedSearch = Pick<DataSearch, 'last' | 'from' | 'to' | 'latest'>

/** What a data tab asks for, at this moment. */
export function askedAt({ latest, ...range }: AskedSearch): Asked {
  if (latest !== undefined) return { fromMs: 0, toMs: undefined, latest: Number(latest) }
  return rangeAt(range, usualPreset, Date.now())
}
