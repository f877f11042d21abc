import { late } from '../feedback/late.tsx'
import { useRuns } from './bulk-runs.ts'

const RunPanel = late(() => import('./RunPanel.tsx').then((all) => all.RunPanel))

/** The bulk runs of this tab, wherever one goes; nothing is loaded before there is one. */
export function Runs() {
  const runs = useRuns()
  if (runs.length === 0) return null
  return <RunPanel runs={runs} />
}
