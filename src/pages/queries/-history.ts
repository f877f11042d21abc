import { kept } from '../../components/shell/kept.ts'
import { isSettings } from '../../domain/settings/settings.ts'

/** A query that was started; times are UNIX milliseconds. */
export interface PastQuery {
  readonly queryId: string
  readonly sql: string
  readonly from: number
  readonly to: number
  readonly at: number
  /** Rows of its result, once that is known. */
  readonly rows?: number
}

const most = 50

const queries = kept('queries', (value): PastQuery | undefined => {
  if (!isSettings(value)) return undefined
  const { queryId, sql, from, to, at, rows } = value
  if (typeof queryId !== 'string' || typeof sql !== 'string' || typeof at !== 'number')
    return undefined
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  return { queryId, sql, from, to, at, ...(typeof rows === 'number' && { rows }) }
})

/** What was asked by this person in this browser, the newest first: texts and counts, no results. */
export const usePastQueries = queries.useItems

/** Writes down that a query was started. */
export function noteQuery(query: PastQuery): void {
  queries.write([query, ...queries.read()].slice(0, most))
}

/** Writes down how many rows a query had. */
export function noteRows(queryId: string, rows: number): void {
  const known = queries.read()
  if (!known.some((one) => one.queryId === queryId && one.rows !== rows)) return
  queries.write(
    known.map((one) => (one.queryId === queryId ? Object.assign({}, one, { rows }) : one)),
  )
}

/** Forgets what was asked. */
export function forgetQueries(): void {
  queries.write([])
}

const drafts = kept(
  'query-draft',
  (value) => (typeof value === 'string' ? value : undefined),
  () => sessionStorage,
)

/** The text that is being written, kept for the tab. */
export function keepDraft(sql: string): void {
  drafts.write([sql])
}

export function keptDraft(): string | undefined {
  return drafts.read()[0]
}
