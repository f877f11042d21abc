import type { DatabaseSync } from 'node:sqlite'
import { fieldsOf, insertRow, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import { firstPublished, managedRoleIds, versionsOf } from './managed.ts'

/** Roles that operators write, and which users have which roles; times are UNIX milliseconds. */
export const schema = `
CREATE TABLE IF NOT EXISTS roles (
  operator_id TEXT NOT NULL,
  role_id TEXT NOT NULL,
  description TEXT NOT NULL,
  permission TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, role_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS user_roles (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  role_id TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name, role_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS users_of_role ON user_roles (operator_id, role_id);
`

/** A role as it is now, the operator's or Soracom's; times are UNIX milliseconds. */
export interface Role {
  readonly roleId: string
  readonly description: string
  readonly permission: string
  readonly createdTime: number
  readonly updatedTime: number
}

/** A role of the operator's own. */
export function findOwnRole(
  db: DatabaseSync,
  operatorId: string,
  roleId: string,
): Role | undefined {
  const sql = 'SELECT * FROM roles WHERE operator_id = ? AND role_id = ?'
  const row = prepare(db, sql).get(operatorId, roleId)
  return row && fieldsOf<Role>(row)
}

/** A role that Soracom maintains, as its newest version has it. */
function findManagedRole(roleId: string, now: number): Role | undefined {
  const [newest] = versionsOf(roleId, now) ?? []
  if (!newest) return undefined
  const { description, permission, publishedTime } = newest
  const createdTime = firstPublished(roleId) ?? publishedTime
  return { roleId, description, permission, createdTime, updatedTime: publishedTime }
}

/** A role by its ID, whoever maintains it. */
export function findRole(
  db: DatabaseSync,
  operatorId: string,
  roleId: string,
  now: number,
): Role | undefined {
  return findOwnRole(db, operatorId, roleId) ?? findManagedRole(roleId, now)
}

/** The operator's own roles by ID. */
export function ownRoles(db: DatabaseSync, operatorId: string): Role[] {
  const sql = 'SELECT * FROM roles WHERE operator_id = ? ORDER BY role_id'
  return prepare(db, sql)
    .all(operatorId)
    .map((row) => fieldsOf<Role>(row))
}

/** The roles that Soracom maintains. */
export function managedRoles(now: number): Role[] {
  return managedRoleIds.flatMap((roleId) => findManagedRole(roleId, now) ?? [])
}

/** The roles a user has, by ID. */
export function rolesOf(
  db: DatabaseSync,
  operatorId: string,
  userName: string,
  now: number,
): Role[] {
  const sql = `SELECT role_id FROM user_roles WHERE operator_id = ? AND user_name = ?
    ORDER BY role_id`
  return prepare(db, sql)
    .all(operatorId, userName)
    .flatMap((row) => findRole(db, operatorId, String(row['role_id']), now) ?? [])
}

/** The names of the users that have a role, sorted. */
export function usersWith(db: DatabaseSync, operatorId: string, roleId: string): string[] {
  const sql = `SELECT user_name FROM user_roles WHERE operator_id = ? AND role_id = ?
    ORDER BY user_name`
  return prepare(db, sql)
    .all(operatorId, roleId)
    .map((row) => String(row['user_name']))
}

export function insertRole(db: DatabaseSync, operatorId: string, role: Role): void {
  insertRow(db, 'roles', { operatorId, ...role })
}

export function changeRole(
  db: DatabaseSync,
  operatorId: string,
  roleId: string,
  changes: Partial<Role>,
): void {
  updateRow(db, 'roles', { operatorId, roleId }, { ...changes })
}

export function removeRole(db: DatabaseSync, operatorId: string, roleId: string): void {
  const sql = 'DELETE FROM roles WHERE operator_id = ? AND role_id = ?'
  prepare(db, sql).run(operatorId, roleId)
}

/** Gives a user a role; whether it did not have it before. */
export function giveRole(
  db: DatabaseSync,
  operatorId: string,
  userName: string,
  roleId: string,
): boolean {
  const sql = 'INSERT OR IGNORE INTO user_roles VALUES (?, ?, ?)'
  return prepare(db, sql).run(operatorId, userName, roleId).changes > 0
}

/** Takes a role from a user; whether it had it. */
export function takeRole(
  db: DatabaseSync,
  operatorId: string,
  userName: string,
  roleId: string,
): boolean {
  const sql = 'DELETE FROM user_roles WHERE operator_id = ? AND user_name = ? AND role_id = ?'
  return prepare(db, sql).run(operatorId, userName, roleId).changes > 0
}
