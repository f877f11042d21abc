import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, type ComponentProps } from 'react'
import { onUnauthorized } from '../../api/http.ts'
import { currentSession, hasEnded, onSessionChange } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'
import { isSignIn, safeNext } from './paths.ts'
import { askAgain } from './reauthentication.ts'
import { LateShell } from './late-shell.ts'
import { DocumentTitle } from './title.tsx'

// A page's first call may be refused before the shell that shows the dialog is there.
onUnauthorized(askAgain)

/**
 * What stands around every page: the shell while somebody is signed in, nothing around the sign-in
 * page. Signing in and out, here or in another tab, moves between the two.
 */
export function Root({ palette }: Pick<ComponentProps<typeof LateShell>, 'palette'>) {
  const session = useSession()
  const router = useRouter()
  const showsSignIn = useRouterState({
    select: ({ matches }) => matches.some(({ routeId }) => routeId === '/sign-in'),
  })

  useEffect(() => {
    const follow = () => {
      const { pathname, publicHref, search } = router.latestLocation
      if (currentSession() && isSignIn(pathname)) {
        router.history.replace(safeNext((search as { next?: unknown }).next, location.origin))
      } else if (!currentSession() && !isSignIn(pathname)) {
        const next = hasEnded() === 'here' ? undefined : publicHref
        const leave = router.navigate({ to: '/sign-in', search: { next }, replace: true })
        // What loaders of the pages that were open have read.
        void leave.then(() => router.clearCache())
      }
    }
    follow()
    return onSessionChange(follow)
  }, [router])

  if (showsSignIn) return <Page />
  // Signed out a moment ago: the sign-in page is on its way.
  if (!session) return null
  return (
    <LateShell palette={palette}>
      <Page />
    </LateShell>
  )
}

function Page() {
  return (
    <>
      <DocumentTitle />
      <Outlet />
    </>
  )
}
