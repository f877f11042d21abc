/** Where one begins, and all that is needed from there: what `needs` names of each, and so on. */
export function closure<T>(starts: Iterable<T>, needs: (one: T) => Iterable<T>): Set<T> {
  const found = new Set<T>()
  const reach = (one: T) => {
    if (found.has(one)) return
    found.add(one)
    for (const next of needs(one)) reach(next)
  }
  for (const start of starts) reach(start)
  return found
}
