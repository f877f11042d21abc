import { useQuery } from '@tanstack/react-query'
import { paged, whole, type PagedParams } from '../../api/lists.ts'
import type { Endpoint } from '../../api/operation.ts'
import type { RowSource } from './rows.ts'
import { useInfiniteRows } from './useInfiniteRows.ts'

/** Milliseconds between two looks for what is new, while the page is on screen. */
const everyMs = 10_000

interface LiveOptions<Row> {
  /** UNIX milliseconds. */
  readonly timeOf: (row: Row) => number | undefined
  /** Tells a row from all others. */
  readonly keyOf: (row: Row) => string
  /** Whether the range goes on until now. */
  readonly live: boolean
  readonly enabled?: boolean
  /** What the operation calls the start of the range; `from` when left out. */
  readonly fromName?: 'from' | 'from_epoch_ms'
  /** How much later than newer ones an entry may come, in milliseconds: so far back is looked. */
  readonly lateMs?: number
  readonly upTo?: number | undefined
}

export interface LiveRows<Row> extends RowSource<Row> {
  /** The keys of the rows that came after the page was opened. */
  readonly fresh: ReadonlySet<string>
}

/**
 * The rows of a paged operation, newest first, and by themselves what is added to them: the newest
 * stretch is asked for again and again, the rest only once. `call` has the range's start (UNIX
 * milliseconds).
 */
export function useLiveRows<
  Call extends {
    readonly query?:
      | (PagedParams & { readonly from?: number; readonly from_epoch_ms?: number })
      | undefined
  },
  Row,
>(
  endpoint: Endpoint<string, Call, Row[]>,
  call: NoInfer<Call>,
  options: LiveOptions<Row>,
): LiveRows<Row> {
  const { timeOf, keyOf, live, enabled = true, fromName = 'from', lateMs = 0, upTo } = options
  const source = useInfiniteRows({ ...paged(endpoint, call), enabled }, upTo)
  const [newest] = source.rows
  const start = call.query?.[fromName]
  const newestTime = newest && timeOf(newest)
  const from = newestTime === undefined ? start : Math.max(newestTime - lateMs, start ?? 0)
  const { data } = useQuery({
    ...whole(endpoint, {
      ...call,
      query: { ...call.query, ...(from !== undefined && { [fromName]: from }) },
    }),
    enabled: enabled && live && source.status === 'ready',
    refetchInterval: everyMs,
    // The first look comes after the first pause: the page has just asked.
    staleTime: everyMs,
    initialData: nothing,
  })
  const known = new Set(source.rows.map(keyOf))
  const added = (data.items as readonly Row[]).filter((row) => !known.has(keyOf(row)))
  return { ...source, rows: [...added, ...source.rows], fresh: new Set(added.map(keyOf)) }
}

const nothing = { items: [], complete: true }
