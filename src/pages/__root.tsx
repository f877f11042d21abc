import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import { adoptSession, currentSession } from '../api/session.ts'
import { readActionSearch } from '../components/action/search.ts'
import { isSignIn } from '../components/shell/paths.ts'
import { Root } from '../components/shell/Root.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: readActionSearch,
  beforeLoad: async ({ location }) => {
    if (isSignIn(location.pathname)) return
    await adoptSession()
    if (!currentSession()) {
      throw redirect({ to: '/sign-in', search: { next: location.publicHref }, replace: true })
    }
    // Apart, because the sign-in form does without it.
    const { queryClient } = await import('../api/query-client.ts')
    return { queryClient }
  },
  component: Root,
})
