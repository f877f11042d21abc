import { DatabaseSync } from 'node:sqlite'
import { schemas } from './schema.ts'
import { transaction } from './sql.ts'
import { troubleOf, type Trouble } from './trouble.ts'

/** Marks a file as this sandbox's, so that no other program's database is written into. */
const applicationId = 0x534f5241
/** Raised when a table changes shape; files of another version are refused. */
const schemaVersion = 7

/** A data file that cannot be used; the message is one line meant for the person who named it. */
export class DataFileError extends Error {}

/**
 * Opens the sandbox's database, in memory or in a file that is created when absent, with all
 * tables in place. Throws `DataFileError` for a file that is unreadable, damaged, in use by
 * another process, or not a sandbox's.
 */
export function openDatabase(file: string = ':memory:'): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { timeout: 500 })
    // One process owns a data file: identifiers are counted in it.
    db.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
    )
    checkFile(db, file)
    transaction(db, (open) => {
      for (const schema of schemas) open.exec(schema)
      open.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`)
    })
    return db
  } catch (error) {
    if (db?.isOpen) db.close()
    if (error instanceof DataFileError) throw error
    if (error instanceof Error && error.message === malformed) throw damaged(file)
    const why = reason(error, file)
    throw new DataFileError(`The data file ${file} cannot be used: ${why}.`)
  }
}

function checkFile(db: DatabaseSync, file: string): void {
  const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.['n'])
  if (tables === 0) return
  const owner = Number(db.prepare('PRAGMA application_id').get()?.['application_id'])
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
  if (owner !== applicationId) {
    throw new DataFileError(`The data file ${file} is a database of another program.`)
  }
  if (version !== schemaVersion) {
    throw new DataFileError(
      `The data file ${file} is of version ${version}, this sandbox writes version ${schemaVersion}. Name a new file.`,
    )
  }
  if (db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok') {
    throw damaged(file)
  }
}

/** What SQLite says where it stumbles over a page before the check has come to it. */
const malformed = 'database disk image is malformed'

function damaged(file: string): DataFileError {
  return new DataFileError(`The data file ${file} is damaged. Name a new file.`)
}

const troubles: Readonly<Record<Trouble, string>> = {
  full: 'the disk is full',
  readOnly: 'it may not be written to',
  noFolder: 'there is no such folder',
}

function reason(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'database is locked') return 'another process is using it'
  const trouble = troubleOf(error, file)
  return trouble ? troubles[trouble] : message
}
