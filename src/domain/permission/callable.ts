import { compileGlob } from './glob.ts'
import { decoded } from '../web-address.ts'

/** What permissions know of an operation: the names it goes by, the first the one shown; its path. */
export interface Callable {
  readonly permissions: readonly string[]
  /** A template: `/sims/{sim_id}`. */
  readonly path: string
}

/** The placeholders of a path template, in their order: `['sim_id']` for `/sims/{sim_id}`. */
export function placeholders(path: string): readonly string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? '')
}

/** The values that the path of a call, with a query or without, has for its template's placeholders. */
export function valuesIn(template: string, path: string): Record<string, string> {
  const [bare = ''] = path.split('?')
  const parts = bare.split('/')
  const named = template.split('/').flatMap((part, at): [string, string][] => {
    const [name] = placeholders(part)
    return name === undefined ? [] : [[name, decoded(parts[at] ?? '')]]
  })
  return Object.fromEntries(named)
}

/** The operations that a name of a statement stands for, by any of their names. */
export function matching<O extends Callable>(pattern: string, operations: readonly O[]): O[] {
  const matches = compileGlob(pattern)
  return operations.filter(({ permissions }) => permissions.some(matches))
}

/** What a call of an operation is judged by while only the operation itself is known. */
export function anyCallOf({ path }: Callable) {
  return {
    pathVariables: Object.fromEntries(placeholders(path).map((name) => [name, undefined])),
  }
}

/**
 * Names with a wildcard for everything that only reads, such as `Sim:get*`: as few as there are
 * verbs of reading in each family. Sorted.
 */
export function readOnlyNames(
  operations: Iterable<Callable & { readonly method: string }>,
): readonly string[] {
  const names = new Set<string>()
  for (const { method, permissions } of operations) {
    if (method !== 'GET' && method !== 'HEAD') continue
    for (const permission of permissions) {
      const [prefix] = /^[^:]+:[a-z]+/.exec(permission) ?? []
      if (prefix) names.add(`${prefix}*`)
    }
  }
  return [...names].sort()
}
