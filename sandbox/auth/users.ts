import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { fieldsOf, insertRow, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { rolesOf } from '../role/roles.ts'

/** `user_name` is the empty text for the root user. Times are UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS users (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  description TEXT NOT NULL,
  password_hash TEXT,
  permission TEXT NOT NULL,
  mfa_secret TEXT,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS auth_keys (
  auth_key_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_used_time INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS auth_keys_of_user ON auth_keys (operator_id, user_name);
CREATE TABLE IF NOT EXISTS default_permissions (
  operator_id TEXT PRIMARY KEY,
  permission TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** What the root user is called in these tables: SAM user names are never empty. */
export const rootUser = ''

/** A root or SAM user as stored; times are UNIX milliseconds. */
export interface User {
  readonly operatorId: string
  /** Empty for the root user. */
  readonly userName: string
  readonly description: string
  readonly passwordHash: string | null
  /** Permission document, JSON text; empty where none was set. */
  readonly permission: string
  /** Base32 text; present while multi-factor authentication is on. */
  readonly mfaSecret: string | null
  readonly createdTime: number
  readonly updatedTime: number
}

export interface AuthKey {
  readonly authKeyId: string
  readonly operatorId: string
  readonly userName: string
  readonly secretHash: string
  readonly createdTime: number
  readonly lastUsedTime: number | null
}

function all<T>(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): T[] {
  const rows = prepare(db, sql).all(...values)
  return rows.map((row) => fieldsOf<T>(row))
}

export function insertUser(db: DatabaseSync, user: User): void {
  insertRow(db, 'users', { ...user })
}

/** Writes changes of a user. */
export function changeUser(
  db: DatabaseSync,
  { operatorId, userName }: Pick<User, 'operatorId' | 'userName'>,
  changes: Partial<Omit<User, 'operatorId' | 'userName'>>,
): void {
  updateRow(db, 'users', { operatorId, userName }, { ...changes })
}

/** The tables with what a user has, which goes with it. A test fails for one that is missing. */
export const tablesOfUsers = [
  'users',
  'auth_keys',
  'user_roles',
  'unconfirmed_mfa',
  'backup_codes',
  'tokens',
  'trust_policies',
]

/** Deletes a user with all that belongs to it; whoever is signed in as it no longer is. */
export function removeUser(
  db: DatabaseSync,
  { operatorId, userName }: Pick<User, 'operatorId' | 'userName'>,
): void {
  for (const table of tablesOfUsers) {
    const sql = `DELETE FROM ${table} WHERE operator_id = ? AND user_name = ?`
    prepare(db, sql).run(operatorId, userName)
  }
}

export function insertAuthKey(db: DatabaseSync, key: AuthKey): void {
  insertRow(db, 'auth_keys', { ...key })
}

export function findUser(db: DatabaseSync, operatorId: string, userName: string): User | undefined {
  const sql = 'SELECT * FROM users WHERE operator_id = ? AND user_name = ?'
  return all<User>(db, sql, operatorId, userName)[0]
}

/** The operator's SAM users by name; the root user is not one of them. */
export function samUsers(db: DatabaseSync, operatorId: string): User[] {
  const sql = 'SELECT * FROM users WHERE operator_id = ? AND user_name <> ? ORDER BY user_name'
  return all(db, sql, operatorId, rootUser)
}

export function findAuthKey(db: DatabaseSync, authKeyId: string): AuthKey | undefined {
  return all<AuthKey>(db, 'SELECT * FROM auth_keys WHERE auth_key_id = ?', authKeyId)[0]
}

export function authKeysOf(db: DatabaseSync, operatorId: string, userName: string): AuthKey[] {
  const sql = 'SELECT * FROM auth_keys WHERE operator_id = ? AND user_name = ? ORDER BY auth_key_id'
  return all(db, sql, operatorId, userName)
}

export function removeAuthKey(db: DatabaseSync, authKeyId: string): void {
  prepare(db, 'DELETE FROM auth_keys WHERE auth_key_id = ?').run(authKeyId)
}

export function touchAuthKey(db: DatabaseSync, authKeyId: string, now: number): void {
  updateRow(db, 'auth_keys', { authKeyId }, { lastUsedTime: now })
}

/** The permission document that holds for all SAM users of the operator, if one was set. */
export function defaultPermissions(db: DatabaseSync, operatorId: string): string | undefined {
  const sql = 'SELECT permission FROM default_permissions WHERE operator_id = ?'
  const row = prepare(db, sql).get(operatorId)
  return row && String(row['permission'])
}

/** Sets the permission document for all SAM users of the operator, or takes it away. */
export function setDefaultPermissions(
  db: DatabaseSync,
  operatorId: string,
  permission: string | undefined,
): void {
  if (permission === undefined) {
    prepare(db, 'DELETE FROM default_permissions WHERE operator_id = ?').run(operatorId)
  } else insertRow(db, 'default_permissions', { operatorId, permission }, 'REPLACE')
}

/**
 * Every permission document that holds for a SAM user at `now` (UNIX milliseconds): its own, its
 * roles', the default one. The root user has none and needs none.
 */
export function permissionsOf(db: DatabaseSync, user: User, now: number): string[] {
  if (user.userName === rootUser) return []
  const roles = rolesOf(db, user.operatorId, user.userName, now).map((role) => role.permission)
  const documents = [user.permission, ...roles, defaultPermissions(db, user.operatorId) ?? '']
  return documents.filter((document) => document !== '')
}
