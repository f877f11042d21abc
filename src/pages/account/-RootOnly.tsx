import type { ReactNode } from 'react'
import { t } from '@lingui/core/macro'
import { useSession } from '../../api/use-session.ts'
import { StatePanel } from '../../components/feedback/States.tsx'

interface RootOnlyProps {
  readonly title: string
  readonly children: ReactNode
}

/** What the platform lets the root user alone do, whatever a SAM user is permitted: nothing is asked. */
export function RootOnly({ title, children }: RootOnlyProps) {
  if (!useSession()?.userName) return children
  return (
    <StatePanel picture="forbidden" title={title}>
      {t`SAM users cannot, whatever their permissions are. Ask whoever signs in with the email address of the account.`}
    </StatePanel>
  )
}
