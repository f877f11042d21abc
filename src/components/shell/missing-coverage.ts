import type { Coverage } from '../../api/config.ts'
import { exchange } from '../../api/http.ts'
import { apiBase, type Session } from '../../api/session.ts'

/** The coverages that were there when they were asked, by operator. */
const there = new Set<string>()

/** Milliseconds that a coverage has to say that it is not there. */
const patience = 2000

/**
 * Whether the account of a root user lacks a coverage: it may do everything, so getOperator is refused
 * there (403) for that alone. Each is asked once; one that does not answer counts as there.
 */
export async function lacksCoverage(session: Session, coverage: Coverage): Promise<boolean> {
  const { operatorId, userName, endpoint } = session
  const key = `${endpoint.id} ${operatorId} ${coverage}`
  if (userName || there.has(key)) return false
  const elsewhere = { ...session, coverage }
  const address = `${apiBase(elsewhere)}/operators/${operatorId}`
  const status = await exchange(address, {
    session: elsewhere,
    once: false,
    signal: AbortSignal.timeout(patience),
    read: (response) => response.text(),
  }).then(
    ({ response }) => response.status,
    () => undefined,
  )
  if (status === 200) there.add(key)
  return status === 403
}
