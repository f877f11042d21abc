import { createFileRoute } from '@tanstack/react-router'
import { useGetUserSuspense } from '../../../api/generated/client/user/user.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Note } from '../../../components/action/Note.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { userConcern } from '../../../domain/access/keys.ts'
import { userConcernLabels, userConcernTexts } from '../../../words/access.ts'
import { samUser } from '../-resource.tsx'
import { userAccount } from '../-security/account.ts'
import { AuthKeys } from '../-security/AuthKeys.tsx'
import { UserSignIn } from '../-security/UserSignIn.tsx'
import { useWithMfa } from '../-useMfa.ts'

export const Route = createFileRoute('/users/$userName/')({ component: UserOverview })

function UserOverview() {
  const { userName } = Route.useParams()
  const { data } = useGetUserSuspense(ownOperator().operator_id, userName).data
  const [user = { userName }] = useWithMfa([{ ...data, userName }])
  const account = userAccount(userName)
  const concern = userConcern(user, useNow())
  const { may } = usePermissions()
  const listsKeys = may(op.listUserAuthKeys, samUser.path(user)).allowed
  return (
    <PageBody wide withheld={listsKeys ? [] : op.listUserAuthKeys.permissions}>
      {concern && concern !== 'unusedKey' && (
        <Note tone="warning" title={userConcernLabels[concern]}>
          <p>{userConcernTexts[concern]}</p>
        </Note>
      )}
      <UserSignIn user={user} account={account} />
      {listsKeys && <AuthKeys account={account} />}
    </PageBody>
  )
}
