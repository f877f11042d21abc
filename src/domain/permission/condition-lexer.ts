import type { SyntaxDetail } from './problem.ts'

/** Where and why the text of a condition could not be read. */
export interface SyntaxProblem {
  readonly detail: SyntaxDetail
  /** The character or word that stands there, where it has no meaning. */
  readonly what?: string
  /** Offset into the text, in UTF-16 units from 0. */
  readonly position: number
}

/** A word, number, string (without its quotes), operator or bracket of a condition. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'symbol' | 'end'
  readonly text: string
  /** Offset of the first character, in UTF-16 units from 0. */
  readonly at: number
}

/** The tokens, ended by one of kind `end`, or what stopped the reading. */
export type LexResult =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: SyntaxProblem }

const BLANK = /[ \t\r\n]+/y
const WORD = /[A-Za-z][A-Za-z0-9_]*/y
const NUMBER = /\d+(?:\.\d+)?/y
const STRING = /'[^']*'/y
const SYMBOL = /==|!=|>=|<=|&&|\|\||[<>!(),]/y

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** Which of the slips that copying and typing bring about. */
function unreadable(source: string, at: number): Omit<SyntaxProblem, 'position'> {
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
  if (character === "'") return { detail: 'open-quote' }
  if (/["\u2018\u2019\u201c\u201d\uff07\uff02`]/.test(character)) return { detail: 'other-quotes' }
  if (character === '=') return { detail: 'single-equals' }
  if (character === '&') return { detail: 'single-and' }
  if (character === '|') return { detail: 'single-or' }
  if (/\s/.test(character)) return { detail: 'odd-space' }
  return { detail: 'character', what: character }
}

/** Splits a condition into tokens. */
export function lexCondition(source: string): LexResult {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const blank = matchAt(BLANK, source, at)
    if (blank !== undefined) {
      at += blank.length
      continue
    }
    const token = readToken(source, at)
    if (!token) return { ok: false, problem: { ...unreadable(source, at), position: at } }
    tokens.push(token.token)
    at += token.length
  }
  tokens.push({ kind: 'end', text: '', at: source.length })
  return { ok: true, tokens }
}

function readToken(source: string, at: number): { token: Token; length: number } | undefined {
  const string = matchAt(STRING, source, at)
  if (string !== undefined)
    return { token: { kind: 'string', text: string.slice(1, -1), at }, length: string.length }
  for (const [kind, pattern] of [
    ['word', WORD],
    ['number', NUMBER],
    ['symbol', SYMBOL],
  ] as const) {
    const text = matchAt(pattern, source, at)
    if (text !== undefined) return { token: { kind, text, at }, length: text.length }
  }
  return undefined
}
