import type { Fleet, Labels } from './fleet.ts'
import { noRank, ranksOfTexts } from './natural.ts'
import { rowsHolding } from './holding.ts'
import { mayHold } from './letters.ts'
import { folded, separator } from './part.ts'

/** One thing that a record may fit. */
export type Condition =
  /** A part of a text, letter case and the width of signs aside. */
  | { readonly field: string; readonly part: string }
  /** A value of a code; '' for none. */
  | { readonly field: string; readonly is: string }
  /** A part of what a code is called. */
  | { readonly field: string; readonly called: string }
  /** A number after one and up to another. */
  | { readonly field: string; readonly after: number; readonly upTo: number }

/** Conditions of one kind, of which one must be fitted. */
export interface Kind {
  readonly id: string
  readonly conditions: readonly Condition[]
}

/** What is asked of a fleet. */
export interface FleetQuery {
  readonly kinds: readonly Kind[]
  /** Whether one of all kinds' conditions is enough. */
  readonly any?: boolean
  readonly sort?: { readonly field: string; readonly descending: boolean } | undefined
  /** A field of codes that the rows are put together by. */
  readonly group?: string | undefined
  /** What values are called, where they are not called as they are. */
  readonly labels: Labels
  /** The fields of codes whose values are counted, each as its own kind lets the others be. */
  readonly facets: readonly string[]
  /** What of each group is counted beside its rows. */
  readonly counted?: { readonly field: string; readonly is: string }
}

/** Rows with the same value of a field. */
export interface RowGroup {
  readonly value: string
  /** Where its rows begin in the order. */
  readonly start: number
  readonly count: number
  /** How many fit what is counted. */
  readonly counted: number
}

export interface Found {
  /** The rows that fit, in order. */
  readonly order: Uint32Array<ArrayBuffer>
  readonly groups: readonly RowGroup[] | undefined
}

/** How many rows have a value: by field and value. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What of a fleet a question lets be, before anything is put in order. */
export interface Fitting {
  /** The rows that fit, as their records came. */
  readonly rows: Uint32Array<ArrayBuffer>
  /** The rows that miss this kind of conditions alone. Worked out when it is asked for. */
  readonly nearly: (kind: string) => Uint32Array
}

/** The fields whose columns a question needs; `facets` are only needed for counting them. */
export function fieldsOf({ kinds, sort, group, counted }: FleetQuery): string[] {
  const asked = kinds.flatMap(({ conditions }) => conditions.map(({ field }) => field))
  const others = [sort?.field, group, group === undefined ? undefined : counted?.field]
  return [...asked, ...others].filter((field) => field !== undefined)
}

/** Finds the rows that fit, puts them in order, and groups them. */
export function findRows<R extends object>(
  fleet: Fleet<R>,
  query: FleetQuery,
  fitting: Fitting = fittingRows(fleet, query),
): Found {
  const order = inOrder(fleet, fitting.rows, query)
  return query.group === undefined
    ? { order, groups: undefined }
    : grouped(fleet, order, query.group, query)
}

/** The rows that a question lets be; `only` are those that may be found, where not all. */
export function fittingRows<R extends object>(
  fleet: Fleet<R>,
  { kinds, any = false, labels }: FleetQuery,
  only?: ReadonlySet<number>,
): Fitting {
  const all = only ? those(fleet.inPlace(), (row) => only.has(row)) : fleet.inPlace()
  const [first, ...others] = kinds
  if (!first) return { rows: all, nearly: () => none }
  if (others.length === 0) {
    // A word that somebody types: as little is passed as can be.
    const hit = new Uint8Array(fleet.rows)
    for (const condition of first.conditions) mark(fleet, condition, labels, hit)
    const nearly = (kind: string) => (any || kind !== first.id ? none : marked(all, hit, 0))
    return { rows: marked(all, hit, 1), nearly }
  }
  // How many kinds a row fits, and the sum of their places from 1 on: of which one it misses.
  const fits = new Uint8Array(fleet.rows)
  const places = new Uint16Array(fleet.rows)
  const hit = new Uint8Array(fleet.rows)
  for (const [at, { conditions }] of kinds.entries()) {
    hit.fill(0)
    for (const condition of conditions) mark(fleet, condition, labels, hit)
    for (let row = 0; row < hit.length; row += 1) {
      fits[row] = (fits[row] ?? 0) + (hit[row] ?? 0)
      places[row] = (places[row] ?? 0) + (hit[row] ?? 0) * (at + 1)
    }
  }
  const wanted = any ? 1 : kinds.length
  const rows = those(all, (row) => (fits[row] ?? 0) >= wanted)
  const allPlaces = (kinds.length * (kinds.length + 1)) / 2
  const nearly = (kind: string) => {
    const at = kinds.findIndex(({ id }) => id === kind)
    if (any || at < 0) return none
    const misses = allPlaces - at - 1
    return those(all, (row) => fits[row] === kinds.length - 1 && places[row] === misses)
  }
  return { rows, nearly }
}

/** Those of the rows that are marked so, in their order. */
function marked(rows: Uint32Array, marks: Uint8Array, as: 0 | 1): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (marks[row] !== as) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}

/** Those of the rows that fit, in their order: `filter` of typed arrays takes three times as long. */
function those(rows: Uint32Array, fits: (row: number) => boolean): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (!fits(row)) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}

/** How many rows have each value of the query's facets, each as its own kind lets the others be. */
export function countFacets<R extends object>(
  fleet: Fleet<R>,
  { facets }: FleetQuery,
  { rows, nearly }: Fitting,
): Facets {
  return Object.fromEntries(
    facets.map((field) => [field, counts(fleet, field, [rows, nearly(field)])]),
  )
}

const none = new Uint32Array()

/** Marks the rows that fit a condition. */
function mark<R extends object>(
  fleet: Fleet<R>,
  condition: Condition,
  labels: Labels,
  hits: Uint8Array,
): void {
  const { field } = condition
  if ('part' in condition) {
    const part = folded(condition.part)
    for (const { first, column } of fleet.columns(field)) {
      if (column.kind !== 'text' || !mayHold(column, part)) continue
      const rows = rowsHolding(column, part)
      for (let at = 0; at < rows.length; at += 1) hits[first + (rows[at] ?? 0)] = 1
    }
    return
  }
  if ('after' in condition) {
    const { after, upTo } = condition
    for (const { first, column } of fleet.columns(field)) {
      if (column.kind !== 'number') continue
      for (const [at, number] of column.numbers.entries()) {
        if (number > after && number <= upTo) hits[first + at] = 1
      }
    }
    return
  }
  const { values, codes } = fleet.codes(field)
  const called = labels[field] ?? {}
  const fits = values.map((value) => {
    if ('is' in condition) return value.split(separator).includes(condition.is)
    return folded(called[value] ?? '').includes(folded(condition.called))
  })
  if (!fits.includes(true)) return
  for (let row = 0; row < codes.length; row += 1) if (fits[codes[row] ?? 0]) hits[row] = 1
}

/** How many of the rows have each value of a field. */
function counts<R extends object>(
  fleet: Fleet<R>,
  field: string,
  all: readonly Uint32Array[],
): Record<string, number> {
  const { values, codes } = fleet.codes(field)
  const byCode = new Uint32Array(values.length)
  for (const rows of all) {
    for (let at = 0; at < rows.length; at += 1) {
      const code = codes[rows[at] ?? 0] ?? 0
      byCode[code] = (byCode[code] ?? 0) + 1
    }
  }
  // A map: there may be a tag of its own for each record.
  const found = new Map<string, number>()
  for (const [code, joined] of values.entries()) {
    const count = byCode[code] ?? 0
    for (const value of joined.split(separator)) found.set(value, (found.get(value) ?? 0) + count)
  }
  return Object.fromEntries(found)
}

/** The rows by a field, equal ones as they came; those without a value last in both directions. */
function inOrder<R extends object>(
  fleet: Fleet<R>,
  rows: Uint32Array<ArrayBuffer>,
  { sort, labels }: FleetQuery,
): Uint32Array<ArrayBuffer> {
  if (!sort) return rows
  const ranks = fleet.ranks(sort.field, labels[sort.field])
  let most = 0
  for (let row = 0; row < ranks.length; row += 1) {
    const rank = ranks[row] ?? noRank
    if (rank !== noRank && rank > most) most = rank
  }
  const keys = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const rank = ranks[rows[at] ?? 0] ?? noRank
    keys[at] = rank === noRank ? most + 1 : sort.descending ? most - rank : rank
  }
  return byKey(rows, keys, most + 2)
}

/**
 * Rows in the order of the whole number that each has, below `end`; equal ones as they came. Here,
 * and where else all rows are passed, by their places and without calls: most often this code has
 * not run before, and `of` takes three times as long then.
 */
function byKey(rows: Uint32Array<ArrayBuffer>, keys: Uint32Array, end: number) {
  const places = new Uint32Array(end + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const key = (keys[at] ?? 0) + 1
    places[key] = (places[key] ?? 0) + 1
  }
  for (let key = 0; key < end; key += 1)
    places[key + 1] = (places[key + 1] ?? 0) + (places[key] ?? 0)
  const sorted = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] ?? 0
    const place = places[key] ?? 0
    places[key] = place + 1
    sorted[place] = rows[at] ?? 0
  }
  return sorted
}

function grouped<R extends object>(
  fleet: Fleet<R>,
  rows: Uint32Array<ArrayBuffer>,
  field: string,
  { labels, counted }: FleetQuery,
): Pick<Found, 'order' | 'groups'> {
  const { values, codes } = fleet.codes(field)
  const called = labels[field] ?? {}
  const ranks = ranksOfTexts(values.map((value) => called[value] ?? value))
  // Two values may be called the same: their rows do not mix.
  const places = new Map(
    [...values.keys()]
      .sort((a, b) => (ranks[a] ?? noRank) - (ranks[b] ?? noRank) || a - b)
      .map((code, place) => [code, place]),
  )
  const keys = rows.map((row) => places.get(codes[row] ?? 0) ?? 0)
  const order = byKey(rows, keys, places.size)
  const isCounted = counted && new Uint8Array(fleet.rows)
  if (isCounted) mark(fleet, counted, labels, isCounted)
  const groups: { value: string; start: number; count: number; counted: number }[] = []
  let last = -1
  for (const [at, row] of order.entries()) {
    const code = codes[row] ?? 0
    if (code !== last) groups.push({ value: values[code] ?? '', start: at, count: 0, counted: 0 })
    last = code
    const group = groups.at(-1)
    if (!group) continue
    group.count += 1
    group.counted += isCounted?.[row] ?? 0
  }
  return { order, groups }
}
