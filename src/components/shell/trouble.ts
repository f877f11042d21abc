import { useSyncExternalStore } from 'react'

/** What is known to be wrong, by the path of the page that shows it: `/soracam` and "1 offline". */
let known: ReadonlyMap<string, string> = new Map()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the navigation what a page has found in passing; nothing is asked of the API for it. */
export function tellTrouble(path: string, text: string | undefined): void {
  if (known.get(path) === text) return
  const next = new Map(known)
  if (text === undefined) next.delete(path)
  else next.set(path, text)
  known = next
  for (const listener of listeners) listener()
}

/** Nothing of one operator is known of another: called when somebody else signs in. */
export function forgetTroubles(): void {
  known = new Map()
  for (const listener of listeners) listener()
}

/** What is known to be wrong, by path. */
export function useTroubles(): ReadonlyMap<string, string> {
  return useSyncExternalStore(subscribe, () => known)
}
