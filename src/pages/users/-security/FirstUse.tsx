import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getGetUserAuthKeyQueryOptions } from '../../../api/generated/client/user/user.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { lastUse } from '../../../domain/access/keys.ts'

const everyMs = 5000

interface FirstUseProps {
  readonly userName: string
  readonly authKeyId: string
}

/** Whether a key that was just made has been used: looked for while one watches. */
export function FirstUse({ userName, authKeyId }: FirstUseProps) {
  const { operator_id } = ownOperator()
  const { may } = usePermissions()
  const isAllowed = may(op.getUserAuthKey, { user_name: userName, auth_key_id: authKeyId }).allowed
  const { data } = useQuery({
    ...getGetUserAuthKeyQueryOptions(operator_id, userName, authKeyId),
    enabled: isAllowed,
    refetchInterval: ({ state }) => (state.data && lastUse(state.data.data) ? false : everyMs),
  })
  if (!data) return null
  return (
    <Quiet role="status">
      {lastUse(data.data) === undefined
        ? t`Nobody has used the key yet. It is looked for every few seconds while this is open.`
        : t`The key has been used: a program signed in with it.`}
    </Quiet>
  )
}
