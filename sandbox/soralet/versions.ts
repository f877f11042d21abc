import { createHash } from 'node:crypto'
import type { SoraletVersion as Body } from '../../src/api/generated/models/soraletVersion.ts'
import { versionLimit } from '../../src/domain/orbit/limits.ts'
import { latest, soraletSrn } from '../../src/domain/orbit/srn.ts'
import { cutPage, numberedKey, pageSize, type Page } from '../db/paging.ts'
import { prepare } from '../db/sql.ts'
import { badRequest, notFound } from '../http/errors.ts'
import type { World } from '../world.ts'

/** The versions of Soralets with their code; `created_time` is UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS soralet_versions (
  world_id INTEGER NOT NULL,
  soralet_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  size INTEGER NOT NULL,
  hash TEXT NOT NULL,
  code BLOB NOT NULL,
  PRIMARY KEY (world_id, soralet_id, version)
) STRICT;
`

/** A version as it is told of; its code is only read to be run. */
export interface Version {
  readonly version: number
  readonly createdTime: number
  /** Bytes. */
  readonly size: number
  /** Hexadecimal. */
  readonly hash: string
}

/** How a list of versions, or of log lines, is asked for. */
export interface SortedQuery {
  readonly sort?: 'asc' | 'desc' | undefined
  readonly limit?: number | undefined
  /** The number of the last one of the page before. */
  readonly last_evaluated_key?: string | undefined
}

const columns = 'version, created_time AS createdTime, size, hash'

/** All versions of a Soralet, the oldest first. */
export function versionsOf({ db, id }: World, soraletId: string): Version[] {
  const sql = `SELECT ${columns} FROM soralet_versions
    WHERE world_id = ? AND soralet_id = ? ORDER BY version`
  return prepare(db, sql).all(id, soraletId) as unknown[] as Version[]
}

/** A page of them, the newest first unless asked otherwise. */
export function pageOfVersions(
  world: World,
  soraletId: string,
  { sort = 'desc', limit, last_evaluated_key: key }: SortedQuery,
): Page<Version> {
  const size = pageSize(limit)
  const all = versionsOf(world, soraletId)
  const after = numberedKey(key, sort === 'asc' ? 0 : Infinity)
  const found =
    sort === 'asc'
      ? all.filter(({ version }) => version > after)
      : all.toReversed().filter(({ version }) => version < after)
  return cutPage(found.slice(0, size + 1), size, ({ version }) => version)
}

/** The version that a number or `$LATEST` names. 400 for what is neither, 404 for what is not there. */
export function findVersion(world: World, soraletId: string, name: string): Version {
  if (name !== latest && !/^\d{1,9}$/.test(name)) {
    throw badRequest(
      'version',
      `must be a number or ${latest}`,
      `数字または ${latest} で指定してください`,
    )
  }
  const all = versionsOf(world, soraletId)
  const found = name === latest ? all.at(-1) : all.find(({ version }) => version === Number(name))
  if (!found) throw notFound('SoraletVersion', `${soraletId}/${name}`)
  return found
}

/** The code of a version that is there. */
export function codeOf({ db, id }: World, soraletId: string, version: number): Uint8Array {
  const sql =
    'SELECT code FROM soralet_versions WHERE world_id = ? AND soralet_id = ? AND version = ?'
  const { code } = prepare(db, sql).get(id, soraletId, version) ?? {}
  return code instanceof Uint8Array ? code : new Uint8Array()
}

/** Stores code under a number that was never used; whether it may be is for the caller to know. */
export function writeVersion(
  { db, id }: World,
  soraletId: string,
  { version, code, now }: { version: number; code: Uint8Array; now: number },
): Version {
  // As long as the hash that the service was seen to answer.
  const hash = createHash('sha384').update(code).digest('hex')
  const sql = 'INSERT INTO soralet_versions VALUES (?, ?, ?, ?, ?, ?, ?)'
  prepare(db, sql).run(id, soraletId, version, now, code.length, hash, code)
  return { version, createdTime: now, size: code.length, hash }
}

/** Deletes one version, or (without a number) all of a Soralet. */
export function removeVersions({ db, id }: World, soraletId: string, version?: number): void {
  const all = 'DELETE FROM soralet_versions WHERE world_id = ? AND soralet_id = ?'
  if (version === undefined) prepare(db, all).run(id, soraletId)
  else prepare(db, `${all} AND version = ?`).run(id, soraletId, version)
}

/** Whether a Soralet has as many versions as it may. */
export function isFull(world: World, soraletId: string): boolean {
  return versionsOf(world, soraletId).length >= versionLimit
}

/** A version as the API returns it. */
export function presentVersion(world: World, soraletId: string, version: Version): Body {
  const { operatorId, coverage } = world
  const srn = soraletSrn({ operatorId, coverage, soraletId, version: String(version.version) })
  return { ...version, operatorId, soraletId, srn }
}
