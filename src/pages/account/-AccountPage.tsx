import type { ReactNode } from 'react'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { SiblingTabs } from '../../components/shell/SiblingTabs.tsx'

interface AccountPageProps {
  readonly title: string
  /** The one primary action, and beside it whatever the page offers. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One of the pages of the account, with the others as tabs below its title. */
export function AccountPage({ title, actions, children }: AccountPageProps) {
  return (
    <>
      <DetailHeader title={title} actions={actions} />
      <SiblingTabs />
      <PageBody wide>{children}</PageBody>
    </>
  )
}
