import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, redirect } from '@tanstack/react-router'
import type { Coverage } from '../api/config.ts'
import { forgetFleets } from '../api/fleet/owner.ts'
import { adoptSession, changeCoverage, currentSession } from '../api/session.ts'
import { hasKeptRuns } from '../components/action/kept-mark.ts'
import { readActionSearch, type ActionSearch } from '../components/action/search.ts'
import { LateShell } from '../components/shell/late-shell.ts'
import { isSignIn } from '../components/shell/paths.ts'
import { Root } from '../components/shell/Root.tsx'
import { ShellSkeleton } from '../components/shell/ShellSkeleton.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  validateSearch: (search: Record<string, unknown>): RootSearch => {
    const { coverage } = search
    const known = coverage === 'jp' || coverage === 'g' ? coverage : undefined
    return { ...readActionSearch(search), coverage: known }
  },
  // A link is of the coverage it was made in: Global is named, whichever one starts in oneself, or a
  // colleague who starts in the other would see another account's worth of SIMs.
  search: {
    middlewares: [
      ({ search, next }) => {
        const { coverage = coverageOfLinks(), ...rest } = next(search)
        return { ...rest, coverage }
      },
    ],
  },
  beforeLoad: async ({ location, search: { coverage }, preload }) => {
    if (isSignIn(location.pathname)) {
      void forgetFleets()
      return
    }
    await adoptSession()
    if (!currentSession()) {
      throw redirect({ to: '/sign-in', search: { next: location.publicHref }, replace: true })
    }
    if (coverage !== undefined && !preload) enter(coverage)
    if (hasKeptRuns()) void import('./-kept-runs.ts').then((all) => all.reviveRuns())
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

type RootSearch = ActionSearch & { readonly coverage?: Coverage }

/** The coverage that links name: none in Japan for those who start there, as most do. */
function coverageOfLinks(): Coverage | undefined {
  const session = currentSession()
  if (!session) return undefined
  const { coverage, endpoint } = session
  return coverage === 'g' || coverage !== endpoint.coverage ? coverage : undefined
}

/** Goes to the coverage that a link is of, where the endpoint has it. */
function enter(coverage: Coverage): void {
  const session = currentSession()
  const has = session?.endpoint.coverages[coverage] !== undefined
  if (has && session.coverage !== coverage) changeCoverage(coverage)
}

const palette = () => import('./-palette.tsx').then((all) => all.FilledPalette)

function Console() {
  return <Root palette={palette} />
}

/** The first load, where it takes long; the sign-in page is small enough to come at once. */
function RootPending() {
  return currentSession() ? <ShellSkeleton /> : null
}
