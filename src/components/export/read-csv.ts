import { sleep } from '../../api/sleep.ts'
import { CsvReader } from '../../domain/csv-reader.ts'

/** How far a file has been read. */
export interface Reading {
  readonly bytes: number
  /** Rows, the headings among them. */
  readonly rows: number
}

interface ReadOptions {
  readonly signal: AbortSignal
  readonly onRow: (cells: readonly string[]) => void
  readonly onProgress: (reading: Reading) => void
}

/** Milliseconds of reading after which the page may draw. */
const turnMs = 24

/**
 * Reads a CSV file as it comes in, row by row: it is never in memory as a whole, and the page stays
 * alive meanwhile. Throws what the stream, the signal and `onRow` throw.
 */
export async function readCsv(
  stream: ReadableStream<Uint8Array>,
  { signal, onRow, onProgress }: ReadOptions,
): Promise<void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const csv = new CsvReader()
  const progress = { bytes: 0, rows: 0 }
  const take = (rows: readonly string[][]) => {
    for (const row of rows) onRow(row)
    progress.rows += rows.length
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
        await sleep()
        turn = performance.now()
      }
    }
    take(csv.push(decoder.decode()))
    take(csv.end())
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
