import { createRouter } from '@tanstack/react-router'
import { ErrorPage, NotFoundPage } from './components/shell/late-pages.tsx'
import { PendingPage } from './components/shell/PendingPage.tsx'
import { routeTree } from './routeTree.gen.ts'

export const router = createRouter({
  routeTree,
  // oxlint-disable-next-line typescript/no-non-null-assertion -- The root route gives it to every page below, once somebody is signed in.
  context: { queryClient: undefined! },
  defaultPreload: 'intent',
  // React Query owns freshness; the router asks it every time.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
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
