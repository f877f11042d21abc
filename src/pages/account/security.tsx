import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useSession } from '../../api/use-session.ts'
import { titled } from '../../components/resource/routes.ts'
import { OwnSecurity } from '../users/-security/OwnSecurity.tsx'
import { RootSecurity } from '../users/-security/RootSecurity.tsx'
import { AccountPage } from './-AccountPage.tsx'

export const Route = createFileRoute('/account/security')({
  ...titled(t`Security`),
  component: Security,
})

/** How whoever is signed in signs in: the root user, or a SAM user for itself. */
function Security() {
  const userName = useSession()?.userName
  return (
    <AccountPage title={t`Security`}>
      {userName === undefined ? <RootSecurity /> : <OwnSecurity userName={userName} />}
    </AccountPage>
  )
}
