import { createFileRoute, Navigate } from '@tanstack/react-router'
import { useTools } from '../../-tools/useTools.ts'

export const Route = createFileRoute('/sims/$simId/tools/')({ component: FirstTool })

/** The address of the tab itself leads to the first tool. */
function FirstTool() {
  const params = Route.useParams()
  const [first] = useTools()
  return first && <Navigate to={first.to} params={params} replace />
}
