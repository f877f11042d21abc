import { dayMs } from '../../src/domain/time.ts'
import { isSecretArg } from '../../src/domain/call-args.ts'
import type { Contract } from '../../src/api/generated/contract.ts'
import { fieldsOf } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { Worlds } from '../worlds.ts'

/** Every call of an operator that was answered: by its clock, in UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS audit_log (
  number INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  user_name TEXT NOT NULL,
  api_kind TEXT NOT NULL,
  path TEXT NOT NULL,
  address TEXT NOT NULL,
  status INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS audit_log_of_operator ON audit_log (operator_id, time);
`

/** A call of the API as the audit log has it; `time` is UNIX milliseconds. */
export interface AuditedCall {
  /** Tells calls of the same millisecond apart, the later one by the larger number. */
  readonly number: number
  readonly time: number
  /** Empty for the root user. */
  readonly userName: string
  /** The path template, with `/v1`. */
  readonly apiKind: string
  /** The path as it was called, with `/v1` and without its query. */
  readonly path: string
  readonly address: string
  readonly status: number
}

/** How long calls are kept at most, and how many of an operator. */
export const keptMs = 366 * dayMs
const mostKept = 100_000
/** Old calls are removed after so many new ones. */
const pruneEvery = 1024

/** A call that was answered, and by whom it was made. */
export interface Answered {
  readonly operatorId: string
  readonly userName: string
  readonly operation: Pick<Contract['operation'], 'path'>
  /** As sent, below `/v1`, and the values in it. */
  readonly path: string
  readonly parameters: Readonly<Record<string, string>>
  readonly address: string
  readonly status: number
}

/**
 * Writes a call down. This is the one thing that a GET writes, and the dispatcher's doing: a row,
 * five to twenty microseconds. What cannot be written is left out; the call was answered all the same.
 */
export function noteCall(worlds: Worlds, call: Answered): void {
  const { db } = worlds
  const now = worlds.now(call.operatorId)
  try {
    const { lastInsertRowid } = prepare(
      db,
      `INSERT INTO audit_log (operator_id, time, user_name, api_kind, path, address, status)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      call.operatorId,
      now,
      call.userName,
      `/v1${call.operation.path}`,
      `/v1${withoutSecrets(call)}`,
      call.address.replace(/^::ffff:/, ''),
      call.status,
    )
    if (Number(lastInsertRowid) % pruneEvery === 0) prune(worlds, call.operatorId, now)
  } catch {
    // The data file cannot be written, which whoever changes something is told.
  }
}

/** A transfer's token stands in its path. */
function withoutSecrets({ path, parameters }: Answered): string {
  return Object.entries(parameters).reduce(
    (said, [name, value]) => (isSecretArg(name, value) ? said.replace(value, '***') : said),
    path,
  )
}

function prune({ db }: Worlds, operatorId: string, now: number): void {
  prepare(
    db,
    `DELETE FROM audit_log WHERE operator_id = ?1 AND time < max(?2, coalesce((
       SELECT time FROM audit_log WHERE operator_id = ?1 ORDER BY time DESC LIMIT 1 OFFSET ?3), 0))`,
  ).run(operatorId, now - keptMs, mostKept)
}

/** Which calls of an operator are asked for; times are UNIX milliseconds, both ends included. */
export interface Wanted {
  readonly operatorId: string
  readonly from: number
  readonly to: number
  readonly apiKind: string | undefined
  /** Only calls before this one. */
  readonly before: Pick<AuditedCall, 'time' | 'number'>
  readonly limit: number
}

/** The calls that were written down, newest first. */
export function writtenCalls({ db }: Worlds, wanted: Wanted): AuditedCall[] {
  const { operatorId, from, to, apiKind = null, before, limit } = wanted
  return prepare(
    db,
    `SELECT * FROM audit_log WHERE operator_id = ?1 AND time BETWEEN ?2 AND ?3
       AND (?4 IS NULL OR api_kind = ?4) AND (time, number) < (?5, ?6)
     ORDER BY time DESC, number DESC LIMIT ?7`,
  )
    .all(operatorId, from, to, apiKind, before.time, before.number, limit)
    .map((row) => fieldsOf<AuditedCall>(row))
}
