import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { getListEmailsQueryOptions } from '../../../api/generated/client/email/email.ts'
import { getListSystemNotificationsQueryOptions } from '../../../api/generated/client/system-notification/system-notification.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { currentSession } from '../../../api/session.ts'
import { useSession } from '../../../api/use-session.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { AccountPage } from '../-AccountPage.tsx'
import { Addresses } from '../-email/Addresses.tsx'
import { Purposes } from '../-email/Purposes.tsx'
import { useAddresses } from '../-email/useAddresses.ts'
import { RootOnly } from '../-RootOnly.tsx'

export const Route = createFileRoute('/account/email/')({
  ...titled(t`Email addresses`),
  loader: ({ context: { queryClient } }) => {
    if (currentSession()?.userName) return
    const { operator_id: id } = ownOperator()
    void queryClient.prefetchQuery(getListEmailsQueryOptions(id))
    void queryClient.prefetchQuery(getListSystemNotificationsQueryOptions(id))
  },
  component: EmailPage,
})

function EmailPage() {
  const isRoot = !useSession()?.userName
  return (
    <AccountPage
      title={t`Email addresses`}
      actions={
        isRoot && (
          <Button renderRoot={(props) => <Link to="/account/email/new" {...props} />}>
            {t`Add an address`}
          </Button>
        )
      }
    >
      <RootOnly title={t`Only the root user sees the email addresses`}>
        <EmailParts />
      </RootOnly>
    </AccountPage>
  )
}

function EmailParts() {
  const { data, fetching, error, retry } = useAddresses()
  if (!data) return <PanelState error={error} lines={8} onRetry={retry} />
  return (
    <>
      <Addresses addresses={data.addresses} fetching={fetching} />
      <Purposes uses={data.uses} />
    </>
  )
}
