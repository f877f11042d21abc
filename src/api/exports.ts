import { t } from '@lingui/core/macro'
import { webAddress } from '../domain/web-address.ts'
import { ApiError } from './errors.ts'
import { getExportedFile } from './generated/client/files/files.ts'
import type { FileExportResponse } from './generated/models/fileExportResponse.ts'
import type { RequestOptions } from './http.ts'
import { pause } from './retry.ts'

/** Starts an export; to be called with `export_mode=async`, so that nothing waits for a large file. */
export type StartExport = (
  options: RequestOptions,
) => Promise<{ readonly data: FileExportResponse }>

/** A file that is ready. */
export interface ReadyFile {
  readonly url: string
  /** For a fresh address later; absent where the API gave the address at once. */
  readonly fileId: string | undefined
}

/** Milliseconds between two questions whether a file is ready: more often at first. */
const waits = [1000, 1000, 2000, 3000] as const
const usualWait = 5000

function failed(message: string, code: string): ApiError {
  return new ApiError({ status: 0, code, message, method: 'GET' })
}

/**
 * Starts an export and asks until its file is ready (getExportedFile). Throws the API's errors, one
 * of the code `export-failed` where the file could not be made, and one of the code `aborted` when
 * the signal says so: the platform goes on, but nobody waits for it any more.
 */
export async function runExport(start: StartExport, signal: AbortSignal): Promise<ReadyFile> {
  const { data } = await start({ signal })
  const { exportedFileId: fileId } = data
  const url = webAddress(data.url)
  if (url) return { url, fileId: undefined }
  if (!fileId) throw failed(t`The answer named no file.`, 'malformed')
  for (let asked = 0; ; asked += 1) {
    await pause(waits[asked] ?? usualWait, signal)
    const ready = await addressOf(fileId, { signal })
    if (ready !== undefined) return { url: ready, fileId }
  }
}

/** The address of an exported file; undefined while it is being made. Throws where it failed. */
export async function addressOf(
  fileId: string,
  options: RequestOptions = {},
): Promise<string | undefined> {
  const { data } = await getExportedFile(fileId, options)
  if (data.status === 'failed') {
    throw failed(t`Soracom could not make this file.`, 'export-failed')
  }
  if (data.status !== 'exported') return undefined
  const url = webAddress(data.url)
  if (url === undefined) {
    throw failed(t`The answer had no address for the file.`, 'malformed')
  }
  return url
}

/**
 * A file's contents as they come in, from the address that an export gave. Undefined where a page
 * may not read it: the platform keeps its files with another host, from which they can only be
 * downloaded. Throws where the address is too old or leads nowhere.
 */
export async function openFile(
  url: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | undefined> {
  if (new URL(url, location.href).origin !== location.origin) return undefined
  let response: Response
  try {
    response = await fetch(url, { signal, credentials: 'omit' })
  } catch (error) {
    signal.throwIfAborted()
    throw failed(String(error), 'network')
  }
  if (response.ok && response.body) return response.body
  const { status } = response
  const message = t`The address of the file was answered with status ${status}.`
  throw failed(message, 'export-failed')
}
