import { listSearch } from '../list/search.ts'

/** What the route of a list has: its title, and what it keeps in the URL. */
export function listRoute<Filter extends string = never>(
  title: string,
  filters: readonly Filter[] = [],
) {
  return { ...titled(title), validateSearch: listSearch(filters) }
}

/** A route's title, until its page knows a better one. */
export function titled(title: string) {
  return { head: () => ({ meta: [{ title }] }) }
}
