import { t } from '@lingui/core/macro'
import { ApiError, explain, type Explanation } from '../../api/errors.ts'
import { missingCode } from './missing-code.ts'

/** What the error page says, which picture goes with it, and what would help. */
export interface PageError extends Explanation {
  readonly picture: 'failed' | 'missing' | 'forbidden'
  /** `again` loads the page's data again, `reload` the console, `bare` the page without its search. */
  readonly remedy: 'again' | 'reload' | 'bare' | 'none'
}

/** Explains an error that took a whole page: of the API, the address, or the console itself. */
export function explainPage(error: unknown): PageError {
  if (isBadAddress(error)) {
    return {
      picture: 'missing',
      title: t`This address cannot be read`,
      detail: t`A part of it after the question mark is damaged. Open the page without that part.`,
      retry: false,
      remedy: 'bare',
    }
  }
  if (isMissingCode(error)) {
    return {
      picture: 'failed',
      title: t`This page could not be loaded`,
      detail: t`Either the connection broke, or a newer version of the console was installed. Reload to try again.`,
      retry: true,
      remedy: 'reload',
    }
  }
  const explanation = explain(error)
  const status = error instanceof ApiError ? error.status : undefined
  return {
    ...explanation,
    picture: status === 403 ? 'forbidden' : status === 404 ? 'missing' : 'failed',
    remedy: explanation.retry ? 'again' : 'none',
  }
}

/** The router's own error for search parameters and path parameters that a page cannot read. */
function isBadAddress(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { routerCode } = error as { routerCode?: unknown }
  return (
    routerCode === 'VALIDATE_SEARCH' ||
    routerCode === 'PARSE_PARAMS' ||
    error instanceof URIError ||
    error.name === 'SearchParamError' ||
    error.name === 'PathParamError'
  )
}

function isMissingCode(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(missingCode)
}

/** Everything somebody who looks into the error wants to know, as text. Holds no secret. */
export function detailsOf(error: unknown, address: string, now: Date): string {
  const lines = [`Page: ${address}`, `Time: ${now.toISOString()}`]
  if (error instanceof ApiError) {
    lines.push(`Status: ${error.status}`, `Code: ${error.code}`)
    if (error.operation) lines.push(`Operation: ${error.operation}`)
    lines.push(`Message: ${error.message}`)
  } else if (error instanceof Error) {
    lines.push(
      error.stack?.includes(error.message) ? error.stack : `${error}\n${error.stack ?? ''}`,
    )
  } else {
    lines.push(String(error))
  }
  return lines.join('\n')
}
