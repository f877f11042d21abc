import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router'
import { ErrorPage, nameMissingCode, NotFoundPage } from './components/shell/late-pages.tsx'
import { PendingPage } from './components/shell/PendingPage.tsx'
import { routeTree } from './routeTree.gen.ts'

/**
 * Lists are JSON in the URL and everything else is text: a SIM ID has more digits than a number in
 * JavaScript can hold, and must come out of a link as it went in.
 */
function parseValue(text: string): unknown {
  if (!/^[[{"]/.test(text)) throw new Error('Not JSON.')
  return JSON.parse(text)
}

nameMissingCode()

export const router = createRouter({
  routeTree,
  parseSearch: parseSearchWith(parseValue),
  stringifySearch: stringifySearchWith(JSON.stringify, parseValue),
  // oxlint-disable-next-line typescript/no-non-null-assertion -- The root route gives it to every page below, once somebody is signed in.
  context: { queryClient: undefined! },
  defaultPreload: 'intent',
  // React Query owns freshness; the router asks it every time.
  defaultPreloadStaleTime: 0,
  // Until then the page before stays, with the line along the top: an outline that is shown costs
  // time, since React keeps back for 300 ms what it stands for.
  defaultPendingMs: 1000,
  defaultPendingMinMs: 0,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  scrollToTopSelectors: ['[data-scroll-restoration-id="page"]'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
