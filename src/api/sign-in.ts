import { t } from '@lingui/core/macro'
import { visible } from '../domain/numbers.ts'
import type { Endpoint } from './config.ts'
import { ApiError, explain } from './errors.ts'
import { auth } from './generated/client/auth/auth.ts'
import type { RequestOptions } from './http.ts'
import type { Session } from './session.ts'

/** As whom one signs in: the three ways the operation `auth` knows. */
export type SignInKind = 'root' | 'sam' | 'authKey'

/** What a person typed to sign in. */
export type Credentials =
  | { readonly kind: 'root'; readonly email: string; readonly password: string }
  | {
      readonly kind: 'sam'
      readonly operatorId: string
      readonly userName: string
      readonly password: string
    }
  | { readonly kind: 'authKey'; readonly authKeyId: string; readonly authKey: string }

/** How long a token lives that was asked for without a timeout, in milliseconds: 24 hours. */
export const tokenLife = 86_400_000

/**
 * Calls `auth` at the endpoint and returns the session it opens, without starting it. `code` is the
 * one-time code of multi-factor authentication. Throws an `ApiError`.
 */
export async function signIn(
  endpoint: Endpoint,
  credentials: Credentials,
  code: string,
  options: Pick<RequestOptions, 'signal' | 'onWait'> = {},
): Promise<Session> {
  const base = endpoint.coverages[endpoint.coverage]
  if (base === undefined) {
    throw new Error(`The configuration has no address for ${endpoint.label}.`)
  }
  const { kind, ...fields } = credentials
  // As an app shows it, in two groups, or typed in full width.
  const digits = visible(code).replaceAll(/[\s-]/g, '')
  const { data } = await auth(
    { ...fields, ...(digits === '' ? {} : { mfaOTPCode: digits }) },
    { ...options, base },
  )
  // The description requires none of these, and a proxy in between may answer anything.
  const answer = data as typeof data | undefined | null
  if (!answer?.apiKey || !answer.token || !answer.operatorId) {
    throw new ApiError({
      status: 0,
      code: 'malformed',
      message: t`The answer held no token. Check that the address is that of a Soracom API.`,
    })
  }
  return {
    endpoint,
    coverage: endpoint.coverage,
    apiKey: answer.apiKey,
    token: answer.token,
    operatorId: answer.operatorId,
    userName: answer.userName || undefined,
    email: credentials.kind === 'root' ? credentials.email : undefined,
    authKeyId: kind === 'authKey' ? credentials.authKeyId : undefined,
    expiresAt: Date.now() + tokenLife,
  }
}

/** Whether a refused sign-in asks for a multi-factor authentication code (or a better one). */
export function asksForCode(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.status === 401 &&
    /mfa|otp|multi-?factor|two-?factor|(authentication|verification) code|多要素|認証コード/i.test(
      `${error.code} ${error.message}`,
    )
  )
}

const wrong: Readonly<Record<SignInKind, string>> = {
  root: t`The email or the password is not right.`,
  sam: t`The operator ID, the user name or the password is not right.`,
  authKey: t`The AuthKey ID or the AuthKey secret is not right.`,
}

const wrongSecret: Readonly<Record<SignInKind, string>> = {
  root: t`The password is not right.`,
  sam: t`The password is not right.`,
  authKey: t`The AuthKey secret is not right.`,
}

/**
 * What to say at the form about a sign-in that failed. `asked` tells what the person typed: all of
 * it, or the secret of somebody the console knows.
 */
export function explainSignIn(
  error: unknown,
  kind: SignInKind,
  asked: 'all' | 'secret' = 'all',
): { title: string; detail: string } {
  if (error instanceof ApiError && error.status === 401) {
    const title = asked === 'all' ? wrong[kind] : wrongSecret[kind]
    return { title, detail: t`Check what you typed, then try again.` }
  }
  if (error instanceof WrongPerson) {
    return {
      title: t`That is somebody else’s AuthKey`,
      detail: t`Sign in as the same person to go on, or sign out.`,
    }
  }
  return explain(harmless(error))
}

/** A sign-in changes nothing that one would have to look at before trying again. */
function harmless(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  const { status, code, message, retryAfter } = error
  return new ApiError({ status, code, message, retryAfter, method: 'GET' })
}

/** Somebody signed in, but not the person whose work was interrupted. */
class WrongPerson extends Error {}

/**
 * Signs in again as the person of a session that has ended, with the secret alone. Returns the new
 * session without starting it; throws like `signIn`.
 */
export async function signInAgain(
  session: Session,
  secret: string,
  code: string,
  options: Pick<RequestOptions, 'signal' | 'onWait'> = {},
): Promise<Session> {
  const { endpoint, coverage, operatorId, userName } = session
  // Asked where the work is: the other coverage need not be reachable.
  const there = { ...endpoint, coverage }
  const next = await signIn(there, againAs(session, secret), code, options)
  if (next.operatorId !== operatorId || next.userName !== userName) throw new WrongPerson()
  return { ...next, endpoint }
}

function againAs(session: Session, secret: string): Credentials {
  const { operatorId, userName, authKeyId, email = '' } = session
  if (authKeyId !== undefined)
    return { kind: 'authKey', authKeyId, authKey: visible(secret).trim() }
  if (userName) return { kind: 'sam', operatorId, userName, password: secret }
  return { kind: 'root', email, password: secret }
}

/** The way a session was opened. */
export function kindOf({ authKeyId, userName }: Session): SignInKind {
  if (authKeyId !== undefined) return 'authKey'
  return userName ? 'sam' : 'root'
}
