import type { PartColumn } from './part.ts'

const letters = new WeakMap<PartColumn, boolean>()

/** Whether a column has letters from a to z in it; looked up once. */
export function hasLetters(column: PartColumn): boolean {
  const known = letters.get(column)
  if (known !== undefined) return known
  const has = column.kind === 'text' && /[a-z]/.test(column.text)
  letters.set(column, has)
  return has
}

/** False where a part cannot be in a column: a word in one of numbers, of which a fleet has many. */
export function mayHold(column: PartColumn, part: string): boolean {
  return !/[a-z]/.test(part) || hasLetters(column)
}
