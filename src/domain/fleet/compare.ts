import type { Codes } from './entries.ts'
import type { Fleet } from './fleet.ts'
import { separator, textAt, type PartColumn } from './part.ts'

/** What differs of a record between two states of a fleet. */
export interface Difference {
  readonly key: string
  /** What it is called now, or was where it is gone. */
  readonly label: string
  /** The field that changed; else that it is there, or is not any more. */
  readonly what: { readonly field: string } | 'added' | 'gone'
  readonly before: string
  readonly after: string
}

interface Comparing {
  /** The columns of the state before, the key's among them. */
  readonly before: ReadonlyMap<string, PartColumn>
  /** Fields of codes that are compared. */
  readonly fields: readonly string[]
  /** The field of codes that says what a record is called. */
  readonly label: string
}

/**
 * What became of records since: those that are new, those that are gone, and each field that has
 * another value. Of several values (tags) only those that differ are told.
 */
export function differences<R extends object>(
  fleet: Fleet<R>,
  { before, fields, label }: Comparing,
): Difference[] {
  const rowsBefore = new Map(keysIn(before.get(fleet.keyField)).map((key, row) => [key, row]))
  const labelBefore = codesIn(before.get(label))
  const pairs = fields.map((field) => {
    const [was, now] = [codesIn(before.get(field)), fleet.codes(field)]
    const numbers = new Map(now.values.map((value, code) => [value, code]))
    // Codes of then as they are now: comparing rows is comparing numbers.
    return { field, was, now, same: was.values.map((value) => numbers.get(value) ?? -1) }
  })
  const labels = fleet.codes(label)
  const labelOf = (row: number) => labels.values[labels.codes[row] ?? 0] ?? ''
  const found: Difference[] = []
  const keys: string[] = []
  for (const { column } of fleet.columns(fleet.keyField)) keys.push(...keysIn(column))
  for (const row of fleet.inPlace()) {
    const key = keys[row] ?? ''
    const at = rowsBefore.get(key)
    if (at === undefined) {
      found.push({ key, label: labelOf(row), what: 'added', before: '', after: '' })
      continue
    }
    rowsBefore.delete(key)
    for (const { field, was, now, same } of pairs) {
      const [then, since] = [was.codes[at] ?? 0, now.codes[row] ?? 0]
      if (same[then] === since) continue
      const [old, next] = [valuesOf(was.values[then]), valuesOf(now.values[since])]
      found.push({
        key,
        label: labelOf(row),
        what: { field },
        before: old.filter((value) => !next.includes(value)).join(separator),
        after: next.filter((value) => !old.includes(value)).join(separator),
      })
    }
  }
  for (const [key, at] of rowsBefore) {
    const was = labelBefore.values[labelBefore.codes[at] ?? 0] ?? ''
    found.push({ key, label: was, what: 'gone', before: '', after: '' })
  }
  return found
}

const valuesOf = (joined = '') => joined.split(separator).filter(Boolean)

/** A fleet of nothing has no columns. */
function keysIn(column: PartColumn | undefined): string[] {
  if (column === undefined) return []
  if (column.kind !== 'text') throw new TypeError('The keys are not here.')
  return Array.from({ length: column.starts.length - 1 }, (_, at) => textAt(column, at))
}

function codesIn(column: PartColumn | undefined): Codes {
  if (column === undefined) return { values: [], codes: new Uint16Array() }
  if (column.kind !== 'code') throw new TypeError('The codes are not here.')
  return column
}
