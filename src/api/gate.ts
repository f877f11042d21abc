import { t } from '@lingui/core/macro'
import { effectOf } from '../domain/effect.ts'
import { valuesIn } from '../domain/permission/callable.ts'
import { costlyReads } from './costly.ts'
import { ApiError } from './errors.ts'
import { callOf } from './known-rights.ts'
import type { Operation, OperationAccess } from './operation.ts'
import { findOperation, operations } from './operations.ts'
import type { Judge } from './own-permissions.ts'
import type { Permitted } from './permissions.ts'
import { viewedUser } from './viewing.ts'

/** Ends and renews the session that looks on, not that of whom it looks at. */
const ownCalls: ReadonlySet<string> = new Set(['logout', 'generateAuthToken'])

/**
 * The error of a call that need not be sent: it is known to be refused, or would change something
 * while one looks at the console as somebody else. Undefined for a call that may go.
 */
export function refusalOf(
  method: string,
  path: string,
  may: (operation: OperationAccess, values: Record<string, string>, call: string) => Permitted,
): ApiError | undefined {
  const operation = findOperation(method, path)
  if (!operation || operation.public || ownCalls.has(operation.id)) return undefined
  const stopped = stoppedByViewing(operation)
  if (stopped) return stopped
  const verdict = may(operation, valuesIn(operation.path, path), callOf(method, path))
  if (verdict.allowed) return undefined
  const { id, permissions } = operation
  return new ApiError({
    status: 403,
    code: 'not-permitted',
    message: verdict.reason,
    method,
    operation: id,
    permission: verdict.permission ?? permissions[0] ?? id,
  })
}

/**
 * The error of a change, or of a read that costs something, while one looks at the console as
 * somebody else: they wait until one looks at it as oneself again.
 */
export function stoppedByViewing(operation: Operation): ApiError | undefined {
  const { id, method } = operation
  const userName = viewedUser()
  const harmless = effectOf(operation) === 'reads' && !costlyReads.includes(id)
  if (userName === undefined || harmless) return undefined
  return new ApiError({
    status: 403,
    code: 'viewing',
    message: t`You are looking at the console as ${userName}, so nothing is changed. End that view to make changes.`,
    method,
    operation: id,
  })
}

/** The operations that rights rule out, whatever they are called for, by their ids. */
export function ruledOut(judge: Judge): readonly string[] {
  return operations
    .filter((one) => !one.public && ['denied', 'notGranted'].includes(judge(one, {}).verdict))
    .map(({ id }) => id)
}
