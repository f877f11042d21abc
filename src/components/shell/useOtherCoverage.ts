import { useRouter } from '@tanstack/react-router'
import type { Coverage } from '../../api/config.ts'
import { changeCoverage } from '../../api/session.ts'
import { useSession } from '../../api/use-session.ts'

/** The coverage one is not in, where the endpoint has it, and how to see the page at hand there. */
export function useOtherCoverage(): { coverage: Coverage; look: () => void } | undefined {
  const router = useRouter()
  const session = useSession()
  const coverage = session?.coverage === 'g' ? 'jp' : 'g'
  if (session?.endpoint.coverages[coverage] === undefined) return undefined
  const look = () => {
    changeCoverage(coverage)
    void router.invalidate()
  }
  return { coverage, look }
}
