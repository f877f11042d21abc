import { credentialFields, maskedCredentials } from '../../src/domain/credential/types.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'
import { prepare } from '../db/sql.ts'
import type { World } from '../world.ts'
import { limitLength } from '../db/limits.ts'

/** Times are UNIX milliseconds. Of a secret it is only kept that there is one. */
export const schema = `
CREATE TABLE IF NOT EXISTS credentials (
  world_id INTEGER NOT NULL,
  credentials_id TEXT NOT NULL,
  type TEXT NOT NULL,
  description TEXT NOT NULL,
  masked TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL,
  last_used_time INTEGER,
  PRIMARY KEY (world_id, credentials_id)
) STRICT, WITHOUT ROWID;
`

/** A credential set as it is stored. */
export type CredentialRow = {
  credentialsId: string
  type: string
  description: string
  /** JSON of the values as they may be shown. */
  masked: string
  createdTime: number
  updatedTime: number
  /** Null for one that was never used. */
  lastUsedTime: number | null
}

/** What a body says of a credential set. */
export interface CredentialChange {
  readonly type?: string | undefined
  readonly description?: string | undefined
  readonly credentials?: Readonly<Record<string, unknown>> | undefined
}

/** The sandbox's own limits, so that no call stores without bounds; Soracom's are not published. */
const longestId = 256
const longestDescription = 1024
const longestName = 100
const longestValue = 64 * 1024
const mostValues = 50

const columns = `credentials_id AS credentialsId, type, description, masked,
  created_time AS createdTime, updated_time AS updatedTime, last_used_time AS lastUsedTime`

/** listCredentials: all of them, by their ids. */
export function listCredentials(world: World): CredentialRow[] {
  const sql = `SELECT ${columns} FROM credentials WHERE world_id = ? ORDER BY credentials_id`
  return prepare(world.db, sql).all(world.id) as CredentialRow[]
}

/** The credential set with this id; 404 when the operator has none. */
function getCredential(world: World, credentialsId: string): CredentialRow {
  const sql = `SELECT ${columns} FROM credentials WHERE world_id = ? AND credentials_id = ?`
  const row = prepare(world.db, sql).get(world.id, credentialsId) as CredentialRow | undefined
  if (!row) throw notFound('Credential', credentialsId)
  return row
}

/**
 * createCredential. 400 for an id that is taken or cannot be one, and for values that are missing
 * or not text.
 */
export function createCredential(
  world: World,
  credentialsId: string,
  { type, description = '', credentials }: CredentialChange,
  now: number,
): CredentialRow {
  checkId(credentialsId)
  if (type === undefined) throw missingField('type')
  if (credentials === undefined) throw missingField('credentials')
  const row: CredentialRow = {
    credentialsId,
    type,
    description: checkedDescription(description),
    masked: checkedValues(type, credentials),
    createdTime: now,
    updatedTime: now,
    lastUsedTime: null,
  }
  const { changes } = prepare(
    world.db,
    'INSERT OR IGNORE INTO credentials VALUES (?, ?, ?, ?, ?, ?, ?, NULL)',
  ).run(world.id, credentialsId, type, row.description, row.masked, now, now)
  if (changes === 0) {
    throw refused(
      'SEM0160',
      'credentials_id: a credential set with this ID exists already',
      'credentials_id: この ID の認証情報は既に存在します',
    )
  }
  return row
}

/**
 * updateCredential: what the body leaves out stays as it is, `credentials` are replaced as a whole.
 * 404 where there is no such set, 400 as in `createCredential`; another type needs its own values.
 */
export function updateCredential(
  world: World,
  credentialsId: string,
  { type, description, credentials }: CredentialChange,
  now: number,
): CredentialRow {
  const row = getCredential(world, credentialsId)
  const changed: CredentialRow = {
    ...row,
    type: type ?? row.type,
    description: description === undefined ? row.description : checkedDescription(description),
    masked: row.masked,
    updatedTime: now,
  }
  if (credentials !== undefined) changed.masked = checkedValues(changed.type, credentials)
  else if (changed.type !== row.type) throw missingField('credentials')
  prepare(
    world.db,
    `UPDATE credentials SET type = ?, description = ?, masked = ?, updated_time = ?
     WHERE world_id = ? AND credentials_id = ?`,
  ).run(changed.type, changed.description, changed.masked, now, world.id, credentialsId)
  return changed
}

/** deleteCredential, whether it is in use or not. 404 where there is no such set. */
export function deleteCredential(world: World, credentialsId: string): void {
  const sql = 'DELETE FROM credentials WHERE world_id = ? AND credentials_id = ?'
  const { changes } = prepare(world.db, sql).run(world.id, credentialsId)
  if (changes === 0) throw notFound('Credential', credentialsId)
}

/** Notes when a set was last used; only the seed knows of any use. */
export function noteUse(world: World, credentialsId: string, at: number): void {
  prepare(
    world.db,
    'UPDATE credentials SET last_used_time = ? WHERE world_id = ? AND credentials_id = ?',
  ).run(at, world.id, credentialsId)
}

/** 400 for an id that no path could name, or that nobody could read. */
function checkId(credentialsId: string): void {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
  if (/^\s|\s$|[\u0000-\u001f\u007f]/.test(credentialsId) || /^\.{0,2}$/.test(credentialsId)) {
    throw badRequest(
      'credentials_id',
      'not an ID that a credential set can have',
      '認証情報の ID として使用できません',
    )
  }
  limitLength('credentials_id', credentialsId, longestId)
}

function checkedDescription(description: string): string {
  limitLength('description', description, longestDescription)
  return description
}

/** The values as JSON, as they may be shown. 400 for one that is missing, too long or not text. */
function checkedValues(type: string, credentials: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(credentials)
  for (const { name, required } of credentialFields(type) ?? []) {
    if (required && (credentials[name] ?? '') === '') throw missingField(`credentials.${name}`)
  }
  if (entries.length === 0) throw missingField('credentials')
  if (entries.length > mostValues) {
    throw badRequest('credentials', `at most ${mostValues} values`, `${mostValues} 個までです`)
  }
  for (const [name, value] of entries) {
    limitLength('credentials', name, longestName)
    const field = `credentials.${name}`
    if (typeof value !== 'string') throw badRequest(field, 'must be text', '文字列が必要です')
    limitLength(field, value, longestValue)
  }
  return JSON.stringify(maskedCredentials(type, credentials))
}
