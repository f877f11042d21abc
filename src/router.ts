import { createRouter } from '@tanstack/react-router'
import { queryClient } from './api/query-client.ts'
import { ErrorPage } from './components/shell/ErrorPage.tsx'
import { NotFoundPage } from './components/shell/NotFoundPage.tsx'
import { PendingPage } from './components/shell/PendingPage.tsx'
import { routeTree } from './routeTree.gen.ts'

export const router = createRouter({
  routeTree,
  context: { queryClient },
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
