import type { DatabaseSync, StatementSync } from 'node:sqlite'

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** A prepared statement, kept per database: preparing costs more than most queries. */
export function prepare(db: DatabaseSync, sql: string): StatementSync {
  let known = statements.get(db)
  if (!known) statements.set(db, (known = new Map()))
  let statement = known.get(sql)
  if (!statement) known.set(sql, (statement = db.prepare(sql)))
  return statement
}

const undoing = new WeakMap<DatabaseSync, (() => void)[]>()

/**
 * Forgets what is remembered beside the database when the transaction that goes on is undone: what
 * was read in it may never have been. Does nothing where none goes on.
 */
export function onRollback(db: DatabaseSync, forget: () => void): void {
  if (db.isTransaction) undoing.get(db)?.push(forget)
}

/** Runs `work` so that all of it is written or, when it throws, none. May be nested. */
export function transaction<T>(db: DatabaseSync, work: (db: DatabaseSync) => T): T {
  const nested = db.isTransaction
  if (!nested) undoing.set(db, [])
  const undo = undoing.get(db) ?? []
  const before = undo.length
  db.exec(nested ? 'SAVEPOINT nested' : 'BEGIN')
  try {
    const result = work(db)
    db.exec(nested ? 'RELEASE nested' : 'COMMIT')
    return result
  } catch (error) {
    for (const forget of undo.splice(before)) forget()
    if (db.isTransaction) db.exec(nested ? 'ROLLBACK TO nested; RELEASE nested' : 'ROLLBACK')
    throw error
  }
}
