import { onceFor } from '../once.ts'
import type { PartColumn } from './part.ts'

/** Whether a column has letters from a to z in it. */
export const hasLetters = onceFor(
  (column: PartColumn) => column.kind === 'text' && /[a-z]/.test(column.text),
)

/** False where a part cannot be in a column: a word in one of numbers, of which a fleet has many. */
export function mayHold(column: PartColumn, part: string): boolean {
  return !/[a-z]/.test(part) || hasLetters(column)
}
