import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

/** One operation as it is looked for. */
export interface Searched {
  readonly operation: Operation
  readonly text: string
}

const searched: readonly Searched[] = operations.map((operation) => {
  const { id, method, path, summary, cli, permissions, tag } = operation
  const words = [id, `${method} ${path}`, summary, cli ?? '', permissions.join(' '), tag]
  return { operation, text: words.join('\n').toLowerCase() }
})

export interface FamilyOf {
  readonly tag: string
  readonly operations: readonly Operation[]
}

/**
 * The operations in which every word occurs, by family; all of them without words. `prose` has what
 * the description says of each by its id, once it is there.
 */
export function findOperations(q: string, prose: ReadonlyMap<string, string>): readonly FamilyOf[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ operation, text }: Searched) =>
    words.every((word) => text.includes(word) || prose.get(operation.id)?.includes(word))
  const families = new Map<string, Operation[]>()
  for (const one of searched) {
    if (!fits(one)) continue
    const { tag } = one.operation
    const family = families.get(tag)
    if (family) family.push(one.operation)
    else families.set(tag, [one.operation])
  }
  return Array.from(families, ([tag, found]) => ({ tag, operations: found })).sort((a, b) =>
    a.tag < b.tag ? -1 : 1,
  )
}
