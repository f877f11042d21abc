import { t } from '@lingui/core/macro'
import { ApiError } from './errors.ts'
import { secondsUntilRetry } from './retry.ts'
import type { Session } from './session.ts'

/** Longest part of an API's message that is shown. */
const messageLimit = 500

/** An answer that carries the caller's key or token back must not bring it onto the screen. */
export function withoutSecrets(text: string, session: Session | undefined): string {
  let safe = text
  for (const secret of [session?.token, session?.apiKey]) {
    if (secret) safe = safe.replaceAll(secret, '(secret)')
  }
  return safe
}

/** The API's errors are `{code, message}`; what stands before it may answer text or nothing. */
export function failure(response: Response, method: string, body: string): ApiError {
  const { status } = response
  let code = `HTTP ${status}`
  let message = body.trim().startsWith('<') ? '' : body.trim()
  try {
    const json = JSON.parse(body) as { code?: unknown; message?: unknown; messageArgs?: unknown }
    if (typeof json.code === 'string') code = json.code
    // What stands in a message may come beside it.
    const parts = [json.messageArgs ?? []].flat()
    if (typeof json.message === 'string') {
      message = json.message.replaceAll('%s', (place) => String(parts.shift() ?? place))
    }
  } catch {
    // Not JSON: the text itself is the message.
  }
  return new ApiError({
    status,
    code,
    message:
      message.slice(0, messageLimit) || t`It answered with status ${status} and gave no reason.`,
    method,
    retryAfter: secondsUntilRetry(status, response.headers),
  })
}
