import { noRank, ranksOfNumbers, ranksOfTexts } from './natural.ts'
import {
  packed,
  separator,
  textAt,
  type Fields,
  type Part,
  type PartColumn,
  type RawPart,
} from './part.ts'
import { Records } from './records.ts'

/** Codes of all rows, and what each stands for. */
export interface Codes {
  readonly values: readonly string[]
  readonly codes: Uint32Array
}

interface Held {
  readonly part: Part
  /** The row of its first record. */
  readonly first: number
}

/** Whether a text stands for itself, or another word does: by field and value. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Many records in arrays by column, with the records themselves as bytes beside them. A row is a
 * record's number; one that is changed gets another, and keeps its place in the order.
 */
export class Fleet<R extends object> {
  readonly fields: Fields<R>
  /** The records themselves, as far as they are here. */
  readonly records: Records = new Records()
  readonly #keyField: string
  readonly #parts: Held[] = []
  #rows = 0
  readonly #gone = new Set<number>()
  /** The places of rows that took another's. */
  readonly #places = new Map<number, number>()
  readonly #ranks = new Map<string, Uint32Array>()
  readonly #codes = new Map<string, Codes>()
  #inPlace: Uint32Array | undefined

  /** `keyField` is the field of texts that tells records apart. */
  constructor(fields: Fields<R>, keyField: string) {
    this.fields = fields
    this.#keyField = keyField
  }

  /** How many rows have been given, those that are gone among them. */
  get rows(): number {
    return this.#rows
  }

  /** How many records there are. */
  get count(): number {
    return this.#rows - this.#gone.size
  }

  /** Adds a part behind the others; without its records they are stored. Answers its first row. */
  add(part: Part, raws?: readonly RawPart[]): number {
    const first = this.#rows
    this.#parts.push({ part, first })
    this.records.add(first, part.count, raws)
    this.#rows += part.count
    this.#forget()
    return first
  }

  /** Puts records in the place of those with their keys, or behind all; the rows they have now. */
  put(records: readonly R[]): number[] {
    const { part, raws } = packed(this.fields, records)
    const keys = part.columns[this.#keyField]
    const before = records.map((_, at) =>
      keys?.kind === 'text' ? this.find(textAt(keys, at)) : undefined,
    )
    const first = this.add(part, raws)
    for (const [at, was] of before.entries()) {
      if (was === undefined) continue
      this.#places.set(first + at, this.place(was))
      this.#gone.add(was)
    }
    return records.map((_, at) => first + at)
  }

  /** Takes a record out. */
  remove(key: string): void {
    const row = this.find(key)
    if (row === undefined) return
    this.#gone.add(row)
    this.#inPlace = undefined
  }

  /** The row of a key (folded), if there is one. */
  find(key: string): number | undefined {
    if (key === '') return undefined
    for (let at = this.#parts.length - 1; at >= 0; at -= 1) {
      const { part, first } = this.#parts[at] as Held
      const column = part.columns[this.#keyField]
      if (column?.kind !== 'text') continue
      const { text, starts } = column
      const line = `${key}\n`
      for (let found = text.indexOf(line); found >= 0; found = text.indexOf(line, found + 1)) {
        const row = first + rowAt(starts, found)
        if (starts[row - first] === found && !this.#gone.has(row)) return row
      }
    }
    return undefined
  }

  /** The rows of keys (folded), undefined for those that are not there. */
  rowsOf(keys: readonly string[]): (number | undefined)[] {
    if (keys.length < 20) return keys.map((key) => this.find(key))
    const rows = new Map<string, number>()
    for (const { first, column } of this.columns(this.#keyField)) {
      if (column.kind !== 'text') continue
      for (let at = 0; at < column.starts.length - 1; at += 1) {
        if (!this.#gone.has(first + at)) rows.set(textAt(column, at), first + at)
      }
    }
    return keys.map((key) => rows.get(key))
  }

  /** Where a row stands in the order that the records came in. */
  place(row: number): number {
    return this.#places.get(row) ?? row
  }

  /** The rows that are there in the order that their records came in. */
  inPlace(): Uint32Array {
    this.#inPlace ??= this.#rowsInPlace()
    return this.#inPlace
  }

  #rowsInPlace(): Uint32Array {
    const rows: number[] = []
    for (let row = 0; row < this.#rows; row += 1) if (!this.#gone.has(row)) rows.push(row)
    if (this.#places.size > 0) rows.sort((a, b) => this.place(a) - this.place(b))
    return Uint32Array.from(rows)
  }

  /** A row's record. Throws where it is not here: `records.missing`. */
  read(row: number): R {
    return JSON.parse(this.records.text(row)) as R
  }

  /** A field's columns, part by part with the row of each one's first record. */
  *columns(id: string): Iterable<{ readonly first: number; readonly column: PartColumn }> {
    for (const held of this.#parts) {
      const column = held.part.columns[id]
      // A part that was stored before there was the field does not know it.
      if (column) yield { first: held.first, column }
    }
  }

  /**
   * A field whose values are codes, over all rows. `tags:site` is what stands behind `site=` among
   * the values of `tags`.
   */
  codes(id: string): Codes {
    const known = this.#codes.get(id)
    if (known) return known
    const entry = entryOf(id)
    const found = entry ? entryCodes(this.codes(entry.of), entry.key) : this.#joinedCodes(id)
    this.#codes.set(id, found)
    return found
  }

  #joinedCodes(id: string): Codes {
    const codes = new Uint32Array(this.#rows)
    const numbers = new Map<string, number>()
    for (const { first, column } of this.columns(id)) {
      if (column.kind !== 'code') throw new TypeError(`${id} has no codes.`)
      const here = column.values.map((value) => {
        const number = numbers.get(value) ?? numbers.size
        numbers.set(value, number)
        return number
      })
      for (let at = 0; at < column.codes.length; at += 1) {
        codes[first + at] = here[column.codes[at] ?? 0] ?? 0
      }
    }
    return { values: [...numbers.keys()], codes }
  }

  /** The place of each row in the order of a field; `noRank` for rows without a value. */
  ranks(id: string, labels: Labels[string] = {}): Uint32Array {
    if (entryOf(id) || this.fields[id]?.kind === 'code') {
      const { values, codes } = this.codes(id)
      const own = ranksOfTexts(values.map((value) => labels[value] ?? value))
      return codes.map((code) => own[code] ?? noRank)
    }
    const known = this.#ranks.get(id)
    if (known) return known
    const found = this.#ranked(id)
    this.#ranks.set(id, found)
    return found
  }

  #ranked(id: string): Uint32Array {
    if (this.fields[id]?.kind === 'number') {
      const numbers = new Float64Array(this.#rows).fill(NaN)
      for (const { first, column } of this.columns(id)) {
        if (column.kind === 'number') numbers.set(column.numbers, first)
      }
      return ranksOfNumbers(numbers)
    }
    const texts: string[] = []
    for (const { column } of this.columns(id)) {
      if (column.kind !== 'text') throw new TypeError(`${id} is no text.`)
      for (let at = 0; at < column.starts.length - 1; at += 1) {
        const text = textAt(column, at)
        texts.push(
          text.startsWith(separator) ? text.slice(1, -1).replaceAll(separator, ', ') : text,
        )
      }
    }
    return ranksOfTexts(texts)
  }

  #forget(): void {
    this.#ranks.clear()
    this.#codes.clear()
    this.#inPlace = undefined
  }
}

/** `tags:site` as the field and the key among its values; undefined for a plain field. */
function entryOf(id: string): { readonly of: string; readonly key: string } | undefined {
  const at = id.indexOf(':')
  return at < 0 ? undefined : { of: id.slice(0, at), key: id.slice(at + 1) }
}

function entryCodes({ values, codes }: Codes, key: string): Codes {
  const numbers = new Map<string, number>()
  const here = values.map((joined) => {
    const entry = joined.split(separator).find((one) => one.startsWith(`${key}=`))
    const value = entry?.slice(key.length + 1) ?? ''
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  })
  return { values: [...numbers.keys()], codes: codes.map((code) => here[code] ?? 0) }
}

/** The record that a position in a column of texts belongs to. */
export function rowAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
