import { readCsv, type Reading } from '../../../components/export/read-csv.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'
import { UsageFileError, UsageFileSum, type UsageFile } from '../../../domain/traffic/usage-file.ts'

interface ReadOptions {
  /** Of a file without lines. */
  readonly period: StatsPeriod
  readonly signal: AbortSignal
  readonly onProgress: (reading: Reading) => void
}

/**
 * Adds up an exported file of usage as it comes in. Throws a UsageFileError for a file that is none,
 * and what the stream throws.
 */
export async function readUsageFile(
  stream: ReadableStream<Uint8Array>,
  { period, signal, onProgress }: ReadOptions,
): Promise<UsageFile> {
  let sum: UsageFileSum | undefined
  const onRow = (row: readonly string[]) => {
    if (sum) sum.add(row)
    else sum = new UsageFileSum(row)
  }
  await readCsv(stream, { signal, onRow, onProgress })
  if (!sum) throw new UsageFileError({ rule: 'empty' })
  return sum.result(period)
}
