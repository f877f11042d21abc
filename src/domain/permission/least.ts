import { isSecretArg } from '../call-args.ts'
import { writeCondition } from './condition-parts.ts'
import type { StatementDraft } from './statements.ts'

/** A call, by the permissions that it needs, and the values of its path. */
export interface UsedCall {
  /** Each of them: an operation's own name, and what it needs beside. */
  readonly names: readonly string[]
  readonly path: Readonly<Record<string, string>>
}

/** A path names the operator who calls, and nobody else. */
const alwaysOwn = 'operator_id'

/**
 * What must hold of the path's values for a call of them; undefined where that cannot be written: a
 * text in a condition has no way to say a quote, and a secret must not stand in one.
 */
function conditionFor(path: UsedCall['path']): string | undefined {
  const values = Object.entries(path).filter(([name]) => name !== alwaysOwn)
  if (values.some(([name, value]) => value.includes("'") || isSecretArg(name, value))) {
    return undefined
  }
  return writeCondition(values.map(([name, value]) => ({ kind: 'path', name, value })))
}

/**
 * The least permission with which all of these calls would have been allowed: their names and
 * nothing else; with `byPath` only for the things that were called. It is written in what is
 * published of the language of conditions alone (`==`, `and`): each thing has a statement of its own.
 */
export function leastPermission(
  calls: readonly UsedCall[],
  { byPath }: { readonly byPath: boolean },
): { readonly statements: readonly StatementDraft[] } {
  const always = new Set<string>()
  const under = new Map<string, Set<string>>()
  for (const { names, path } of calls) {
    const condition = byPath ? conditionFor(path) : undefined
    const held = condition === undefined ? always : (under.get(condition) ?? new Set())
    if (condition !== undefined) under.set(condition, held)
    for (const name of names) held.add(name)
  }
  const narrowed = [...under]
    .map(([condition, names]) => ({
      condition,
      api: sorted([...names].filter((name) => !always.has(name))),
    }))
    .filter(({ api }) => api.length > 0)
    .toSorted((a, b) => (a.condition < b.condition ? -1 : 1))
  return {
    statements: [
      ...(always.size > 0 ? [{ effect: 'allow' as const, api: sorted(always) }] : []),
      ...narrowed.map(({ condition, api }) => ({ effect: 'allow' as const, api, condition })),
    ],
  }
}

const sorted = (names: Iterable<string>) => [...names].toSorted()
