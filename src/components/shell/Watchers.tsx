import { useQueryClient, type Query } from '@tanstack/react-query'
import { useLocation, useRouterState, type RouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keepPaperLight } from './paper.ts'
import { entryAt, groupWith, navigation } from './navigation.ts'
import { seeService } from './services.ts'
import { useCurrentTitle } from './title.tsx'
import { useScrollBack } from './useScrollBack.ts'
import { visit } from './visits.ts'

/** Learns in the background what the navigation and the palette know of a person. Draws nothing. */
export function Watchers() {
  useLearnServices()
  useRememberVisits()
  useEffect(keepPaperLight, [])
  useScrollBack(pageBox(), 'page', useRouterState({ select: shownPath }))
  return null
}

const pageBox = () => document.querySelector<HTMLElement>('[data-scroll-restoration-id="page"]')
const shownPath = ({ resolvedLocation }: RouterState) => resolvedLocation?.pathname ?? ''

/**
 * Learns which optional services are used, without asking the API: the person opens a page of it, or
 * whatever page has read a list of it found something there.
 */
function useLearnServices(): void {
  const client = useQueryClient()
  const pathname = useLocation({ select: (location) => location.pathname })
  const opened = groupWith(entryAt(pathname))
  useEffect(() => {
    if (opened?.optional) seeService(opened.id)
  }, [opened])
  useEffect(() => {
    const cache = client.getQueryCache()
    const learn = (query: Query) => {
      const id = groupOf(query.queryKey[0])
      if (id !== undefined && holdsRows(query.state.data)) seeService(id)
    }
    cache.getAll().forEach(learn)
    return cache.subscribe(({ query }) => learn(query))
  }, [client])
}

/** The optional group whose pages need this operation. */
function groupOf(operation: unknown): string | undefined {
  return navigation.find(
    ({ optional, entries }) =>
      optional &&
      entries.some((entry) =>
        (entry.tabs ?? [entry]).some((page) => page.needs?.some(({ id }) => id === operation)),
      ),
  )?.id
}

/** Whether an answer, or the first page of one, is a list that holds something. */
function holdsRows(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  const { data, pages } = answer as { readonly data?: unknown; readonly pages?: unknown }
  const rows = Array.isArray(pages) ? (pages[0] as { readonly items?: unknown })?.items : data
  return Array.isArray(rows) && rows.length > 0
}

/** Remembers the pages that are opened, as far as they could be shown. */
function useRememberVisits(): void {
  const label = useCurrentTitle()
  const href = useRouterState({
    select: ({ matches, resolvedLocation, status }) =>
      status === 'idle' && matches.every((match) => match.status === 'success')
        ? resolvedLocation?.publicHref.split(/[?#]/)[0]
        : undefined,
  })
  useEffect(() => {
    if (href !== undefined && label !== undefined) visit({ href, label })
  }, [href, label])
}
