import { listSearch } from '../../components/list/search.ts'
import { readRange } from '../../components/time/range.ts'

/** The periods one can choose. */
export const queryPresets = ['24h', '7d', '31d']
export const usualPreset = '24h'

/** A longer text stands in the history alone: front doors of servers take addresses of 8 kB. */
export const longestInAddress = 4000

const readList = listSearch()

/** What the page keeps in the URL: the text and the period that are asked, and which query shows. */
export function readSearch(raw: Record<string, unknown>) {
  const { sql, query, show, side } = raw
  return {
    ...readList(raw),
    ...readRange(raw, queryPresets),
    sql: typeof sql === 'string' && sql !== '' ? sql.slice(0, longestInAddress) : undefined,
    query: typeof query === 'string' && /^[\w-]{1,64}$/.test(query) ? query : undefined,
    show: show === 'chart' ? show : undefined,
    side: side === 'templates' || side === 'history' ? side : undefined,
  } as const
}

export type QueriesSearch = ReturnType<typeof readSearch>
