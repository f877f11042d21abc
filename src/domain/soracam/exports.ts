/** Milliseconds that the address of a finished export can be used. */
export const exportUrlMs = 600_000

/** The states of an export of a still or a video. */
export type ExportStatus =
  | 'initializing'
  | 'processing'
  | 'completed'
  | 'retrying'
  | 'failed'
  | 'limitExceeded'
  | 'expired'

const working: ReadonlySet<string> = new Set(['initializing', 'processing', 'retrying'])

/** Whether an export may still change by itself, other than by its address expiring. */
export function isExportWorking(status: string): boolean {
  return working.has(status)
}
