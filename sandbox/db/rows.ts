import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { World } from '../world.ts'
import { prepare } from './sql.ts'

/** A row by its fields: each is the column of the same name in snake case. */
export type Row = Readonly<Record<string, SQLInputValue>>

/** Statements by what they are made from: names are put together once, not for each of 100,000 SIMs. */
const known = new Map<string, string>()

function statement(kind: string, table: string, row: Row, make: (columns: string[]) => string) {
  const key = `${kind} ${table} ${Object.keys(row).join()}`
  let sql = known.get(key)
  if (sql === undefined) known.set(key, (sql = make(Object.keys(row).map(columnOf))))
  return sql
}

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

const selections = new Map<string, string>()

/** The columns of a table, each as its field. */
function selectionOf(db: DatabaseSync, table: string): string {
  let selection = selections.get(table)
  if (selection === undefined) {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(table)
    const fields = columns.map(({ name }) => `${String(name)} AS ${fieldOf(String(name))}`)
    selections.set(table, (selection = fields.join(', ')))
  }
  return selection
}

/**
 * The rows of a world in a table, as their fields. `condition` is SQL for which ones, and in which
 * order where it says so.
 */
export function rowsWhere<T>(
  { db, id }: World,
  table: string,
  condition: string,
  ...values: SQLInputValue[]
): T[] {
  const sql = `SELECT ${selectionOf(db, table)} FROM ${table} WHERE world_id = ? AND ${condition}`
  return prepare(db, sql).all(id, ...values) as T[]
}

/** A whole row of a table as its fields; what a table holds is what was written into it. */
export function fieldsOf<T>(row: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [fieldOf(column), value]),
  ) as T
}

/** Writes a row into a table; `or` is what happens where there is one with its key. */
export function insertRow(
  db: DatabaseSync,
  table: string,
  row: Row,
  or: 'ABORT' | 'REPLACE' | 'IGNORE' = 'ABORT',
): void {
  const sql = statement(or, table, row, (columns) => {
    const places = columns.map(() => '?').join(', ')
    return `INSERT OR ${or} INTO ${table} (${columns.join(', ')}) VALUES (${places})`
  })
  prepare(db, sql).run(...Object.values(row))
}

/** The number that the database gave to the row written last. */
export function lastRowId(db: DatabaseSync): number {
  return Number(prepare(db, 'SELECT last_insert_rowid() AS id').get()?.['id'])
}

/** Writes changes of the row with this key. */
export function updateRow(db: DatabaseSync, table: string, key: Row, changes: Row): void {
  const sql = statement(`UPDATE ${Object.keys(key).join()}`, table, changes, (columns) => {
    const keys = Object.keys(key).map((field) => `${columnOf(field)} = ?`)
    return `UPDATE ${table} SET ${columns.join(' = ?, ')} = ? WHERE ${keys.join(' AND ')}`
  })
  prepare(db, sql).run(...Object.values(changes), ...Object.values(key))
}
