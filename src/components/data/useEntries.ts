import { useQuery } from '@tanstack/react-query'
import type { RowSource } from '../list/rows.ts'
import { useInfiniteRows } from '../list/useInfiniteRows.ts'
import { newerEntries, entryPages, type EntryRead } from './entry-pages.ts'
import type { EntryRow } from './entry-row.ts'
import type { Asked } from './search.ts'

export interface Entries extends RowSource<EntryRow> {
  /** The keys of those that came after the page was opened. */
  readonly fresh: ReadonlySet<string>
}

/** Entries that come without being asked for: the 40 days of a device that sends every five minutes. */
const atOnce = 12_000

const nothing: readonly EntryRow[] = []

/**
 * What sources sent, page after page, and with `everyMs` (milliseconds) what is added while one
 * looks: only the newest stretch is asked for again.
 */
export function useEntries(
  reads: readonly EntryRead[],
  asked: Asked,
  everyMs: number | undefined,
): Entries {
  const options = { ...entryPages(reads, asked), enabled: reads.length > 0 }
  const source = useInfiniteRows(options, atOnce)
  const live = everyMs !== undefined && asked.toMs === undefined && reads.length > 0
  const from = newestUntilNow(source.rows) ?? asked.fromMs
  const { data: newer = nothing } = useQuery({
    ...newerEntries(reads, from),
    enabled: live && source.status === 'ready',
    refetchInterval: everyMs ?? false,
    // The first look comes after the first pause: the page has just asked.
    staleTime: everyMs ?? 0,
    initialData: nothing as EntryRow[],
  })
  if (newer.length === 0) return { ...source, fresh: none }
  const known = new Set(source.rows.map(({ key }) => key))
  const added = newer.filter(({ key }) => !known.has(key))
  return {
    ...source,
    rows: [...added, ...source.rows],
    fresh: new Set(added.map(({ key }) => key)),
  }
}

const none: ReadonlySet<string> = new Set()

/** The time of the newest entry; those that say they are of a time to come are not it. */
function newestUntilNow(rows: readonly EntryRow[]): number | undefined {
  const now = Date.now()
  let newest: number | undefined
  for (const { time } of rows) {
    if (time <= now && (newest === undefined || time > newest)) newest = time
  }
  return newest
}
