import { useEffect, useRef, useState } from 'react'
import { runExport, type StartExport } from '../../../api/exports.ts'
import { ApiError } from '../../../api/errors.ts'
import { BreakdownBuilder, type Breakdown } from '../../../domain/billing/breakdown.ts'
import { CsvReader } from '../../../domain/billing/csv-reader.ts'

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

  const run = async (source: (signal: AbortSignal) => Promise<ReadableStream>, file?: string) => {
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
async function fetched(start: StartExport, signal: AbortSignal): Promise<ReadableStream> {
  const { url } = await runExport(start, signal)
  let response: Response
  try {
    response = await fetch(url, { signal })
  } catch (error) {
    if (signal.aborted || new URL(url, location.href).origin === location.origin) throw error
    throw new FileElsewhere()
  }
  if (!response.ok || !response.body) {
    const { status } = response
    throw new ApiError({ status, code: '', message: 'The file could not be read.', method: 'GET' })
  }
  return response.body
}

/** Tells the progress after each so many records, and lets the page breathe. */
async function addUp(
  stream: ReadableStream,
  signal: AbortSignal,
  progress: (records: number) => void,
): Promise<Breakdown> {
  const builder = new BreakdownBuilder()
  const reader = new CsvReader((cells) => builder.add(cells))
  const decoder = new TextDecoder()
  const source = stream.getReader()
  for (;;) {
    const { done, value } = await source.read()
    if (done || signal.aborted) break
    reader.write(decoder.decode(value as Uint8Array, { stream: true }))
    progress(builder.records)
  }
  reader.write(decoder.decode())
  reader.end()
  return builder.result()
}
