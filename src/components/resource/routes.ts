import { listSearch } from '../list/search.ts'

/**
 * What the route of a list has: its title, and what it keeps in the URL. Groups lead to their members
 * in it; of its other filters it knows when it is drawn.
 */
export function listRoute(title: string) {
  return { ...titled(title), validateSearch: listSearch(['group']) }
}

/** A route's title, until its page knows a better one. */
export function titled(title: string) {
  return { head: () => ({ meta: [{ title }] }) }
}
