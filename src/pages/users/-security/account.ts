import * as op from '../../../api/generated/operations.ts'
import type { CallValues, Operation } from '../../../api/operation.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { send } from '../../../api/send.ts'

/** An AuthKey as it is answered once: with its secret. */
export interface MadeKey {
  readonly authKeyId?: string
  readonly authKey?: string
}

/** One thing to do for an account, with what it is called with but secrets. */
interface Step<Args extends readonly string[], Made> {
  readonly operation: Operation
  readonly call: CallValues
  readonly run: (...args: Args) => Promise<Made>
}

/** Whose sign-in it is, and by which operations its keys and codes are made. */
export interface Account {
  /** The SAM user's name; undefined for the root user. */
  readonly userName: string | undefined
  readonly makeKey: Step<readonly [], MadeKey>
  /** Answers the secret as an `otpauth` URI. */
  readonly enableMfa: Step<readonly [], string>
  /** Answers backup codes, which a SAM user has none of. */
  readonly confirmMfa: Step<readonly [code: string], readonly string[]>
}

/** The account of a SAM user. */
export function userAccount(userName: string): Account {
  const call = { path: { ...ownOperator(), user_name: userName } }
  return {
    userName,
    makeKey: {
      operation: op.generateUserAuthKey,
      call,
      run: async () => (await send(op.generateUserAuthKey, call)).data,
    },
    enableMfa: {
      operation: op.enableUserMFA,
      call,
      run: async () => (await send(op.enableUserMFA, call)).data.totpUri,
    },
    confirmMfa: {
      operation: op.verifyUserMFA,
      call,
      run: async (mfaOTPCode) => {
        await send(op.verifyUserMFA, { ...call, body: { mfaOTPCode } })
        return []
      },
    },
  }
}

/** The account of the root user. */
export function rootAccount(): Account {
  const call = { path: ownOperator() }
  return {
    userName: undefined,
    makeKey: {
      operation: op.generateOperatorAuthKey,
      call,
      run: async () => (await send(op.generateOperatorAuthKey, call)).data,
    },
    enableMfa: {
      operation: op.enableMFA,
      call,
      run: async () => (await send(op.enableMFA, call)).data.totpUri,
    },
    confirmMfa: {
      operation: op.verifyMFA,
      call,
      run: async (mfaOTPCode) =>
        (await send(op.verifyMFA, { ...call, body: { mfaOTPCode } })).data.backupCodes ?? [],
    },
  }
}
