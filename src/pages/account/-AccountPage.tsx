import type { ReactNode } from 'react'
import type { OperationAccess } from '../../api/operation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { SiblingTabs } from '../../components/shell/SiblingTabs.tsx'

interface AccountPageProps {
  readonly title: string
  /** The one primary action, and beside it whatever the page offers. */
  readonly actions?: ReactNode
  /** What its parts are filled by: those that the person may not call are counted below. */
  readonly parts?: readonly OperationAccess[]
  readonly children: ReactNode
}

const none: readonly OperationAccess[] = []

/** One of the pages of the account, with the others as tabs below its title. */
export function AccountPage({ title, actions, parts = none, children }: AccountPageProps) {
  const { may } = usePermissions()
  const withheld = parts
    .filter((operation) => !may(operation).allowed)
    .flatMap(({ permissions }) => permissions.slice(0, 1))
  return (
    <>
      <DetailHeader title={title} actions={actions} />
      <SiblingTabs />
      <PageBody wide withheld={withheld}>
        {children}
      </PageBody>
    </>
  )
}
