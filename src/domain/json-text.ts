import { parseJson } from './exact-json.ts'

/** What JSON demands and a text lacks. */
export type JsonRule =
  | 'end'
  | 'early'
  | 'deep'
  | 'twice'
  | 'colon'
  | 'comma'
  | 'trailing'
  | 'quote'
  | 'control'
  | 'escape'
  | 'numeral'
  | 'large'
  | 'value'
  | 'word'
  | 'quotes'
  | 'key'

/** What is wrong with a text that should be JSON, and where. */
export interface JsonFault {
  readonly rule: JsonRule
  /** An offset in UTF-16 units. */
  readonly at: number
  /** The key, word, bracket or number of levels that it is about; empty where there is none. */
  readonly what: string
}

/** A JSON text that was read: its value, and where each part of it begins, by its JSON pointer. */
export interface JsonText {
  readonly value: unknown
  readonly positions: ReadonlyMap<string, number>
}

export type JsonResult = ({ readonly ok: true } & JsonText) | ({ readonly ok: false } & JsonFault)

/** The sandbox and, we assume, the platform take no deeper nesting; a person writes none. */
const deepest = 60

/** Where a path leads to, as a JSON pointer (RFC 6901). */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A path that is written `statements[0].api[1]` as the steps that lead there. */
export function stepsOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter(Boolean)
}

/** The line and column of an offset, both counted from 1. */
export function lineOf(
  text: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return { line, column: at - before.lastIndexOf('\n') }
}

/**
 * Reads a JSON text. Unlike `JSON.parse` it says the same in every browser, knows where everything
 * stands, and refuses what would be lost without a word: a key given twice, a number out of range.
 */
export function readJson(text: string): JsonResult {
  const reader = new Reader(text)
  try {
    reader.document()
  } catch (error) {
    if (error instanceof Stop) return { ok: false, ...error.fault }
    throw error
  }
  return { ok: true, value: parseJson(text), positions: reader.positions }
}

class Stop extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.rule)
    this.fault = fault
  }
}

const space = /[ \t\n\r]*/y
const numeral = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const word = /[\p{L}\p{N}_$]+/uy

class Reader {
  readonly positions = new Map<string, number>()
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  document(): void {
    this.#skip()
    this.#value('', 0)
    this.#skip()
    if (this.#at < this.#text.length) this.#stop('end')
  }

  #value(path: string, depth: number): void {
    this.positions.set(path, this.#at)
    if (depth > deepest) this.#stop('deep', { what: String(deepest) })
    const next = this.#text[this.#at]
    if (next === '{') this.#object(path, depth)
    else if (next === '[') this.#list(path, depth)
    else if (next === '"') this.#string()
    else if (next !== undefined && /[-\d]/.test(next)) this.#number()
    else this.#literal(next)
  }

  #object(path: string, depth: number): void {
    const keys = new Set<string>()
    this.#at++
    this.#skip()
    if (this.#take('}')) return
    for (;;) {
      const from = this.#at
      if (this.#text[from] !== '"') this.#insteadOfKey()
      const key = this.#string()
      if (keys.has(key)) this.#stop('twice', { what: key, at: from })
      keys.add(key)
      this.#skip()
      if (!this.#take(':')) this.#stop('colon', { what: key })
      this.#skip()
      this.#value(path + pointer([key]), depth + 1)
      this.#skip()
      if (this.#take('}')) return
      if (!this.#take(',')) this.#unfinished('comma', '}')
      this.#skip()
    }
  }

  #list(path: string, depth: number): void {
    this.#at++
    this.#skip()
    if (this.#take(']')) return
    for (let index = 0; ; index++) {
      this.#value(path + pointer([index]), depth + 1)
      this.#skip()
      if (this.#take(']')) return
      if (!this.#take(',')) this.#unfinished('comma', ']')
      this.#skip()
      if (this.#text[this.#at] === ']') this.#stop('trailing', { what: ']' })
    }
  }

  #string(): string {
    const from = this.#at
    for (this.#at++; ; this.#at++) {
      const next = this.#text[this.#at]
      if (next === undefined || next === '\n') {
        this.#stop('quote', { at: from })
      }
      if (next === '"') break
      if (next < ' ') this.#stop('control')
      if (next === '\\') this.#escape()
    }
    this.#at++
    return JSON.parse(this.#text.slice(from, this.#at)) as string
  }

  #escape(): void {
    const from = this.#at
    this.#at++
    const next = this.#text[this.#at] ?? ''
    if (next === 'u' && /^[\da-fA-F]{4}$/.test(this.#text.slice(from + 2, from + 6))) {
      this.#at += 4
    } else if (next === '' || !'"\\/bfnrt'.includes(next)) {
      this.#stop('escape', { at: from })
    }
  }

  #number(): void {
    const from = this.#at
    numeral.lastIndex = from
    const [digits] = numeral.exec(this.#text) ?? []
    const end = from + (digits?.length ?? 0)
    if (digits === undefined || /[\w.+-]/.test(this.#text[end] ?? '')) {
      this.#stop('numeral')
    }
    if (!Number.isFinite(Number(digits))) this.#stop('large')
    this.#at = end
  }

  #literal(next: string | undefined): void {
    if (next === undefined) this.#unfinished('value')
    word.lastIndex = this.#at
    const [name] = word.exec(this.#text) ?? []
    if (name === 'true' || name === 'false' || name === 'null') {
      this.#at += name.length
      return
    }
    if (name !== undefined) this.#stop('word', { what: name })
    this.#stop(next === "'" ? 'quotes' : 'value')
  }

  #insteadOfKey(): never {
    if (this.#text[this.#at] === '}') this.#stop('trailing', { what: '}' })
    this.#unfinished('key')
  }

  #unfinished(otherwise: JsonRule, what = ''): never {
    if (this.#at < this.#text.length) this.#stop(otherwise, { what })
    this.#stop('early')
  }

  #skip(): void {
    space.lastIndex = this.#at
    this.#at += space.exec(this.#text)?.[0].length ?? 0
  }

  #take(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false
    this.#at++
    return true
  }

  #stop(rule: JsonRule, { at = this.#at, what = '' } = {}): never {
    throw new Stop({ rule, at, what })
  }
}
