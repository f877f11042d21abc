import { CsvReader } from '../../../domain/csv-reader.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'
import { UsageFileError, UsageFileSum, type UsageFile } from '../../../domain/traffic/usage-file.ts'

/** How far a file has been read. */
export interface Reading {
  readonly bytes: number
  readonly lines: number
}

interface ReadOptions {
  /** Of a file without lines. */
  readonly period: StatsPeriod
  readonly signal: AbortSignal
  readonly onProgress: (reading: Reading) => void
}

/** Milliseconds of reading after which the page may draw. */
const turnMs = 24

/**
 * Adds up an exported file of usage as it comes in: it is never in memory as a whole. Throws a
 * UsageFileError for a file that is none, and what the stream throws.
 */
export async function readUsageFile(
  stream: ReadableStream<Uint8Array>,
  { period, signal, onProgress }: ReadOptions,
): Promise<UsageFile> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const csv = new CsvReader()
  let sum: UsageFileSum | undefined
  const progress = { bytes: 0, lines: 0 }
  const take = (rows: readonly string[][]) => {
    for (const row of rows) {
      if (sum) sum.add(row)
      else sum = new UsageFileSum(row)
    }
    progress.lines += rows.length
  }
  try {
    let turn = performance.now()
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) break
      progress.bytes += value.length
      take(csv.push(decoder.decode(value, { stream: true })))
      if (performance.now() - turn > turnMs) {
        onProgress({ ...progress })
        // Chunks that have come already are given without a pause in which the page could draw.
        await new Promise((resolve) => setTimeout(resolve))
        turn = performance.now()
      }
    }
    take(csv.push(decoder.decode()))
    take(csv.end())
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  if (!sum) throw new UsageFileError('The file is empty: it has not even a line of headings.')
  return sum.result(period)
}
