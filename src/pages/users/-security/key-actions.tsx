import { plural, t } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import type { AuthKeyResponse } from '../../../api/generated/models/authKeyResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Taking } from '../../../api/operation.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { currentSession } from '../../../api/session.ts'
import { defineAction, type Action, type Kind } from '../../../components/action/action.ts'
import { Note } from '../../../components/action/Note.tsx'

const authKey: Kind<AuthKeyResponse> = {
  key: ({ authKeyId }) => authKeyId,
  name: ({ authKeyId }) => authKeyId,
  noun: {
    title: t`AuthKeys`,
    one: t`AuthKey`,
    many: t`AuthKeys`,
    counted: (count) => plural(count, { one: '# AuthKey', other: '# AuthKeys' }),
  },
}

/** Whether this session was begun with the key. */
export function isOwnKey({ authKeyId }: AuthKeyResponse): boolean {
  const own = currentSession()?.authKeyId
  return own !== undefined && own === authKeyId
}

function OwnKey({ resources }: { readonly resources: readonly AuthKeyResponse[] }) {
  if (!resources.some(isOwnKey)) return null
  return (
    <Note tone="warning" title={t`You are signed in with this AuthKey`}>
      <p>
        {t`This session goes on until you sign out or its token ends. You cannot sign in again with the key then: have another way at hand.`}
      </p>
    </Note>
  )
}

function deleteKey<Path extends Readonly<Record<string, string>>>(
  operation: Taking<{ readonly path: Path }>,
  pathOf: (key: AuthKeyResponse) => Path,
): Action<AuthKeyResponse> {
  return defineAction(authKey, {
    id: 'delete-key',
    section: 'danger',
    operation,
    icon: IconTrash,
    label: t`Delete`,
    title: (what) => t`Delete ${what}`,
    confirm: 'type',
    danger: true,
    consequence: () =>
      t`Programs can no longer sign in with it. Tokens that they have go on until they end; revoke the tokens too if the key was leaked.`,
    Details: OwnKey,
    call: (key) => ({ path: pathOf(key) }),
    done: (what) => t`${what} deleted`,
  })
}

/** What one can do to an AuthKey of a SAM user, or (no name) of the root user. */
export function keyActions(userName: string | undefined): readonly Action<AuthKeyResponse>[] {
  const own = ({ authKeyId }: AuthKeyResponse) => ({ ...ownOperator(), auth_key_id: authKeyId })
  return [
    userName === undefined
      ? deleteKey(op.deleteOperatorAuthKey, own)
      : deleteKey(op.deleteUserAuthKey, (key) => ({ ...own(key), user_name: userName })),
  ]
}
