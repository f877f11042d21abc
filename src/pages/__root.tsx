import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import { adoptSession, currentSession } from '../api/session.ts'
import { readActionSearch } from '../components/action/search.ts'
import { LateShell } from '../components/shell/late-shell.ts'
import { isSignIn } from '../components/shell/paths.ts'
import { Root } from '../components/shell/Root.tsx'
import { ShellSkeleton } from '../components/shell/ShellSkeleton.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: readActionSearch,
  beforeLoad: async ({ location }) => {
    if (isSignIn(location.pathname)) return
    await adoptSession()
    if (!currentSession()) {
      throw redirect({ to: '/sign-in', search: { next: location.publicHref }, replace: true })
    }
    // Fetched beside the page's code, and waited for with it.
    void LateShell.preload()
    // Apart, because the sign-in form does without it.
    const { queryClient } = await import('../api/query-client.ts')
    return { queryClient }
  },
  loader: ({ location }) => (isSignIn(location.pathname) ? undefined : LateShell.preload()),
  pendingComponent: RootPending,
  component: Console,
})

const palette = () => import('./-palette.tsx').then((all) => all.FilledPalette)

function Console() {
  return <Root palette={palette} />
}

/** The first load, where it takes long; the sign-in page is small enough to come at once. */
function RootPending() {
  return currentSession() ? <ShellSkeleton /> : null
}
