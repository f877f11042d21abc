import type { MiddlewareHandler } from 'hono'
import { callIdHeader, repeatedHeader } from '../src/domain/call-id.ts'
import { SoracomError } from '../sandbox/http/error.ts'
import { errorResponse } from '../sandbox/http/respond.ts'

/** How long an id is remembered, milliseconds; browsers send again at once. */
const memoryMs = 10 * 60_000
/** Ids that are remembered at most. */
const most = 100_000

/**
 * Runs a call that carries an id (`Idempotency-Key`) once: the second with the same id is answered
 * 409 without running, however the first ended. Calls without one pass. The ids of what is received
 * are kept in memory only: a restart forgets them.
 */
export function onlyOnce(now: () => number = Date.now): MiddlewareHandler {
  const seen = new Map<string, number>()
  return async (c, next) => {
    const id = c.req.header(callIdHeader)
    if (id === undefined) return next()
    const time = now()
    for (const [old, at] of seen) {
      if (time - at < memoryMs && seen.size < most) break
      seen.delete(old)
    }
    const repeated = seen.has(id)
    if (!repeated) seen.set(id, time)
    return repeated ? errorResponse(received(), c.req.raw, { [repeatedHeader]: 'true' }) : next()
  }
}

const received = () =>
  new SoracomError(409, 'COM0021', {
    en: 'A call with this Idempotency-Key was received before; it may have been carried out',
    ja: 'この Idempotency-Key の呼び出しはすでに受信しており、実行された可能性があります',
  })
