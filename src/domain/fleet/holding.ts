import { rowAt } from './fleet.ts'
import type { PartColumn } from './part.ts'

type TextColumn = Extract<PartColumn, { kind: 'text' }>

/** What was looked for last in a column, and the rows that held it. */
const lastFound = new WeakMap<TextColumn, { readonly part: string; readonly rows: Uint32Array }>()

/**
 * The rows of a column whose text holds a part, in their order. Where more letters were typed than
 * last time, only the rows of then are looked at.
 */
export function rowsHolding(column: TextColumn, part: string): Uint32Array {
  const last = lastFound.get(column)
  if (last?.part === part) return last.rows
  const rows = last && part.includes(last.part) ? among(column, part, last.rows) : all(column, part)
  // What nearly all hold is found as fast in all.
  if (rows.length < column.starts.length / 2) lastFound.set(column, { part, rows })
  else lastFound.delete(column)
  return rows
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
