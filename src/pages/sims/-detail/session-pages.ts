import { listSimSessionEvents } from '../../../api/generated/client/sim/sim.ts'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pages } from '../../../api/lists.ts'
import type { Range } from '../../../components/time/range.ts'

interface SessionPagesParams {
  readonly simId: string
  readonly limit: number
  readonly from: number
  readonly to?: number
  readonly last_evaluated_key?: string
}

const call = ({ simId, ...params }: SessionPagesParams, options?: RequestOptions) =>
  listSimSessionEvents(simId, params, options)

/** The session events of a SIM in a range, newest first (listSimSessionEvents). */
export function sessionPages(simId: string, { fromMs, toMs }: Range) {
  return pages<SessionPagesParams, SessionEvent>(operations.listSimSessionEvents, call, {
    simId,
    limit: 100,
    from: fromMs,
    ...(toMs === undefined ? {} : { to: toMs }),
  })
}
