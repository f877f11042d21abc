import { dayMs, minuteMs } from './time.ts'
import { decoded } from './web-address.ts'

/** The API kind of a sign-in, which alone is told without the paid extension. */
export const signInKind = '/v1/auth'

/** The API kind of reading the log itself. */
export const ownKind = '/v1/audit_logs/api'

/** How long sign-ins are told without the extension, in milliseconds. */
export const signInsKeptMs = dayMs

/** The log is written apart from the call: in the sandbox it tells of one so many milliseconds later. */
export const auditDelayMs = 2000

/** Entries may come in another order than they were called: how far back to look for more, milliseconds. */
export const auditLateMs = minuteMs

/** What the log says of a call; everything may be missing. */
export interface Audited {
  readonly apiKind?: string | undefined
  readonly requestPath?: string | undefined
  readonly remoteIpAddress?: string | undefined
  readonly userName?: string | undefined
  readonly statusCode?: number | undefined
  readonly requestedTimeEpochMs?: number | undefined
  /** As an example of the description spells it. */
  readonly requestedTimeEpocMs?: number | undefined
}

/** When a call was made, UNIX milliseconds. */
export const auditTime = (call: Audited): number | undefined =>
  call.requestedTimeEpochMs ?? call.requestedTimeEpocMs

/** A text that tells an entry from others, as far as they can be told apart: they have no id. */
export function auditKey(call: Audited): string {
  const { apiKind, requestPath, remoteIpAddress, userName, statusCode } = call
  return [auditTime(call), userName, statusCode, requestPath ?? apiKind, remoteIpAddress].join(' ')
}

/** How a call was answered. */
export type Outcome = 'done' | 'refused' | 'rejected' | 'failed'

/** The outcomes, the best first. */
export const outcomes: readonly Outcome[] = ['done', 'refused', 'rejected', 'failed']

/** How a call was answered, by its HTTP status: `refused` for want of a right, `rejected` otherwise. */
export function outcomeOf(status: number | undefined): Outcome | undefined {
  if (status === undefined) return undefined
  if (status < 400) return 'done'
  if (status >= 500) return 'failed'
  return status === 401 || status === 403 ? 'refused' : 'rejected'
}

interface Listed {
  readonly path: string
  readonly method: string
  readonly success: number
}

/** A path template whatever its variables are called. */
const shape = (path: string) => String(path).replaceAll(/\{[^}]*\}/g, '{}')

/**
 * Finds the operations that an entry may be of. The log names the path's template and not the
 * method, so that `/v1/groups` may be a list that was read or a group that was made: the status of a
 * success tells some of them apart. None where the template is not known.
 */
export function operationFinder<Op extends Listed>(
  operations: readonly Op[],
): (call: Audited) => readonly Op[] {
  const byShape = Map.groupBy(operations, ({ path }) => `/v1${shape(path)}`)
  return ({ apiKind = '', statusCode = 0 }) => {
    const all = byShape.get(shape(apiKind)) ?? []
    const answered = all.filter(({ success }) => success === statusCode)
    return answered.length > 0 ? answered : all
  }
}

/** Whether a path names a resource: one of its parts is one of these ids. */
export function namesAny(path: string | undefined, ids: ReadonlySet<string>): boolean {
  return String(path ?? '')
    .split('/')
    .some((part) => ids.has(decoded(part)))
}
