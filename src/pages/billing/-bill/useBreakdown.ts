import { useEffect, useRef, useState } from 'react'
import { openFile, runExport, type StartExport } from '../../../api/exports.ts'
import { readCsv } from '../../../components/export/read-csv.ts'
import { BreakdownBuilder, type Breakdown } from '../../../domain/billing/breakdown.ts'

/** The file is at an address that this page may not read. */
export class FileElsewhere extends Error {}

export type BreakdownState =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly records: number }
  | { readonly phase: 'ready'; readonly sums: Breakdown; readonly file: string | undefined }
  | { readonly phase: 'failed'; readonly error: unknown }

const none: BreakdownState = { phase: 'none' }

interface BreakdownReader {
  readonly state: BreakdownState
  /** Has the detailed CSV made, and reads it. */
  readonly read: (start: StartExport) => void
  /** Reads a file that the person has. */
  readonly open: (file: File) => void
  readonly stop: () => void
}

/** Reads a detailed billing CSV piece by piece and adds it up; leaving the page ends it. */
export function useBreakdown(): BreakdownReader {
  const [state, setState] = useState<BreakdownState>(none)
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])

  const run = async (
    source: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>,
    file?: string,
  ) => {
    current.current?.abort()
    const abort = new AbortController()
    current.current = abort
    const show = (next: BreakdownState) => {
      if (!abort.signal.aborted) setState(next)
    }
    show({ phase: 'reading', records: 0 })
    try {
      const stream = await source(abort.signal)
      const sums = await addUp(stream, abort.signal, (records) =>
        show({ phase: 'reading', records }),
      )
      show({ phase: 'ready', sums, file })
    } catch (error) {
      show({ phase: 'failed', error })
    }
  }
  return {
    state,
    read: (start) => void run((signal) => fetched(start, signal)),
    open: (file) => void run(async () => file.stream(), file.name.replace(/\.csv$/i, '')),
    stop: () => {
      current.current?.abort()
      setState(none)
    },
  }
}

/** The file of an export as a stream. Throws `FileElsewhere` where the browser may not read it. */
async function fetched(
  start: StartExport,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const { url } = await runExport(start, signal)
  const stream = await openFile(url, signal)
  if (!stream) throw new FileElsewhere()
  return stream
}

async function addUp(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  progress: (records: number) => void,
): Promise<Breakdown> {
  const builder = new BreakdownBuilder()
  await readCsv(stream, {
    signal,
    onRow: (cells) => builder.add(cells),
    onProgress: () => progress(builder.records),
  })
  return builder.result()
}
