import type { DatabaseSync, StatementColumnMetadata } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import { tokensOf } from '../../src/domain/analysis/tokens.ts'
import { qualifying } from './clauses.ts'
import { queryLimits } from './limits.ts'
import type { ResultColumn, ResultFile } from './messages.ts'
import { isTimestamp } from './moment.ts'
import { rewritten } from './rewrite.ts'
import { declaredType, type DatabaseType } from './tables.ts'

type Cell = string | number | bigint | boolean | null

/** What a query found, all of it. */
export interface Found {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Runs a query. Throws an error that says why where it cannot be, or finds more than a result may have. */
export function found(db: DatabaseSync, sql: string): Found {
  const statement = db.prepare(rewritten(sql))
  statement.setReturnArrays(true)
  statement.setReadBigInts(true)
  const described = statement.columns()
  const isShown = described.map(({ name }) => !name.startsWith(qualifying))
  const rows: Cell[][] = []
  for (const row of statement.iterate() as Iterable<unknown>) {
    if (rows.length >= queryLimits.resultRows) {
      throw new Error(`The result has more than ${queryLimits.resultRows} rows: add a LIMIT.`)
    }
    const cells = (row as (Cell | Uint8Array)[]).filter((_, at) => isShown[at])
    rows.push(cells.map((value) => (value instanceof Uint8Array ? hex(value) : value)))
  }
  const quoted = new Set(
    tokensOf(sql).flatMap(({ kind, text }) => (kind === 'quoted' ? [text.slice(1, -1)] : [])),
  )
  const names = new Set<string>()
  const columns = described
    .filter((_, at) => isShown[at])
    .map((column, at) => ({
      name: unique(quoted.has(column.name) ? column.name : plainName(column.name), names),
      databaseType: typeOf(column, rows, at),
    }))
  for (const [at, { databaseType }] of columns.entries()) {
    if (databaseType !== 'BOOLEAN') continue
    for (const row of rows) if (row[at] !== null) row[at] = Number(row[at]) !== 0
  }
  return { columns, rows }
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The name of a column that was not given one in quotes: as the query said it, in upper case. */
function plainName(name: string): string {
  return name
    .replaceAll(
      /\(([^()]*) ->> '\$((?:\."[^"]*"|\[\d+\])+)'\)/g,
      (_, operand: string, path: string) =>
        `${operand}${path.replaceAll('"', '').replace('.', ':')}`,
    )
    .replaceAll('* 1.0 /', '/')
    .replaceAll(/ *([().]) */g, '$1')
    .replaceAll(' ,', ',')
    .toUpperCase()
}

function unique(name: string, names: Set<string>): string {
  let one = name
  for (let n = 2; names.has(one); n += 1) one = `${name}_${n}`
  names.add(one)
  return one
}

/** The type of a column: its table's, else what all of its values are. */
function typeOf(
  { type }: StatementColumnMetadata,
  rows: readonly (readonly Cell[])[],
  at: number,
): DatabaseType {
  const declared = declaredType(type)
  if (declared) return declared
  let kind: DatabaseType | undefined
  for (const row of rows) {
    const value = row[at] ?? null
    if (value === null) continue
    const one =
      typeof value === 'bigint'
        ? 'FIXED'
        : typeof value === 'number'
          ? 'REAL'
          : isTimestamp(String(value))
            ? 'TIMESTAMP_TZ'
            : 'TEXT'
    if (kind === undefined || kind === one) kind = one
    else if (kind !== 'TEXT' && one !== 'TEXT' && kind !== 'TIMESTAMP_TZ' && one !== 'TIMESTAMP_TZ')
      kind = 'REAL'
    else return 'TEXT'
  }
  return kind ?? 'TEXT'
}

/** A result as CSV: as it is, since programs read it; what quotes need is quoted. */
export function csvOf({ columns, rows }: Found): ResultFile {
  const lines = function* () {
    yield csvLine(columns.map(({ name }) => name))
    for (const row of rows) yield csvLine(row)
  }
  return packed(lines())
}

function csvLine(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => {
    if (cell === null) return ''
    const text = String(cell)
    // An empty text is told from what is not there.
    return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${texts.join(',')}\n`
}

/** A result as JSON lines: an object for each row. */
export function jsonLinesOf({ columns, rows }: Found): ResultFile {
  const names = columns.map(({ name }) => JSON.stringify(name))
  const lines = function* () {
    for (const row of rows) {
      const members = row.map((cell, at) => `${names[at]}:${jsonOf(cell, columns[at])}`)
      yield `{${members.join(',')}}\n`
    }
  }
  return packed(lines())
}

function jsonOf(cell: Cell, column: ResultColumn | undefined): string {
  if (typeof cell === 'bigint') return String(cell)
  // Of a VARIANT, what is stored is JSON already.
  if (column?.databaseType === 'VARIANT' && typeof cell === 'string') return cell
  return JSON.stringify(cell)
}

function packed(lines: Iterable<string>): ResultFile {
  const parts: string[] = []
  let size = 0
  for (const line of lines) {
    size += Buffer.byteLength(line)
    if (size > queryLimits.resultBytes) {
      const megabytes = queryLimits.resultBytes / 1e6
      throw new Error(`The result is larger than ${megabytes} MB: select fewer columns or rows.`)
    }
    parts.push(line)
  }
  return { bytes: gzipSync(parts.join(''), { level: 4 }), size }
}
