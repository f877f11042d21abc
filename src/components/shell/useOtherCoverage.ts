import { useRouter } from '@tanstack/react-router'
import type { Coverage } from '../../api/config.ts'
import { changeCoverage } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'

/** The coverage one is not in, where the endpoint has it, and how to see the page at hand there. */
export function useOtherCoverage(): { coverage: Coverage; look: () => Promise<void> } | undefined {
  const router = useRouter()
  const session = useSession()
  const coverage = session?.coverage === 'g' ? 'jp' : 'g'
  if (session?.endpoint.coverages[coverage] === undefined) return undefined
  const look = async () => {
    changeCoverage(coverage)
    // The same address, which then names this coverage.
    const search = (old: object) => ({ ...old, coverage: undefined })
    await router.navigate({ to: '.', search, replace: true })
    await router.invalidate()
  }
  return { coverage, look }
}
