import { useQuery } from '@tanstack/react-query'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import type { RowSource } from '../../../components/list/rows.ts'
import { useLiveRows } from '../../../components/list/useLiveRows.ts'
import type { Range } from '../../../components/time/range.ts'
import { auditKey, auditTime, namesAny, operationFinder } from '../../../domain/audit.ts'
import { auditAsked, auditLive } from '../../audit/-asked.ts'
import { auditRows, mayChange } from '../../audit/-row.ts'
import type { ActivityRow } from './activity-row.ts'

/** The log cannot be asked for one SIM: so many calls of the account are looked through. */
const most = 3000

interface Options {
  /** The SIM's own, and those of its subscriptions. */
  readonly ids: readonly string[]
  readonly range: Range
  readonly enabled: boolean
  readonly live: boolean
}

const none: readonly Operation[] = []

const loadOperations = async () => (await import('../../../api/operations.ts')).operations

/** The calls that changed a SIM or were to, from the audit log; `searched` where that had more. */
export function useSimCalls({ ids, range, enabled, live }: Options): {
  readonly source: RowSource<ActivityRow>
  readonly searched: number | undefined
} {
  const { data: operations = none } = useQuery({
    queryKey: ['catalogue'],
    queryFn: loadOperations,
    staleTime: Infinity,
    enabled,
  })
  const asked = auditAsked(range)
  const options = { ...auditLive, live, enabled, upTo: most }
  const calls = useLiveRows(op.getApiAuditLogs, asked, options)
  const known = new Set(ids)
  const about = calls.rows.filter(({ requestPath }) => namesAny(requestPath, known))
  const rows = auditRows(about, operationFinder(operations))
    .filter(mayChange)
    .map((call): ActivityRow => {
      const { key, entry } = call
      return { key, at: auditTime(entry), fresh: calls.fresh.has(auditKey(entry)), call }
    })
  return {
    // What is not searched is told of in words: rows of other sources do not wait for it.
    source: { ...calls, rows, hasMore: false },
    searched: calls.hasMore && !calls.loadingMore ? calls.rows.length : undefined,
  }
}
