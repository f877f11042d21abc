import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { signInActions } from '../-actions.tsx'
import { samUser } from '../-resource.tsx'
import { useWithMfa } from '../-useMfa.ts'
import { userAccount } from './account.ts'
import { AuthKeys } from './AuthKeys.tsx'
import { UserSignIn } from './UserSignIn.tsx'

/** What a SAM user may see and do of its own sign-in. */
export function OwnSecurity({ userName }: { readonly userName: string }) {
  const { may } = usePermissions()
  const [user = { userName }] = useWithMfa([{ userName }])
  const account = userAccount(userName)
  const acts = signInActions.some(({ operation }) => may(operation, samUser.path(user)).allowed)
  return (
    <ActionProvider actions={signInActions} find={(wanted) => (wanted === userName ? user : null)}>
      <PaletteActions resources={[user]} />
      {!acts && (
        <Quiet>
          {t`You may not change how you sign in. Ask an administrator, who can also let you change your own password and MFA.`}
        </Quiet>
      )}
      <UserSignIn user={user} account={account} />
      {may(op.listUserAuthKeys, samUser.path(user)).allowed && <AuthKeys account={account} />}
    </ActionProvider>
  )
}
