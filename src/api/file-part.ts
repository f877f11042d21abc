import { t } from '@lingui/core/macro'
import { ApiError } from './errors.ts'

/** The beginning of a file, and how long the whole of it is where that was told. */
export interface FilePart {
  readonly part: Blob
  readonly total: number | undefined
}

/**
 * Fetches the first bytes of a file from an address that needs no token (see `locationOf`), `most` at
 * most. Throws `ApiError` where it cannot be read: what lies at another origin may be kept from the
 * page, and be downloaded all the same.
 */
export async function firstBytes(
  address: string,
  most: number,
  signal: AbortSignal,
): Promise<FilePart> {
  const method = 'GET'
  const init = { headers: { Range: `bytes=0-${most - 1}` }, signal, credentials: 'omit' } as const
  const response = await fetch(address, init).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiError({
      status: 0,
      code: 'unreadable',
      message: t`The browser could not read the file from where it lies. Download it to look at it.`,
      method,
    })
  })
  const { status, headers } = response
  // Of nothing there is no first byte.
  if (status === 416) return { part: new Blob(), total: 0 }
  if (!response.ok) {
    const message = t`The address of the file was answered with status ${status}.`
    throw new ApiError({ status, code: 'unreadable', message, method })
  }
  const [, total] = /\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? []
  const part = await response.blob()
  return { part, total: total === undefined ? part.size : Number(total) }
}
