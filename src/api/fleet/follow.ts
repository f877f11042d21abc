import { t } from '@lingui/core/macro'
import { ApiError } from '../errors.ts'

/** One page as the transport brings it. */
export interface FleetPage {
  readonly bytes: ArrayBuffer
  readonly next: string | undefined
}

/** What is known of a page before its rows are there. */
export interface Early {
  readonly next: string | undefined
  /** Milliseconds to wait before the next page is asked for. */
  readonly wait: number
}

export interface Following {
  /** Where to go on; from the start when left out. */
  readonly from?: string | undefined
  readonly fetchPage: (
    after: string | undefined,
    early: (known: Early) => void,
    signal: AbortSignal,
  ) => Promise<FleetPage>
  /** Takes a page in; the one after it is not asked for before this is done. */
  readonly take: (page: FleetPage) => Promise<void>
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

interface Begun {
  readonly early: Promise<Early>
  readonly whole: Promise<FleetPage>
}

/**
 * Follows the pages of a list by their keys to the end. A key stands in the head of an answer, so a
 * page is asked for while the one before it is still coming in. A page without rows is followed like
 * any other. Rejects with what the transport rejects with, and where a key comes a second time.
 */
export async function follow(options: Following): Promise<void> {
  const { fetchPage, take, pause, from } = options
  const ended = new AbortController()
  const signal = AbortSignal.any([options.signal, ended.signal])
  const seen = new Set(from === undefined ? [] : [from])
  const begin = (after: string | undefined): Begun => {
    const { promise, resolve } = Promise.withResolvers<Early>()
    const whole = fetchPage(after, resolve, signal)
    // A transport that tells nothing early has told it with the page.
    const early = Promise.race([promise, whole.then(({ next }) => ({ next, wait: 0 }))])
    early.catch(() => undefined)
    return { early, whole }
  }
  const beginAfter = async ({ early }: Begun): Promise<Begun | undefined> => {
    const { next, wait } = await early
    if (next === undefined) return undefined
    if (seen.has(next)) throw repeated(next)
    seen.add(next)
    if (wait > 0) await pause(wait, signal)
    return begin(next)
  }
  try {
    let page: Begun | undefined = begin(from)
    while (page) {
      const ahead: Promise<Begun | undefined> = beginAfter(page)
      ahead.catch(() => undefined)
      const got: FleetPage = await page.whole
      signal.throwIfAborted()
      await take(got)
      page = got.next === undefined ? undefined : await ahead
    }
  } finally {
    ended.abort()
  }
}

/** The pages would never end. */
function repeated(key: string): ApiError {
  const message = t`The API sent the page key ${key} a second time.`
  return new ApiError({ status: 0, code: 'malformed', message, method: 'GET' })
}
