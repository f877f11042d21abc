import { isWord, type Token } from '../../src/domain/analysis/tokens.ts'
import { plainTokens } from './clauses.ts'
import { intervalAt } from './interval.ts'

/** Functions that SQLite has under another name. */
const renamed: Readonly<Record<string, string>> = {
  IFF: 'IIF',
  NVL: 'IFNULL',
  GREATEST: 'MAX',
  LEAST: 'MIN',
  LISTAGG: 'GROUP_CONCAT',
  ARRAY_SIZE: 'JSON_ARRAY_LENGTH',
  ARRAY_AGG: 'JSON_GROUP_ARRAY',
}

/** Words that stand for a function without its parentheses. */
const moments: Readonly<Record<string, string>> = {
  CURRENT_TIMESTAMP: 'NOW_MOMENT()',
  LOCALTIMESTAMP: 'NOW_MOMENT()',
  CURRENT_DATE: 'TO_DATE(NOW_MOMENT())',
}

/** Functions whose first argument may be a bare word: a part of a date. */
const takesPart = new Set([
  'DATEADD',
  'TIMESTAMPADD',
  'DATEDIFF',
  'TIMESTAMPDIFF',
  'DATE_TRUNC',
  'DATE_PART',
])

/** What a cast to a type becomes, by the beginning of its name. */
const casts: readonly (readonly [prefix: string, before: string, after: string])[] = [
  ['TIMESTAMP', 'TO_TIMESTAMP(', ')'],
  ['DATETIME', 'TO_TIMESTAMP(', ')'],
  ['DATE', 'TO_DATE(', ')'],
  ['VARIANT', '(', ')'],
  ['FLOAT', 'CAST(', ' AS REAL)'],
  ['DOUBLE', 'CAST(', ' AS REAL)'],
  ['REAL', 'CAST(', ' AS REAL)'],
  ['INT', 'CAST(', ' AS INTEGER)'],
  ['BIGINT', 'CAST(', ' AS INTEGER)'],
  ['VARCHAR', 'CAST(', ' AS TEXT)'],
  ['STRING', 'CAST(', ' AS TEXT)'],
  ['TEXT', 'CAST(', ' AS TEXT)'],
  ['CHAR', 'CAST(', ' AS TEXT)'],
]

const otherCast = ['', 'CAST(', ' AS NUMERIC)'] as const

/** What is written so far, and where its last operand begins: what a cast is put around. */
class Output {
  readonly pieces: string[] = []
  readonly #opened: number[] = []
  #operand = 0

  push(piece: string, { joins = false } = {}): void {
    if (!joins) this.#operand = this.pieces.length
    this.pieces.push(piece)
  }

  open(afterName: boolean): void {
    this.#opened.push(afterName ? this.pieces.length - 1 : this.pieces.length)
    this.push('(')
  }

  close(): void {
    const begun = this.#opened.pop() ?? this.pieces.length
    this.pieces.push(')')
    this.#operand = begun
  }

  wrap(before: string, after: string): void {
    const operand = this.#operand
    this.pieces.splice(
      operand,
      this.pieces.length - operand,
      `${before}${this.pieces.slice(operand).join(' ')}${after}`,
    )
  }
}

/**
 * A query in the platform's dialect, in SQLite's: paths into VARIANT (`CONTENT:position.lat`), casts
 * with `::`, divisions that keep their fraction, QUALIFY, FLATTEN, INTERVAL, and functions and words of
 * other names. What it does not know stays as it is; of what can only be misread it throws
 * `Unsupported`. With `syntaxOnly` the text may end anywhere.
 */
export function rewritten(sql: string, options: { readonly syntaxOnly?: boolean } = {}): string {
  const tokens = plainTokens(sql, options)
  const out = new Output()
  for (let at = 0; at < tokens.length; at += 1) at += step(tokens, at, out)
  return out.pieces.join(' ')
}

/** Writes what begins at a token; answers how many more it has taken. */
function step(tokens: readonly Token[], at: number, out: Output): number {
  const token = tokens[at]
  if (!token) return 0
  const { kind, text } = token
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (kind === 'word') return word(tokens, at, out)
  const lengths = intervalAt(tokens, at)
  if (lengths) {
    for (const { part, count } of lengths) out.wrap(`DATEADD('${part}', ${count}, `, ')')
    return 2
  }
  if (text === '(') out.open(before !== undefined && before.kind === 'word' && isName(before))
  else if (text === ')') out.close()
  else if (text === '.') out.push('.', { joins: true })
  else if (text === '/') out.push('* 1.0 /')
  else if (text === ':' && next && (next.kind === 'word' || next.kind === 'quoted')) {
    const { path, taken } = pathFrom(tokens, at + 1)
    out.wrap('(', ` ->> '${path.replaceAll("'", "''")}')`)
    return taken
  } else if (text === '::' && next) {
    const name = next.text.toUpperCase()
    const [, opened, closed] = casts.find(([prefix]) => name.startsWith(prefix)) ?? otherCast
    out.wrap(opened, closed)
    return 1 + argumentsAfter(tokens, at + 2)
  } else out.push(text, { joins: before?.text === '.' })
  return 0
}

/** Words after which a parenthesis does not hold the arguments of a function. */
const notNames = new Set(
  'SELECT FROM WHERE AND OR NOT IN ON AS BY HAVING JOIN UNION ALL EXCEPT INTERSECT WHEN THEN ELSE CASE LIKE REGEXP BETWEEN OVER EXISTS VALUES DISTINCT LIMIT USING'.split(
    ' ',
  ),
)

function isName({ text }: Token): boolean {
  return !notNames.has(text.toUpperCase())
}

function word(tokens: readonly Token[], at: number, out: Output): number {
  const [token, next, part, comma] = tokens.slice(at, at + 4)
  const text = token?.text ?? ''
  const name = text.toUpperCase()
  const joins = tokens[at - 1]?.text === '.'
  const moment = joins ? undefined : moments[name]
  if (moment !== undefined) {
    out.push(moment)
    return next?.text === '(' && part?.text === ')' ? 2 : 0
  }
  if (name === 'ILIKE') out.push('REGEXP')
  else if (name === 'MINUS') out.push('EXCEPT')
  else if (next?.text !== '(') out.push(text, { joins })
  else if (takesPart.has(name) && part?.kind === 'word' && comma?.text === ',') {
    out.push(text)
    out.open(true)
    out.push(`'${part.text}'`)
    return 2
  } else if (name === 'EXTRACT' && part?.kind === 'word' && isWord(comma, 'FROM')) {
    out.push('DATE_PART')
    out.open(true)
    out.push(`'${part.text}' ,`)
    return 3
  } else if (name === 'APPROX_COUNT_DISTINCT') {
    out.push('COUNT')
    out.open(true)
    out.push('DISTINCT')
    return 1
  } else out.push(renamed[name] ?? text)
  return 0
}

/** A path into JSON that begins at a token, as SQLite writes it, and how many tokens it is. */
function pathFrom(tokens: readonly Token[], start: number): { path: string; taken: number } {
  let at = start
  let path = '$'
  for (;;) {
    const token = tokens[at]
    const key = token?.kind === 'quoted' ? token.text.slice(1, -1) : (token?.text ?? '')
    path += `."${key.replaceAll('"', '')}"`
    at += 1
    while (tokens[at]?.text === '[' && tokens[at + 2]?.text === ']') {
      const index = tokens[at + 1]?.text ?? ''
      path += /^\d+$/.test(index) ? `[${index}]` : `."${index.slice(1, -1)}"`
      at += 3
    }
    const joint = tokens[at]?.text
    const follows = tokens[at + 1]?.kind
    if ((joint !== '.' && joint !== ':') || (follows !== 'word' && follows !== 'quoted')) break
    at += 1
  }
  return { path, taken: at - start }
}

/** How many tokens the arguments of a type are: `(10, 2)`. */
function argumentsAfter(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return 0
  const end = tokens.findIndex(({ text }, index) => index > at && text === ')')
  return end < 0 ? 0 : end - at + 1
}
