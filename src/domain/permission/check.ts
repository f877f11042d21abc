import type { Callable } from './callable.ts'
import { parsePermission } from './document.ts'
import { lintNames } from './lint.ts'
import type { Problem, Severity } from './problem.ts'
import { lintReach } from './reach.ts'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/**
 * Everything there is to say about the text of a permission document: what makes it unusable, what
 * is very likely not meant, what Soracom's documentation does not show. The gravest first; an empty
 * text has none. `now` is in milliseconds since the epoch.
 */
export function checkPermission(
  text: string,
  operations: readonly Callable[],
  now: number,
): readonly Problem[] {
  if (text.trim() === '') return []
  const { statements, problems } = parsePermission(text)
  const names = operations.flatMap(({ permissions }) => permissions)
  const all = [
    ...problems,
    ...lintNames(statements, names),
    ...lintReach(statements, operations, now),
  ]
  return all.toSorted((a, b) => rank[a.severity] - rank[b.severity])
}
