import { useRouterState } from '@tanstack/react-router'
import { useEffect, useSyncExternalStore } from 'react'

const product = 'Soracom Console'

let named: string | undefined
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function name(title: string | undefined): void {
  named = title
  for (const listener of listeners) listener()
}

/**
 * Titles the page after what it shows ("Meter 12"), where the route's own title is too general.
 * Routes declare theirs with `head: () => ({ meta: [{ title: 'SIMs' }] })`.
 */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    name(title)
    return () => name(undefined)
  }, [title])
}

/** The title of the page on screen, without the product's name; undefined where it has none. */
export function useCurrentTitle(): string | undefined {
  const declared = useRouterState({
    select: ({ matches }) => {
      for (const match of matches.toReversed()) {
        const title = match.meta?.find((tag) => tag?.title)?.title
        if (title) return title
      }
      return undefined
    },
  })
  return useSyncExternalStore(subscribe, () => named) ?? declared
}

/** Keeps the document's title in step with the page. */
export function DocumentTitle() {
  const title = useCurrentTitle()
  useEffect(() => {
    document.title = title ? `${title} – ${product}` : product
  }, [title])
  return null
}
