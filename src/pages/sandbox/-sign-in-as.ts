import { currentSession, startSession } from '../../api/session.ts'
import { signIn, type Credentials } from '../../api/sign-in.ts'

/** Goes on as another account of the sandbox, in this tab. Throws an `ApiError`. */
export async function signInAs(credentials: Credentials): Promise<void> {
  const session = currentSession()
  if (!session) return
  const { endpoint, coverage } = session
  // Asked where one works; the endpoint stays as it is configured.
  const next = await signIn({ ...endpoint, coverage }, credentials, '')
  startSession({ ...next, endpoint })
}
