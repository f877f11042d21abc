import { lazy, Suspense } from 'react'
import { useRuns } from './bulk-runs.ts'

const RunPanel = lazy(() => import('./RunPanel.tsx').then((all) => ({ default: all.RunPanel })))

/** The bulk runs of this tab, wherever one goes; nothing is loaded before there is one. */
export function Runs() {
  const runs = useRuns()
  if (runs.length === 0) return null
  return (
    <Suspense fallback={null}>
      <RunPanel runs={runs} />
    </Suspense>
  )
}
