/*
 * The process that runs one query. It is one of its own because nothing interrupts SQLite but the end
 * of the process: a worker that counts for ever cannot be ended. It gets a copy of what the operator's
 * world is made from, derives the tables that the query names, and answers with the result's files.
 */
import { DatabaseSync } from 'node:sqlite'
import { columnsIn } from '../../src/domain/analysis/statement.ts'
import { schemas } from '../db/schema.ts'
import { SoracomError } from '../http/error.ts'
import type { World } from '../world.ts'
import { compile } from './compile.ts'
import { lock, queryDatabase } from './database.ts'
import { queryLimits } from './limits.ts'
import type { CopiedRows, Tells, Told } from './messages.ts'
import type { Origin, Value } from './origin.ts'
import { csvOf, found, jsonLinesOf } from './result.ts'
import { rowsOf } from './rows.ts'
import { tables, type TableName } from './tables.ts'

const copy = new DatabaseSync(':memory:')
for (const schema of schemas) copy.exec(schema)
// What is copied has been watched where it was written.
for (const { name } of copy
  .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
  .all()) {
  copy.exec(`DROP TRIGGER "${String(name)}"`)
}
copy.exec(`BEGIN; PRAGMA hard_heap_limit = ${queryLimits.memory}`)

/** Who asked may be gone by now: then there is nobody to tell, nor anything that failed. */
function tell(message: Tells, then: () => void = () => undefined): void {
  process.send?.(message, undefined, {}, then)
}

function keep({ table, columns, rows }: CopiedRows): void {
  const places = columns.map(() => '?').join(', ')
  const insert = copy.prepare(
    `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
  )
  for (const row of rows) insert.run(...(row as Value[]))
}

/**
 * Fills those columns of a table that a query speaks of. Throws where the period has more rows than can
 * be read here: a sum over some of them would be wrong.
 */
function fill(
  db: DatabaseSync,
  name: TableName,
  origin: Origin,
  isNamed: (column: string) => boolean,
) {
  const columns = tables[name].filter((column) => isNamed(column.name))
  const names = columns.map((column) => column.name)
  // A VARIANT is JSON; what is none is a text of it.
  const places = columns.map(({ databaseType }, at) => {
    const place = `?${at + 1}`
    if (databaseType !== 'VARIANT') return place
    return `CASE WHEN ${place} IS NULL OR json_valid(${place}) THEN ${place} ELSE json_quote(${place}) END`
  })
  const insert =
    names.length === 0
      ? db.prepare(`INSERT INTO "${name}" DEFAULT VALUES`)
      : db.prepare(
          `INSERT INTO "${name}" (${names.map((one) => `"${one}"`).join()}) VALUES (${places.join()})`,
        )
  let count = 0
  db.exec('BEGIN')
  for (const row of rowsOf[name](origin)) {
    if ((count += 1) > queryLimits.tableRows) {
      throw new Error(
        `${name} has more than ${queryLimits.tableRows} rows in this period: choose a shorter one.`,
      )
    }
    insert.run(...names.map((column) => row[column] ?? null))
  }
  db.exec('COMMIT')
}

function run({
  sql,
  tables: named,
  world: told,
  now,
  from,
  to,
}: Extract<Told, { kind: 'run' }>): void {
  copy.exec('COMMIT')
  compile(sql, { patient: true })
  const world: World = { ...told, db: copy, peer: () => undefined, now: () => now }
  const db = queryDatabase(now)
  const isNamed = columnsIn(sql)
  for (const name of named) fill(db, name, { world, now, from, to }, isNamed)
  lock(db)
  tell({ kind: 'running' })
  const begun = performance.now()
  const result = found(db, sql)
  const ended = performance.now()
  tell({ kind: 'exporting' })
  const [csv, jsonl] = [csvOf(result), jsonLinesOf(result)]
  const execMs = ended - begun
  const exportMs = performance.now() - ended
  const { columns, rows } = result
  tell({ kind: 'done', columns, rowCount: rows.length, csv, jsonl, execMs, exportMs }, leave)
}

function leave(): void {
  if (process.connected) process.disconnect()
}

process.on('message', (message: Told) => {
  if (message.kind === 'rows') return keep(message)
  try {
    run(message)
  } catch (error) {
    tell({ kind: 'failed', message: reason(error) }, leave)
  }
})

function reason(error: unknown): string {
  if (error instanceof SoracomError) return error.messages.en
  const message = error instanceof Error ? error.message : String(error)
  if (message === 'out of memory')
    return 'SQL execution error: the query needs more memory than it may have.'
  return `SQL execution error: ${message}`
}
