import type { DatabaseSync } from 'node:sqlite'
import { brokenQuery, type QueryRule } from '../../src/domain/analysis/statement.ts'
import { nameOf, tokensOf, type Token } from '../../src/domain/analysis/tokens.ts'
import { SoracomError } from '../http/error.ts'
import { Unsupported } from './clauses.ts'
import { lock, queryDatabase } from './database.ts'
import { rewritten } from './rewrite.ts'

/** 400 with the code that SQL errors come with; the engine speaks English. */
export function sqlError(message: string): SoracomError {
  return new SoracomError(400, 'ANA0005', { en: message, ja: message })
}

let empty: DatabaseSync | undefined

/** How often a query may be spelled out while it is compiled, for that to take no time. */
const mostParts = 1000

/**
 * How often the parts of a query are spelled out at most: SQLite puts in what WITH names wherever it
 * is named, so that a few lines may stand for more than can ever be compiled.
 */
function partsOf(tokens: readonly Token[]): number {
  const names = tokens.flatMap((token, at) =>
    tokens[at + 1]?.text.toUpperCase() === 'AS' && tokens[at + 2]?.text === '('
      ? [nameOf(token)]
      : [],
  )
  const uses = (name: string) => tokens.filter((token) => nameOf(token) === name).length - 1
  return names.reduce((product, name) => product * Math.max(1, uses(name)), 1)
}

/**
 * Finds out whether a query can be run, on empty tables. Throws ANA0005, with the place, for one that
 * cannot. What would take long to find out is not looked at, unless `patient`.
 */
export function compile(sql: string, { patient = false } = {}): void {
  const broken = brokenQuery(sql)
  if (broken) throw sqlError(refusal(sql, broken.rule, broken.at, broken.word))
  if (!patient && partsOf(tokensOf(sql)) > mostParts) return
  if (!empty) lock((empty = queryDatabase(0)))
  const message = refusedIn(sql) ?? complaint(empty, sql)
  if (message !== undefined) throw sqlError(explained(empty, sql, message))
}

/** Throws for what this engine does not have, with its place. */
function refusedIn(sql: string): undefined {
  try {
    rewritten(sql)
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error
    throw sqlError(`SQL compilation error: error ${place(sql, error.at)}\n${error.message}`)
  }
}

function complaint(db: DatabaseSync, sql: string, syntaxOnly = false): string | undefined {
  try {
    db.prepare(rewritten(sql, { syntaxOnly }))
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** `line 2 at position 7`: lines from 1, positions from 0, as the platform's engine says it. */
function place(sql: string, at: number): string {
  const before = sql.slice(0, at).split('\n')
  return `line ${before.length} at position ${before.at(-1)?.length ?? 0}`
}

const said: Readonly<Record<QueryRule, (word: string) => string>> = {
  empty: () => 'the statement is empty.',
  tooLong: () => 'the statement is too long.',
  open: (word) => `unterminated text ${word}`,
  notRead: (word) => `only SELECT and WITH are supported, unexpected '${word}'.`,
  several: (word) => `only one statement at a time is supported, unexpected '${word}'.`,
}

function refusal(sql: string, rule: QueryRule, at: number, word: string): string {
  return `SQL compilation error: error ${place(sql, at)}\n${said[rule](word)}`
}

/** What SQLite says of names, and how the platform's engine says it. */
const complaints: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/^no such column: (.+)$/s, (name) => `invalid identifier '${name.toUpperCase()}'`],
  [/^ambiguous column name: (.+)$/s, (name) => `ambiguous column name '${name.toUpperCase()}'`],
  [
    /^no such table: (.+)$/s,
    (name) => `Object '${name.toUpperCase()}' does not exist or not authorized.`,
  ],
  [/^no such function: (.+)$/s, (name) => `Unknown function ${name.toUpperCase()}`],
  [
    /^wrong number of arguments to function (.+?)\(\)$/,
    (name) => `wrong number of arguments for function ${name}`,
  ],
  [
    /^(?:not authorized|access to .+ is prohibited|authorization denied.*)$/,
    () => 'Unsupported feature: queries can only read the tables of getAnalysisSchemas.',
  ],
]

function explained(db: DatabaseSync, sql: string, message: string): string {
  const tokens = tokensOf(sql)
  if (/syntax error|incomplete input|unrecognized token/.test(message)) {
    const token = firstWrong(db, sql, tokens)
    const unexpected = token ? token.text.slice(0, 40) : '<EOF>'
    const at = place(sql, token?.at ?? sql.trimEnd().length)
    return `SQL compilation error: syntax error ${at} unexpected '${unexpected}'.`
  }
  for (const [pattern, say] of complaints) {
    const [found, name = ''] = pattern.exec(message) ?? []
    if (found === undefined) continue
    const token = lastNamed(tokens, name)
    const where = token ? `error ${place(sql, token.at)}\n` : ''
    return `SQL compilation error: ${where}${say(name)}`
  }
  return `SQL compilation error: ${message}`
}

/** The token that a name stands in; of `t.column` that of the column. */
function lastNamed(tokens: readonly Token[], name: string): Token | undefined {
  const last = name.split('.').at(-1)?.toUpperCase()
  return tokens.find((token) => nameOf(token).toUpperCase() === last)
}

/** The token at which the text stops being SQL: SQLite does not say where. Undefined where it only ends too early. */
function firstWrong(db: DatabaseSync, sql: string, tokens: readonly Token[]): Token | undefined {
  const isWrong = (count: number) => {
    const last = tokens[count - 1]
    const message = complaint(db, sql.slice(0, last ? last.at + last.text.length : 0), true)
    return message !== undefined && /syntax error|unrecognized token/.test(message)
  }
  let [right, wrongAt] = [0, tokens.length]
  if (!isWrong(wrongAt)) return undefined
  while (wrongAt - right > 1) {
    const middle = Math.floor((right + wrongAt) / 2)
    if (isWrong(middle)) wrongAt = middle
    else right = middle
  }
  return tokens[wrongAt - 1]
}
