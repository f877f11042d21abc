import { auditDelayMs, signInKind, signInsKeptMs } from '../../src/domain/audit.ts'
import { checkPeriod, cutPage, wrongPageKey, type Page } from '../db/paging.ts'
import { hasContract } from '../operator/contracts.ts'
import type { World } from '../world.ts'
import type { Worlds } from '../worlds.ts'
import { keptMs, writtenCalls, type AuditedCall, type Wanted } from './calls.ts'
import { seededCalls } from './seed.ts'

export interface AuditQuery {
  readonly api_kind?: string | undefined
  readonly from_epoch_ms?: number | undefined
  readonly to_epoch_ms?: number | undefined
  readonly last_evaluated_key?: string | undefined
  readonly limit: number
}

const keyOf = ({ time, number }: AuditedCall) => `${time}_${number}`

/** Where a page goes on; a bare time is a key too, and what else bears that time is left out then. */
function afterKey(key: string | undefined): Wanted['before'] {
  if (!key) return { time: Infinity, number: 0 }
  const [, time, number = String(-Infinity)] = /^(\d{1,15})(?:_(-?\d{1,15}))?$/.exec(key) ?? []
  if (time === undefined) throw wrongPageKey()
  return { time: Number(time), number: Number(number) }
}

/**
 * getApiAuditLogs: the calls of an operator, newest first, in both coverages. Without the option
 * `api_audit_log` only sign-ins of the last 24 hours are told, with it every call of 366 days. A
 * call is told some seconds after it was made. 400 for a period that ends before it begins and a
 * key of no page.
 */
export function listCalls(
  { worlds, world, now }: { worlds: Worlds; world: World; now: number },
  query: AuditQuery,
): Page<AuditedCall> {
  const { operatorId, db } = world
  const { from_epoch_ms: from = 0, to_epoch_ms: to = now, api_kind: asked, limit } = query
  checkPeriod(from, to)
  const before = afterKey(query.last_evaluated_key)
  const everything = hasContract(db, operatorId, 'api_audit_log')
  if (!everything && asked !== undefined && asked !== signInKind) return none
  const wanted: Wanted = {
    operatorId,
    from: Math.max(from, now - (everything ? keptMs : signInsKeptMs)),
    to: Math.min(to, now - auditDelayMs),
    apiKind: everything ? asked : signInKind,
    before,
    limit: limit + 1,
  }
  const madeAt = worlds.operator(operatorId)?.createdTime ?? 0
  const home = worlds.world(operatorId, 'jp') ?? world
  const found = [...writtenCalls(worlds, wanted), ...seededCalls(home, madeAt, wanted)].toSorted(
    (a, b) => b.time - a.time || b.number - a.number,
  )
  return cutPage(found, limit, keyOf)
}

const none: Page<AuditedCall> = { items: [], nextKey: undefined }
