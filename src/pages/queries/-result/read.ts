import { t } from '@lingui/core/macro'
import { pause } from '../../../api/retry.ts'
import { readCsv } from '../../../components/export/read-csv.ts'
import { isSettings } from '../../../domain/settings/settings.ts'
import type { Cell } from '../../../domain/analysis/cell.ts'

/** What of a result is shown at most; the files have all of it. */
export const mostRows = 100_000

/** The rows of a result, each by the places of its columns. */
export interface ResultRows {
  readonly rows: readonly (readonly Cell[])[]
  /** There are more rows in the file. */
  readonly cut: boolean
}

/** The address of a result was good once: a new one can be asked for. */
export class AddressExpired extends Error {}

/** The browser was not let read the file, which it can still save. */
export class NotReadable extends Error {}

/** Milliseconds of reading after which the page may draw. */
const turnMs = 24

/**
 * Reads a result's file, packed or not, as JSON lines or as CSV: the platform answers with CSV where
 * it does not know the other. Throws `AddressExpired` and `NotReadable`.
 */
export async function readResult(
  url: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<ResultRows> {
  const body = await unpacked(await fetched(url, signal))
  const [peeked, whole] = body.tee()
  const isJson = (await firstText(peeked)).trimStart().startsWith('{')
  const rows: Cell[][] = []
  // Read to the end all the same, for nothing: a stream that is left holds its connection.
  const stop = new AbortController()
  const take = (row: Cell[]) => {
    if (rows.length < mostRows) rows.push(row)
    else stop.abort()
  }
  const until = AbortSignal.any([signal, stop.signal])
  try {
    if (isJson) await readLines(whole, until, (line) => take(cellsOf(line, names)))
    else await readTable(whole, until, take)
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  return { rows, cut: stop.signal.aborted }
}

async function fetched(url: string, signal: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' })
  } catch (error) {
    signal.throwIfAborted()
    throw new NotReadable(error instanceof Error ? error.message : undefined, { cause: error })
  }
  if (response.status === 403 || response.status === 404) throw new AddressExpired()
  if (!response.ok) throw new NotReadable(t`The file’s server answered ${response.status}.`)
  return response
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** The bytes of an answer, unpacked where they are packed: storages may have done so already. */
async function unpacked({ body }: Response): Promise<Bytes> {
  if (!body) throw new NotReadable()
  const [peeked, whole] = body.tee()
  const reader = peeked.getReader()
  const { value } = await reader.read()
  void reader.cancel()
  const isPacked = value?.[0] === 0x1f && value[1] === 0x8b
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole
}

async function firstText(stream: Bytes): Promise<string> {
  const reader = stream.getReader()
  const { value } = await reader.read()
  void reader.cancel()
  return new TextDecoder().decode(value?.subarray(0, 100))
}

async function readTable(stream: Bytes, signal: AbortSignal, take: (row: Cell[]) => void) {
  let isHead = true
  await readCsv(stream, {
    signal,
    onProgress: () => undefined,
    onRow: (cells) => {
      // An empty field is what is not there: CSV knows no other way to say so.
      if (!isHead) take(cells.map((cell) => (cell === '' ? null : cell)))
      isHead = false
    },
  })
}

async function readLines(stream: Bytes, signal: AbortSignal, take: (line: string) => void) {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let turn = performance.now()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n')
      rest = done ? '' : (lines.pop() ?? '')
      for (const line of lines) {
        if (line === '') continue
        signal.throwIfAborted()
        take(line)
        if (performance.now() - turn < turnMs) continue
        await pause(0, undefined)
        turn = performance.now()
      }
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** A line as cells, by the names of the columns; one that is no JSON is its own text. */
function cellsOf(line: string, names: readonly string[]): Cell[] {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return [line]
  }
  const members: Readonly<Record<string, unknown>> = isSettings(value) ? value : {}
  return names.map((name) => (members[name] ?? null) as Cell)
}
