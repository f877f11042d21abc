/** What is wrong with a text that should be JSON, and where: an offset in UTF-16 units. */
export interface JsonFault {
  readonly message: string
  readonly at: number
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
    if (error instanceof Stop) return { ok: false, message: error.message, at: error.at }
    throw error
  }
  return { ok: true, value: JSON.parse(text), positions: reader.positions }
}

class Stop extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
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
    if (this.#at < this.#text.length) this.#stop('Nothing may follow the end of the value.')
  }

  #value(path: string, depth: number): void {
    this.positions.set(path, this.#at)
    if (depth > deepest) this.#stop(`This is nested more than ${deepest} levels deep.`)
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
      if (this.#text[from] !== '"') this.#stop(this.#insteadOfKey())
      const key = this.#string()
      if (keys.has(key)) this.#stop(`The key ${quoted(key)} is here twice.`, from)
      keys.add(key)
      this.#skip()
      if (!this.#take(':')) this.#stop(`A colon must follow the key ${quoted(key)}.`)
      this.#skip()
      this.#value(path + pointer([key]), depth + 1)
      this.#skip()
      if (this.#take('}')) return
      if (!this.#take(',')) this.#stop(this.#unfinished('A comma or } must follow.'))
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
      if (!this.#take(',')) this.#stop(this.#unfinished('A comma or ] must follow.'))
      this.#skip()
      if (this.#text[this.#at] === ']') this.#stop('No comma may stand before the closing ].')
    }
  }

  #string(): string {
    const from = this.#at
    for (this.#at++; ; this.#at++) {
      const next = this.#text[this.#at]
      if (next === undefined || next === '\n') {
        this.#stop('The text that begins here does not end: a closing quote is missing.', from)
      }
      if (next === '"') break
      if (next < ' ') this.#stop('A control character must be written as an escape, such as \\t.')
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
      this.#stop('There is no such escape. A backslash itself is written as \\\\.', from)
    }
  }

  #number(): void {
    const from = this.#at
    numeral.lastIndex = from
    const [digits] = numeral.exec(this.#text) ?? []
    const end = from + (digits?.length ?? 0)
    if (digits === undefined || /[\w.+-]/.test(this.#text[end] ?? '')) {
      this.#stop('This is no number as JSON writes them.')
    }
    if (!Number.isFinite(Number(digits))) this.#stop('This number is too large.')
    this.#at = end
  }

  #literal(next: string | undefined): void {
    if (next === undefined) this.#stop(this.#unfinished('A value is missing here.'))
    word.lastIndex = this.#at
    const [name] = word.exec(this.#text) ?? []
    if (name === 'true' || name === 'false' || name === 'null') {
      this.#at += name.length
      return
    }
    if (name !== undefined) {
      this.#stop(`${quoted(name)} is not a value. Texts stand between double quotes.`)
    }
    if (next === "'") this.#stop('Texts stand between double quotes, not single ones.')
    this.#stop('A value is missing here.')
  }

  #insteadOfKey(): string {
    if (this.#text[this.#at] === '}') return 'No comma may stand before the closing }.'
    return this.#unfinished('A key between double quotes must stand here.')
  }

  #unfinished(otherwise: string): string {
    if (this.#at < this.#text.length) return otherwise
    return 'The text ends too early: something that was opened is not closed.'
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

  #stop(message: string, at = this.#at): never {
    throw new Stop(message, at)
  }
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}
