import { allowanceIn, waitFor } from '../../domain/fleet/pace.ts'
import { callPath } from '../call-path.ts'
import { listSims } from '../generated/operations.ts'
import { failure, withoutSecrets } from '../failure.ts'
import { exchange, persevere, signedOut } from '../http.ts'
import { apiBase } from '../session.ts'
import type { Early, FleetPage } from './follow.ts'

/** Rows of a page: the most that the API answers with. */
const pageRows = 100

/**
 * One page of listSims after a key, its rows unread. What its head says is told before the rows are
 * there, anew with each try. Rejects with `ApiError`, retried and asking to sign in again as any call.
 */
export async function fetchSims(
  after: string | undefined,
  early: (known: Early) => void,
  signal: AbortSignal,
): Promise<FleetPage> {
  const query = { limit: pageRows, ...(after !== undefined && { last_evaluated_key: after }) }
  const path = callPath(listSims, { path: {}, query })
  return persevere(path, { signal }, async (init, _base, session) => {
    if (!session) throw signedOut('GET')
    let next: string | undefined
    const read = (response: Response) => {
      if (response.ok) {
        const { headers } = response
        next = headers.get('x-soracom-next-key') || undefined
        early({ next, wait: waitFor(allowanceIn((name) => headers.get(name))) })
      }
      return response.arrayBuffer()
    }
    const { response, body } = await exchange(apiBase(session) + path, { ...init, session, read })
    if (response.ok) return { bytes: body, next }
    throw failure(response, 'GET', withoutSecrets(new TextDecoder().decode(body), session))
  })
}
