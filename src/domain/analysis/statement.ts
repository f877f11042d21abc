import { isWord, nameOf, tokensOf } from './tokens.ts'

/** Characters that a query may have here; the platform's own limit is not published. */
export const longestQuery = 20_000

/** Why a text is no query: nothing to run, too long, never ended, no reading, or more than one statement. */
export type QueryRule = 'empty' | 'tooLong' | 'open' | 'notRead' | 'several'

export interface BrokenQuery {
  readonly rule: QueryRule
  /** Where in the text it shows, in UTF-16 units. */
  readonly at: number
  /** What stands there. */
  readonly word: string
}

/** What keeps a text from being run at all: Analysis only reads, with one SELECT or WITH. */
export function brokenQuery(sql: string): BrokenQuery | undefined {
  if (sql.length > longestQuery) return { rule: 'tooLong', at: longestQuery, word: '' }
  const tokens = tokensOf(sql)
  const broken = (rule: QueryRule, token: (typeof tokens)[number] | undefined) => ({
    rule,
    at: token?.at ?? 0,
    word: token?.text.slice(0, 40) ?? '',
  })
  const open = tokens.find((token) => token.open)
  if (open) return broken('open', open)
  const first = tokens.find(({ text }) => text !== '(')
  if (!first || first.text === ';') return broken('empty', first)
  if (!isWord(first, 'SELECT', 'WITH')) return broken('notRead', first)
  const end = tokens.findIndex(({ text }) => text === ';')
  const more = end < 0 ? undefined : tokens.slice(end).find(({ text }) => text !== ';')
  return more && broken('several', more)
}

/** Those of the known tables that a query speaks of. */
export function tablesIn<Name extends string>(sql: string, known: readonly Name[]): Name[] {
  const names = new Set(
    tokensOf(sql).flatMap((token) =>
      token.kind === 'word' || token.kind === 'quoted' ? [nameOf(token)] : [],
    ),
  )
  return known.filter((name) => names.has(name))
}

/** Whether a query may look at a column, by its name: at any where it says `*`, but for `COUNT(*)`. */
export function columnsIn(sql: string): (name: string) => boolean {
  const tokens = tokensOf(sql)
  const takesAll = tokens.some(
    ({ text }, at) =>
      text === '*' && !(tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')'),
  )
  const names = new Set(tokens.map((token) => nameOf(token).toUpperCase()))
  // NATURAL and USING join by what both have.
  return (name) => takesAll || names.has(name) || names.has('NATURAL')
}

/** Where an engine's message says that something is wrong: `line 2 at position 7` (from 0), or a name in it. */
export function placeInQuery(sql: string, message: string): number | undefined {
  const place = /line (\d+) at position (\d+)/i.exec(message)
  if (place) {
    const lines = sql.split('\n')
    const line = Math.min(Number(place[1]), lines.length) - 1
    const before = lines
      .slice(0, Math.max(0, line))
      .reduce((sum, { length }) => sum + length + 1, 0)
    return Math.min(before + Number(place[2]), sql.length)
  }
  const name = /'([^']+)'/.exec(message)?.[1]?.split('.').at(-1)
  if (name === undefined) return undefined
  return tokensOf(sql).find((token) => nameOf(token) === name.toUpperCase())?.at
}
