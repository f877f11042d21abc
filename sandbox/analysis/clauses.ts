import { isWord, tokensOf, type Token } from '../../src/domain/analysis/tokens.ts'

/** What the platform's engine has and this one has not, at its place in the text. */
export class Unsupported extends Error {
  readonly at: number
  constructor(construct: string, at: number, why = 'the sandbox does not have it') {
    super(`Unsupported feature '${construct}': ${why}.`)
    this.at = at
  }
}

/** The column that says whether a row is wanted; a result is given without it. */
export const qualifying = '__QUALIFY'

interface Options {
  /** Only whether it is SQL so far is asked: the text may end anywhere. */
  readonly syntaxOnly?: boolean
}

/** The tokens of a query with the clauses that SQLite does not know put into such as it does. */
export function plainTokens(sql: string, { syntaxOnly = false }: Options = {}): Token[] {
  const tokens = flattened(tokensOf(sql))
  if (!syntaxOnly) refuse(tokens)
  return syntaxOnly ? sortedInstead(tokens) : qualified(tokens)
}

const unsupported = new Set(
  'PIVOT UNPIVOT MATCH_RECOGNIZE TABLESAMPLE ASOF CONNECT_BY_ROOT ROLLUP CUBE'.split(' '),
)

function refuse(tokens: readonly Token[]): void {
  for (const [at, token] of tokens.entries()) {
    const name = token.text.toUpperCase()
    const isName = token.kind !== 'word' || tokens[at - 1]?.text === '.'
    if (isName || !unsupported.has(name)) continue
    // As a name of one's own, no parenthesis follows.
    if (tokens[at + 1]?.text === '(' || name === 'ASOF') throw new Unsupported(name, token.at)
  }
}

const made = (text: string, { at }: Pick<Token, 'at'>): Token => ({
  kind: /^\w/.test(text) ? 'word' : text.startsWith('"') ? 'quoted' : 'symbol',
  text,
  at,
})

/** The place of the parenthesis that closes one; the length where none does. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.text === '(') depth += 1
    if (tokens[at]?.text === ')' && (depth -= 1) === 0) return at
  }
  return tokens.length
}

/** `LATERAL FLATTEN(INPUT => x)` and `TABLE(FLATTEN(x))` as SQLite's own table of the parts of x. */
function flattened(given: readonly Token[]): Token[] {
  const tokens = [...given]
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    // What it calls an index is the key of a list's part here.
    if (token && isWord(token, 'INDEX') && tokens[at - 1]?.text === '.') {
      tokens[at] = made('key', token)
    }
    if (!token || !isWord(token, 'FLATTEN') || tokens[at + 1]?.text !== '(') continue
    const [first, second, third] = tokens.slice(at + 2, at + 5)
    const isNamed = second?.text === '=' && third?.text === '>'
    const end = closing(tokens, at + 1)
    const more = tokens
      .slice(at + 5, end)
      .findIndex(({ text }, n, rest) => text === '=' && rest[n + 1]?.text === '>')
    if ((isNamed && !isWord(first, 'INPUT')) || more >= 0) {
      throw new Unsupported('FLATTEN', token.at, 'the sandbox takes INPUT alone')
    }
    tokens[at] = made('JSON_EACH', token)
    if (isNamed) tokens.splice(at + 2, 3)
    const before = tokens[at - 1]
    if (isWord(before, 'LATERAL')) tokens.splice(at - 1, 1)
    else if (before?.text === '(' && isWord(tokens[at - 2], 'TABLE')) {
      const last = closing(tokens, at - 1)
      tokens.splice(last, 1)
      tokens.splice(at - 2, 2)
    }
  }
  return tokens
}

const ends = ['ORDER', 'LIMIT', 'OFFSET', 'FETCH', 'UNION', 'EXCEPT', 'INTERSECT', 'MINUS']

/** Where, from a place on, something is met outside of parentheses that are opened there. */
function outside(
  tokens: readonly Token[],
  from: number,
  isMet: (token: Token) => boolean,
  step: 1 | -1 = 1,
): number {
  const [open, close] = step === 1 ? ['(', ')'] : [')', '(']
  let depth = 0
  for (let at = from; at >= 0 && at < tokens.length; at += step) {
    const token = tokens[at]
    if (!token) break
    if (depth === 0 && (isMet(token) || token.text === close)) return at
    if (token.text === open) depth += 1
    if (token.text === close) depth -= 1
  }
  return step === 1 ? tokens.length : -1
}

const placeOfQualify = (tokens: readonly Token[]) =>
  tokens.findIndex((token, at) => isWord(token, 'QUALIFY') && tokens[at - 1]?.text !== '.')

/**
 * QUALIFY, which keeps those rows whose window functions fit, as a query around the one that has it.
 * What is put in order is so within, where the names of its tables are known.
 */
function qualified(given: readonly Token[]): Token[] {
  let tokens = [...given]
  for (let left = given.length; left > 0; left -= 1) {
    const at = placeOfQualify(tokens)
    const token = tokens[at]
    if (!token) return tokens
    const select = outside(tokens, at - 1, (one) => isWord(one, 'SELECT'), -1)
    const end = outside(tokens, at + 1, (one) => isWord(one, ...ends) || one.text === ';')
    if (!isWord(tokens[select], 'SELECT') || end === at + 1)
      throw new Unsupported('QUALIFY', token.at)
    const isOrder = isWord(tokens[end], 'ORDER')
    const after = isOrder
      ? outside(tokens, end + 1, (one) => isWord(one, ...ends) || one.text === ';')
      : end
    const condition = tokens.slice(at + 1, end)
    const order = tokens.slice(end, after)
    const put = (...texts: string[]) => texts.map((text) => made(text, token))
    // What has no window function of its own speaks of the columns that are selected.
    const isOwn = condition.some((one) => isWord(one, 'OVER'))
    const from = Math.min(
      at,
      outside(tokens, select + 1, (one) => isWord(one, 'FROM')),
    )
    const column = isOwn
      ? [...put(',', '('), ...condition, ...put(')', 'AS', `"${qualifying}"`)]
      : []
    tokens = [
      ...tokens.slice(0, select),
      ...put('SELECT', '*', 'FROM', '('),
      ...tokens.slice(select, from),
      ...column,
      ...tokens.slice(from, at),
      ...order,
      ...put(')', 'WHERE'),
      ...(isOwn ? put(`"${qualifying}"`) : condition),
      ...tokens.slice(after),
    ]
  }
  return tokens
}

/** The same for a text that may end anywhere: a condition may stand wherever an order does. */
function sortedInstead(given: readonly Token[]): Token[] {
  const tokens = [...given]
  for (;;) {
    const at = placeOfQualify(tokens)
    const token = tokens[at]
    if (!token) return tokens
    const end = outside(tokens, at + 1, (one) => isWord(one, ...ends))
    if (isWord(tokens[end], 'ORDER')) tokens.splice(end, 2, made(',', token))
    tokens.splice(at, 1, made('ORDER', token), made('BY', token))
  }
}
