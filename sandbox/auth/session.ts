import type { OperationId } from '../../src/api/generated/contract.ts'
import { tokenExpired, tokenInvalid, tokenRequired } from '../http/errors.ts'
import type { Worlds } from '../worlds.ts'
import type { Caller } from './caller.ts'
import { findSession, type Session } from './tokens.ts'

/** What a request presents: a known session (perhaps expired), an unknown one, or nothing. */
export type Presented = Session | 'none' | 'unknown'

/** The session of a request's `X-Soracom-API-Key` and `X-Soracom-Token`. */
export function sessionOf(worlds: Worlds, request: Request): Presented {
  const apiKey = request.headers.get('x-soracom-api-key')
  const token = request.headers.get('x-soracom-token')
  if (!apiKey || !token) return 'none'
  const now = (operatorId: string) => worlds.now(operatorId)
  return findSession(worlds.db, { apiKey, token }, now) ?? 'unknown'
}

/** Who calls. Throws 401; 400 for an expired token where it is `generateAuthToken` that is called. */
export function callerOf(presented: Presented, id?: OperationId): Caller {
  if (presented === 'none') throw tokenRequired()
  if (presented === 'unknown') throw tokenInvalid()
  if (presented.expired) throw id === 'generateAuthToken' ? tokenExpired() : tokenInvalid()
  return presented.caller
}
