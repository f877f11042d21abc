import { t } from '@lingui/core/macro'

/** What the console itself can run into, beside the codes the API answers with. */
export type LocalCode =
  | 'network'
  | 'malformed'
  | 'aborted'
  | 'signed-out'
  | 'export-failed'
  /** Known to be refused, so it was not sent. */
  | 'not-permitted'
  /** A change, while one looks at the console as somebody else: it was not sent. */
  | 'viewing'

interface ApiErrorInit {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly method?: string
  readonly operation?: string
  readonly permission?: string
  readonly retryAfter?: number
  readonly costs?: boolean
}

/**
 * A call that did not succeed. `status` is 0 when no usable answer came (`code` is then a
 * `LocalCode`); `retryAfter` is in seconds; `permission` names what a 403 asks for.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly method: string
  readonly operation: string | undefined
  readonly permission: string | undefined
  readonly retryAfter: number | undefined
  /** It was a read that costs something each time. */
  readonly costs: boolean

  constructor(init: ApiErrorInit) {
    super(init.message)
    this.name = 'ApiError'
    this.status = init.status
    this.code = init.code
    this.method = init.method ?? 'GET'
    this.operation = init.operation
    this.permission = init.permission
    this.retryAfter = init.retryAfter
    this.costs = init.costs ?? false
  }

  /**
   * Whether this was a change, or a read that costs something, of which nobody knows if it happened:
   * it was sent, and no answer came, or only that of a gateway that gave up.
   */
  get uncertain(): boolean {
    const read = this.method === 'GET' || this.method === 'HEAD'
    const told = this.status !== 0 && this.status !== 502 && this.status !== 504
    return (this.costs || !read) && !told
  }
}

/** What to tell a person about an error: what happened, and what to do about it. */
export interface Explanation {
  readonly title: string
  readonly detail: string
  /** Whether doing the same again may well succeed. */
  readonly retry: boolean
}

/** What to tell a person about anything that was thrown. */
export function explain(error: unknown): Explanation {
  if (!(error instanceof ApiError)) return explainOther(error)
  const { message, permission, status } = error
  if (error.costs && error.uncertain) {
    return {
      title: t`No answer came that could be used`,
      detail: t`${message} It may have been counted against the quota all the same. Look at the quota before you ask again.`,
      retry: true,
    }
  }
  switch (true) {
    case error.code === 'aborted':
      return {
        title: t`The request was cancelled`,
        detail: error.uncertain
          ? t`It may have been carried out all the same. Look at the result before you do it again.`
          : t`Start it again if you still need it.`,
        retry: true,
      }
    case error.code === 'network':
      return {
        title: t`The API could not be reached`,
        detail: error.uncertain
          ? t`The connection broke before an answer came, so this may have happened or not. Look at the result before you do it again.`
          : t`The connection broke before an answer came. Check your network, then try again.`,
        retry: true,
      }
    case error.code === 'malformed':
      return {
        title: t`The API sent an answer that could not be read`,
        detail: error.uncertain
          ? t`${message} This may have happened or not. Look at the result before you do it again.`
          : t`${message} Try again; if it stays so, tell your administrator.`,
        retry: true,
      }
    case error.code === 'export-failed':
      return {
        title: t`The file could not be made`,
        detail: t`${message} Try again; if it fails again, ask for a shorter period.`,
        retry: true,
      }
    case error.code === 'viewing':
      return { title: t`Nothing was changed`, detail: message, retry: false }
    case error.code === 'not-permitted':
      return { title: t`You do not have permission for this`, detail: message, retry: false }
    case status === 401:
      return {
        title: t`You are signed out`,
        detail: t`The session ended. Sign in again to go on.`,
        retry: false,
      }
    case status === 403 && permission !== undefined:
      return {
        title: t`You do not have permission for this`,
        detail: t`Ask an administrator for the permission ${permission}, then sign in again. The API said: ${message}`,
        retry: false,
      }
    case status === 403:
      return {
        title: t`The API refused this`,
        detail: t`Check that you are signed in to the right operator and coverage. The API said: ${message}`,
        retry: false,
      }
    case status === 404:
      return {
        title: t`It was not found`,
        detail: t`It may have been deleted, or belong to the other coverage. The API said: ${message}`,
        retry: false,
      }
    case status === 429:
      return {
        title: t`Too many requests`,
        detail: t`Soracom limits requests per minute. Wait a minute, then try again.`,
        retry: true,
      }
    case status === 501:
      return {
        title: t`The API does not do this`,
        detail: t`It is described, and this service does not offer it. The API said: ${message}`,
        retry: false,
      }
    case status >= 500:
      return {
        title: t`The API had a problem`,
        detail: error.uncertain
          ? t`It answered with status ${status}, so this may have happened or not. Look at the result before you do it again. The API said: ${message}`
          : t`It answered with status ${status}. Try again in a moment. The API said: ${message}`,
        retry: true,
      }
    default:
      return {
        title: t`The API did not accept this`,
        detail: t`Check what you asked for, then try again. The API said: ${message}`,
        retry: false,
      }
  }
}

/** The console's own errors are sentences already; what the browser throws for a defect is not. */
function explainOther(error: unknown): Explanation {
  const title = t`The console ran into a problem of its own`
  if (error instanceof Error && error.name === 'Error') {
    return { title, detail: error.message, retry: true }
  }
  const words = String(error)
  const detail = t`Reload the page. If it happens again, report it with these words: ${words}`
  return { title, detail, retry: true }
}
