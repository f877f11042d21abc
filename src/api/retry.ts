import { t } from '@lingui/core/macro'
import { ApiError } from './errors.ts'

/** How often a call is sent at most. */
export const maxTries = 4
const longestWait = 60_000

/**
 * Whether a call may be sent again after this error. A change (anything but GET and HEAD) only when
 * it certainly did not happen, which a 429 says, and of Soralets that another call goes on; a read
 * also when the API or the network failed.
 */
export function mayRetry(error: ApiError, method: string): boolean {
  if (error.status === 429 || error.code === 'SLM1017') return true
  if (method !== 'GET' && method !== 'HEAD') return false
  const unanswered = error.code === 'network' || error.code === 'malformed'
  return unanswered || error.status === 500 || error.status >= 502
}

/**
 * Milliseconds to wait after the `attempt`th try: what the API asks for, up to a minute; else half a
 * second, doubling. `random` (0 to 1) spreads the calls that failed together.
 */
export function waitBefore(attempt: number, error: ApiError, random = Math.random()): number {
  const jitter = 0.7 + random * 0.6
  if (error.retryAfter !== undefined) {
    return Math.min(error.retryAfter * 1000, longestWait) + 250 * jitter
  }
  return 500 * 2 ** (attempt - 1) * jitter
}

/**
 * Seconds until the API wants to be asked again: `Retry-After` (seconds, or a date), or when its
 * limit of requests is renewed. The API tells the latter with every answer, so it counts for a 429 only.
 */
export function secondsUntilRetry(
  status: number,
  headers: Headers,
  now = Date.now(),
): number | undefined {
  const renewal = status === 429 ? headers.get('X-Soracom-Ratelimit-Seconds-Before-Refresh') : null
  for (const text of [headers.get('Retry-After'), renewal]) {
    if (!text) continue
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
    const date = text.endsWith('GMT') ? Date.parse(text) : Number.NaN
    if (Number.isFinite(date)) return Math.max(0, (date - now) / 1000)
  }
  return undefined
}

/** Resolves after so many milliseconds; throws `aborted` at once when the signal says so. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new ApiError({ status: 0, code: 'aborted', message: t`The request was cancelled.` }))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
}
