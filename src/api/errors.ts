/** What the console itself can run into, beside the codes the API answers with. */
export type LocalCode = 'network' | 'malformed' | 'aborted'

interface ApiErrorInit {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly operation?: string
  readonly permission?: string
  readonly retryAfter?: number
}

/**
 * A call that did not succeed. `status` is 0 when no answer came (`code` is then a `LocalCode`);
 * `retryAfter` is in seconds; `permission` names what a 403 asks for.
 */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly operation: string | undefined
  readonly permission: string | undefined
  readonly retryAfter: number | undefined

  constructor(init: ApiErrorInit) {
    super(init.message)
    this.name = 'ApiError'
    this.status = init.status
    this.code = init.code
    this.operation = init.operation
    this.permission = init.permission
    this.retryAfter = init.retryAfter
  }
}

/** What to tell a person about an error: what happened, and what to do about it. */
export interface Explanation {
  readonly title: string
  readonly detail: string
  /** Whether doing the same again may well succeed. */
  readonly retry: boolean
}

export function explain(error: unknown): Explanation {
  if (!(error instanceof ApiError)) {
    return {
      title: 'The console ran into a problem of its own',
      detail: error instanceof Error ? error.message : String(error),
      retry: true,
    }
  }
  const said = error.message
  switch (true) {
    case error.code === 'network':
      return {
        title: 'The API could not be reached',
        detail: 'The connection broke before an answer came. Check your network, then try again.',
        retry: true,
      }
    case error.code === 'malformed':
      return { title: 'The API sent an answer that could not be read', detail: said, retry: true }
    case error.status === 401:
      return {
        title: 'You are signed out',
        detail: 'The session ended. Sign in again to go on.',
        retry: false,
      }
    case error.status === 403:
      return {
        title: 'You do not have permission for this',
        detail: error.permission
          ? `Ask an administrator for the permission ${error.permission}, then sign in again. The API said: ${said}`
          : said,
        retry: false,
      }
    case error.status === 404:
      return { title: 'It was not found', detail: said, retry: false }
    case error.status === 429:
      return {
        title: 'Too many requests',
        detail: 'Soracom limits requests per minute. Wait a minute, then try again.',
        retry: true,
      }
    case error.status === 501:
      return { title: 'The sandbox does not have this yet', detail: said, retry: false }
    case error.status >= 500:
      return {
        title: 'The API had a problem',
        detail: `It answered with status ${error.status}. Try again in a moment. The API said: ${said}`,
        retry: true,
      }
    default:
      return { title: 'The API did not accept this', detail: said, retry: false }
  }
}
