import { minuteMs } from '../../src/domain/time.ts'

/** What one query may take here; the platform's own limits are not published. */
export const queryLimits = {
  /** Milliseconds until it has read its tables. */
  loadMs: minuteMs,
  /** Milliseconds that the query itself may run. */
  runMs: 10_000,
  /** Rows of one table in the period. */
  tableRows: 3_000_000,
  /** Rows of a result. */
  resultRows: 200_000,
  /** Bytes of a result, unpacked. */
  resultBytes: 64_000_000,
  /** Bytes of memory. */
  memory: 1_000_000_000,
} as const

/** Queries of an operator in a calendar month (UTC), in a coverage. */
export const usualQuota = 100
