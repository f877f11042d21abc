import { t } from '@lingui/core/macro'
import type { Credentials } from '../../api/sign-in.ts'

/** One of the accounts every fresh sandbox has. */
export interface SandboxAccount {
  readonly name: string
  readonly may: string
  readonly credentials: Credentials
}

const password = 'sandbox'
const operatorId = 'OP0000000001'

const sam = (userName: string, may: string): SandboxAccount => ({
  name: userName,
  may,
  credentials: { kind: 'sam', operatorId, userName, password },
})

/** Who the one-click button signs in as. */
export const rootAccount: SandboxAccount = {
  name: 'root@example.com',
  may: t`Root user: everything`,
  credentials: { kind: 'root', email: 'root@example.com', password },
}

export const sandboxAccounts: readonly SandboxAccount[] = [
  rootAccount,
  sam('admin', t`All but billing and payment`),
  sam('viewer', t`Reads, changes nothing`),
  sam('field', t`Activates and tags SIMs`),
  {
    name: 'partner@example.com',
    may: t`Another operator, to transfer SIMs to`,
    credentials: { kind: 'root', email: 'partner@example.com', password },
  },
]
