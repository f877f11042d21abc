import { entriesOf } from '../../domain/permission/statements.ts'
import { statementsApart } from '../../domain/permission/difference.ts'

/** How many statements a text adds and removes; one where it cannot be read. */
export function changeCount(before: string, after: string): number {
  if (entriesOf(after) === undefined) return 1
  const { added, removed } = statementsApart(before, after)
  return Math.max(added.length, removed.length)
}
