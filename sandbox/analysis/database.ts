import { constants, DatabaseSync } from 'node:sqlite'
import { addFunctions } from './functions.ts'
import { tableSchema } from './tables.ts'

/** What a query may do: read, call functions, and refer to itself. */
const reading: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
])

/** Functions of SQLite's that reach outside of the query. */
const forbidden = new Set(['load_extension', 'readfile', 'writefile', 'edit', 'fts3_tokenizer'])

/** A database of its own in memory with the tables that queries read, empty. */
export function queryDatabase(now: number): DatabaseSync {
  const db = new DatabaseSync(':memory:', { enableDoubleQuotedStringLiterals: false })
  db.exec(
    'PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF',
  )
  db.exec(tableSchema)
  addFunctions(db, now)
  return db
}

/** From here on the database answers what reads its tables, and refuses everything else. */
export function lock(db: DatabaseSync): void {
  db.setAuthorizer((action, first, second) => {
    const isTable = action !== constants.SQLITE_READ || !/^(?:sqlite|pragma)_/i.test(first ?? '')
    const isHarmless = action !== constants.SQLITE_FUNCTION || !forbidden.has(second ?? '')
    return reading.has(action) && isTable && isHarmless
      ? constants.SQLITE_OK
      : constants.SQLITE_DENY
  })
}
