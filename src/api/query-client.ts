import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './errors.ts'
import { forgetFleets } from './fleet/owner.ts'
import { currentSession, onSessionChange } from './session.ts'
import { heardOfSim, keepNewerSims } from './sim-cache.ts'
import { onViewingChange, viewedUser } from './viewing.ts'

/**
 * The one cache. Retries are the transport's business (`http.ts`), so none here. Changes
 * do not pass it: they go through `send.ts`.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onSuccess: (data, { queryKey }) => {
      keepNewerSims(queryClient, queryKey)
      heardOfSim(queryKey, data)
    },
    onError: (error, { queryKey }) =>
      heardOfSim(queryKey, undefined, error instanceof ApiError ? error.status : undefined),
  }),
  defaultOptions: {
    // A browser that believes it is offline still reaches a sandbox on the same machine.
    queries: {
      retry: false,
      networkMode: 'always',
      // What failed meanwhile too, and of a list whose later pages failed, all of it.
      refetchOnReconnect: ({ state }) => state.status !== 'error' || 'always',
      staleTime: 15_000,
      gcTime: 10 * 60_000,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/**
 * Whose data the cache holds: another person, operator, place or coverage sees none of it, and who
 * looks at the console as somebody else not what that one may not see.
 */
function owner(): string {
  const session = currentSession()
  if (!session) return ''
  const { endpoint, coverage, operatorId, userName } = session
  return JSON.stringify([endpoint.id, coverage, operatorId, userName, viewedUser()])
}

let cachedFor = owner()
void forgetFleets()
function clearForOthers(): void {
  if (owner() === cachedFor) return
  cachedFor = owner()
  queryClient.clear()
  void forgetFleets()
}
onSessionChange(clearForOthers)
onViewingChange(clearForOthers)
