import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { StatePanel } from '../../../components/feedback/States.tsx'

interface NeedsProps {
  /** Any of these will do. */
  readonly operations: readonly Operation[]
  readonly children: ReactNode
}

/** A tab for those who may call what fills it; for the others, which permission is missing. */
export function Needs({ operations, children }: NeedsProps) {
  const { may } = usePermissions()
  const verdicts = operations.map((operation) => may(operation))
  const refused = verdicts.find(({ allowed }) => !allowed)
  if (verdicts.some(({ allowed }) => allowed) || refused?.allowed !== false) return children
  return (
    <StatePanel picture="forbidden" title={t`You do not have permission for this tab`}>
      {refused.reason}
    </StatePanel>
  )
}
