import { rowAt } from './fleet.ts'
import type { PartColumn } from './part.ts'

type TextColumn = Extract<PartColumn, { kind: 'text' }>

interface Held {
  readonly part: string
  readonly rows: Uint32Array
  /** The rows that hold the part with one sign more, by that, where it was worked out. */
  after?: ReadonlyMap<number, Uint32Array>
}

/** What was looked for last in a column, and the rows that held it. */
const lastFound = new WeakMap<TextColumn, Held>()

const none = new Uint32Array()

/**
 * The rows of a column whose text holds a part, in their order. Where more letters were typed than
 * last time, only the rows of then are looked at, or none where the letter was foreseen.
 */
export function rowsHolding(column: TextColumn, part: string): Uint32Array {
  const last = lastFound.get(column)
  if (last?.part === part) return last.rows
  const rows = last && part.includes(last.part) ? within(column, part, last) : all(column, part)
  // What nearly all hold is found as fast in all.
  if (rows.length < column.starts.length / 2) lastFound.set(column, { part, rows })
  else lastFound.delete(column)
  return rows
}

/**
 * Makes ready the letter that may be typed next: what was looked for last in a column is told apart
 * by the sign that comes after it.
 */
export function foreseeLetter(column: TextColumn): void {
  const last = lastFound.get(column)
  if (!last || last.after) return
  const { part, rows } = last
  const { text, starts } = column
  const after = new Map<number, number[]>()
  let place = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    while ((starts[(rows[place] ?? 0) + 1] ?? 0) <= at) place += 1
    const row = rows[place] ?? 0
    const sign = text.charCodeAt(at + part.length)
    const those = after.get(sign)
    if (!those) after.set(sign, [row])
    else if (those.at(-1) !== row) those.push(row)
  }
  last.after = new Map([...after].map(([sign, those]) => [sign, Uint32Array.from(those)]))
}

function within(column: TextColumn, part: string, last: Held): Uint32Array {
  const isNext = part.length === last.part.length + 1 && part.startsWith(last.part)
  return last.after && isNext
    ? (last.after.get(part.charCodeAt(last.part.length)) ?? none)
    : among(column, part, last.rows)
}

function among({ text, starts }: TextColumn, part: string, rows: Uint32Array): Uint32Array {
  const found = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (!text.slice(starts[row], starts[row + 1]).includes(part)) continue
    found[count] = row
    count += 1
  }
  return found.slice(0, count)
}

function all({ text, starts }: TextColumn, part: string): Uint32Array {
  const found = new Uint32Array(starts.length)
  let count = 0
  let row = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, starts[row + 1])) {
    // Most often it is one of the next: else it is looked for.
    for (let near = 0; near < 8 && (starts[row + 1] ?? 0) <= at; near += 1) row += 1
    if ((starts[row + 1] ?? 0) <= at) row = rowAt(starts, at)
    found[count] = row
    count += 1
    if ((starts[row + 1] ?? 0) >= text.length) break
  }
  return found.slice(0, count)
}
