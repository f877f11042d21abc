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
  may: 'Root user, may do everything',
  credentials: { kind: 'root', email: 'root@example.com', password },
}

export const sandboxAccounts: readonly SandboxAccount[] = [
  rootAccount,
  sam('admin', 'SAM user, may do everything but billing'),
  sam('viewer', 'SAM user, may read'),
  sam('field', 'SAM user, may switch SIMs on and off and tag them'),
]
