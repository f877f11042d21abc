import { useQuery } from '@tanstack/react-query'
import { isSandbox } from '../../../api/config.ts'
import type { Operation } from '../../../api/operation.ts'
import { apiBase } from '../../../api/session.ts'
import { useSession } from '../../../api/use-session.ts'

/** Whether this is the sandbox and it does not have an operation yet. */
export function useLacking({ id }: Operation): boolean {
  const session = useSession()
  const asked = session !== undefined && isSandbox(session.endpoint)
  const { data } = useQuery({
    queryKey: ['sandbox-operations'],
    queryFn: async ({ signal }) => {
      const base = session ? apiBase(session) : ''
      const response = await fetch(`${base}/sandbox/control/operations`, { signal })
      return new Set(((await response.json()) as { operations: string[] }).operations)
    },
    enabled: asked,
    staleTime: Infinity,
    retry: false,
  })
  return data !== undefined && !data.has(id)
}
