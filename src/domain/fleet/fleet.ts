import { entryCodes, entryOf, type Codes } from './entries.ts'
import { joined } from './joined.ts'
import { wholly, type Steps } from '../steps.ts'
import { noRank, rankingOfTexts, ranksOfNumbers, ranksOfTexts } from './natural.ts'
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

interface Held {
  readonly count: number
  /** Those that are here: what is stored may be given later. */
  readonly columns: Map<string, PartColumn>
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
  readonly keyField: string
  readonly #parse: (text: string) => R
  #parts: Held[] = []
  #rows = 0
  #version = 0
  readonly #gone = new Set<number>()
  /** The places of rows that took another's. */
  readonly #places = new Map<number, number>()
  readonly #ranks = new Map<string, Uint32Array>()
  readonly #codes = new Map<string, Codes>()
  #inPlace: Uint32Array<ArrayBuffer> | undefined

  /**
   * `keyField` is the field of texts that tells records apart; `parse` reads a record's JSON, which
   * may be as it came.
   */
  constructor(
    fields: Fields<R>,
    keyField: string,
    parse = (text: string) => JSON.parse(text) as R,
  ) {
    this.fields = fields
    this.keyField = keyField
    this.#parse = parse
  }

  /** How many rows have been given, those that are gone among them. */
  get rows(): number {
    return this.#rows
  }

  /** How many records there are. */
  get count(): number {
    return this.#rows - this.#gone.size
  }

  /** Another number for each state of what is in it. */
  get version(): number {
    return this.#version
  }

  /** Adds a part behind the others; without its records they are stored. Answers its first row. */
  add({ count, columns }: Part, raws?: readonly RawPart[]): number {
    this.records.add(this.#rows, count, raws)
    return this.#hold(count, new Map(Object.entries(columns)))
  }

  /** Adds records that are stored in pieces of so many: their columns are `missing` until given. */
  addStored(sizes: readonly number[]): void {
    let count = 0
    for (const size of sizes) {
      this.records.add(this.#rows + count, size)
      count += size
    }
    if (count > 0) this.#hold(count, new Map())
  }

  #hold(count: number, columns: Map<string, PartColumn>): number {
    const first = this.#rows
    this.#parts.push({ count, columns, first })
    this.#rows += count
    this.#forget()
    return first
  }

  /** Of fields (`tags:site` is one of `tags`) those whose columns are not all here. */
  missing(ids: Iterable<string>): string[] {
    const fields = new Set([...ids].map((id) => entryOf(id)?.of ?? id))
    return [...fields].filter((id) => this.#parts.some(({ columns }) => !columns.has(id)))
  }

  /** Gives the column of a field that was `missing`. */
  give(id: string, column: PartColumn): void {
    for (const { columns } of this.#parts) if (!columns.has(id)) columns.set(id, column)
  }

  /** Makes one part of all, which is searched more quickly, and answers it. */
  join(): Part {
    const parts = this.#parts
    if (parts.length === 0) return { count: 0, columns: {} }
    const columns = Object.keys(this.fields).map((id): [string, PartColumn] => {
      const all = parts.flatMap((part) => part.columns.get(id) ?? [])
      return [id, joined(all)]
    })
    this.#parts = [{ count: this.#rows, columns: new Map(columns), first: 0 }]
    this.#forget()
    return { count: this.#rows, columns: Object.fromEntries(columns) }
  }

  /** Puts records in the place of those with their keys, or behind all; the rows they have now. */
  put(records: readonly R[]): number[] {
    const { part, raws } = packed(this.fields, records)
    const keys = part.columns[this.keyField]
    const before = this.rowsOf(
      records.map((_, at) => (keys?.kind === 'text' ? textAt(keys, at) : '')),
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
    this.#version += 1
  }

  /** The row of a key (folded), if there is one. */
  find(key: string): number | undefined {
    if (key === '') return undefined
    for (let at = this.#parts.length - 1; at >= 0; at -= 1) {
      const { first } = this.#parts[at] as Held
      const column = columnIn(this.#parts[at], this.keyField)
      if (column.kind !== 'text') continue
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
    const wanted = new Set(keys)
    wanted.delete('')
    for (const { first, column } of this.columns(this.keyField)) {
      if (column.kind !== 'text') continue
      for (let at = 0; at < column.starts.length - 1; at += 1) {
        const key = textAt(column, at)
        if (wanted.has(key) && !this.#gone.has(first + at)) rows.set(key, first + at)
      }
    }
    return keys.map((key) => rows.get(key))
  }

  /** Where a row stands in the order that the records came in. */
  place(row: number): number {
    return this.#places.get(row) ?? row
  }

  /** The rows that are there in the order that their records came in. */
  inPlace(): Uint32Array<ArrayBuffer> {
    this.#inPlace ??= this.#rowsInPlace()
    return this.#inPlace
  }

  #rowsInPlace(): Uint32Array<ArrayBuffer> {
    const all = new Uint32Array(this.#rows)
    for (let row = 0; row < all.length; row += 1) all[row] = row
    if (this.#gone.size === 0) return all
    const rows = all.filter((row) => !this.#gone.has(row))
    return this.#places.size > 0 ? rows.sort((a, b) => this.place(a) - this.place(b)) : rows
  }

  /** A row's record. Throws where it is not here: `records.missing`. */
  read(row: number): R {
    return this.#parse(this.records.text(row))
  }

  /**
   * A field's columns, part by part with the row of each one's first record. Throws where one is
   * `missing`.
   */
  *columns(id: string): Iterable<{ readonly first: number; readonly column: PartColumn }> {
    for (const held of this.#parts) yield { first: held.first, column: columnIn(held, id) }
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
    const column = joined([...this.columns(id)].map((one) => one.column))
    if (column.kind !== 'code') throw new TypeError(`${id} has no codes.`)
    return column
  }

  /** The place of each row in the order of a field; `noRank` for rows without a value. */
  ranks(id: string, labels: Labels[string] = {}): Uint32Array {
    if (entryOf(id) || this.fields[id]?.kind === 'code') {
      const { values, codes } = this.codes(id)
      const own = ranksOfTexts(values.map((value) => labels[value] ?? value))
      return Uint32Array.from(codes, (code) => own[code] ?? noRank)
    }
    return this.#ranks.get(id) ?? wholly(this.ranking(id))
  }

  /** Makes the places of a field of texts or numbers ready, to be had at once from `ranks`. */
  *ranking(id: string): Steps<Uint32Array> {
    const version = this.#version
    const found = yield* this.#ranking(id)
    if (version === this.#version) this.#ranks.set(id, found)
    return found
  }

  *#ranking(id: string): Steps<Uint32Array> {
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
      yield
      for (let at = 0; at < column.starts.length - 1; at += 1) {
        const text = textAt(column, at)
        texts.push(
          text.startsWith(separator) ? text.slice(1, -1).replaceAll(separator, ', ') : text,
        )
      }
    }
    return yield* rankingOfTexts(texts)
  }

  #forget(): void {
    this.#ranks.clear()
    this.#codes.clear()
    this.#inPlace = undefined
    this.#version += 1
  }
}

function columnIn(held: Held | undefined, id: string): PartColumn {
  const column = held?.columns.get(id)
  if (!column) throw new RangeError(`The column ${id} is not here.`)
  return column
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
