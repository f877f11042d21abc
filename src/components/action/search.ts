/** The part of every page's URL that says which action's dialog is open, and on which resource. */
export interface ActionSearch {
  readonly action?: string
  readonly on?: string
}

const longest = 200

function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.length <= longest ? value || undefined : undefined
}

/**
 * Reads it, for the root route's `validateSearch`. What is broken counts as absent; `undefined` is
 * written out, because the router lays this over what the URL held.
 */
export function readActionSearch(search: Record<string, unknown>): ActionSearch {
  const action = word(search['action'])
  return { action, on: action === undefined ? undefined : word(search['on']) }
}
