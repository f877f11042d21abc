import { ApiError, explain, type Explanation } from '../../api/errors.ts'

/** A part of a page that has nothing to show: still waiting, or failed. */
export interface Part {
  /** Why there is nothing; null while it may still come. */
  readonly error: unknown
  readonly retry: () => void
}

/** What several parts failed of. */
export interface SharedFailure extends Explanation {
  readonly ids: ReadonlySet<string>
}

/** The failure that most parts have in common, where more than one has it and it may pass. */
export function sharedFailure(parts: ReadonlyMap<string, Part>): SharedFailure | undefined {
  const kinds = new Map<string, Explanation & { readonly ids: Set<string> }>()
  for (const [id, { error }] of parts) {
    if (!error) continue
    const explanation = explain(error)
    if (!explanation.retry) continue
    const kind = kinds.get(explanation.title) ?? { ...explanation, ids: new Set() }
    kind.ids.add(id)
    kinds.set(explanation.title, kind)
  }
  const [most] = [...kinds.values()].sort((a, b) => b.ids.size - a.ids.size)
  return most && most.ids.size > 1 ? most : undefined
}

/** The permission that an error asks for. */
export function missingPermission(error: unknown): string | undefined {
  return error instanceof ApiError && error.status === 403 ? error.permission : undefined
}
