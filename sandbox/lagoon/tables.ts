import type { LagoonPlan, LagoonRole, Packs } from '../../src/domain/lagoon/plans.ts'
import { insertRow, lastRowId, rowsWhere, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
import type { Coverage, World } from '../world.ts'

/**
 * Each coverage has a Lagoon of its own. `email_key` is the address in lower case: it is one user's
 * alone in a coverage, whatever their operator. Times are UNIX milliseconds.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS lagoons (
  world_id INTEGER PRIMARY KEY,
  plan TEXT NOT NULL,
  basic_user INTEGER NOT NULL,
  basic_dashboard INTEGER NOT NULL,
  dashboards INTEGER NOT NULL,
  alerts INTEGER NOT NULL,
  raised_time INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS lagoon_users (
  lagoon_user_id INTEGER PRIMARY KEY AUTOINCREMENT,
  world_id INTEGER NOT NULL,
  coverage TEXT NOT NULL,
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  role TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  last_seen_time INTEGER,
  UNIQUE (coverage, email_key)
) STRICT;
CREATE INDEX IF NOT EXISTS lagoon_users_of_world ON lagoon_users (world_id);
`

/** An operator's Lagoon in a coverage. */
export interface Lagoon extends Packs {
  readonly worldId: number
  readonly plan: LagoonPlan
  /** What its users have made there. */
  readonly dashboards: number
  readonly alerts: number
  /** When its plan last became a larger one. */
  readonly raisedTime: number | null
}

/** Who signs in to its dashboards. */
export interface StoredUser {
  readonly lagoonUserId: number
  readonly worldId: number
  readonly coverage: Coverage
  readonly email: string
  readonly emailKey: string
  readonly role: LagoonRole
  readonly passwordHash: string
  readonly lastSeenTime: number | null
}

/** The Lagoon of a world; undefined where it is not registered. */
export function findLagoon(world: World): Lagoon | undefined {
  return rowsWhere<Lagoon>(world, 'lagoons', 'TRUE')[0]
}

export function insertLagoon(world: World, lagoon: Omit<Lagoon, 'worldId'>): void {
  insertRow(world.db, 'lagoons', { worldId: world.id, ...lagoon })
}

export function changeLagoon(world: World, changes: Partial<Omit<Lagoon, 'worldId'>>): void {
  updateRow(world.db, 'lagoons', { worldId: world.id }, { ...changes })
}

/** Deletes a Lagoon with its users. */
export function removeLagoon({ db, id }: World): void {
  for (const table of ['lagoon_users', 'lagoons']) {
    prepare(db, `DELETE FROM ${table} WHERE world_id = ?`).run(id)
  }
}

/** The users of a world's Lagoon, in the order in which they were made. */
export function usersOf(world: World): StoredUser[] {
  return rowsWhere<StoredUser>(world, 'lagoon_users', 'TRUE ORDER BY lagoon_user_id')
}

/** Whether an address is that of another user of the coverage's Lagoon, of whatever operator. */
export function isTaken({ db, coverage }: World, email: string, except = 0): boolean {
  const sql = `SELECT 1 FROM lagoon_users
    WHERE coverage = ? AND email_key = ? AND lagoon_user_id <> ?`
  return prepare(db, sql).get(coverage, email.toLowerCase(), except) !== undefined
}

/** Writes a new user; answers its id. */
export function insertUser(
  world: World,
  user: Pick<StoredUser, 'email' | 'role' | 'passwordHash' | 'lastSeenTime'>,
): number {
  const { id: worldId, coverage } = world
  const emailKey = user.email.toLowerCase()
  insertRow(world.db, 'lagoon_users', { ...user, worldId, coverage, emailKey })
  return lastRowId(world.db)
}

export function changeUser(
  world: World,
  lagoonUserId: number,
  changes: Partial<Pick<StoredUser, 'email' | 'emailKey' | 'role' | 'passwordHash'>>,
): void {
  updateRow(world.db, 'lagoon_users', { lagoonUserId }, { ...changes })
}

export function removeUser({ db }: World, lagoonUserId: number): void {
  prepare(db, 'DELETE FROM lagoon_users WHERE lagoon_user_id = ?').run(lagoonUserId)
}
