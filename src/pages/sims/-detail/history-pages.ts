import { listSimStatusHistory } from '../../../api/generated/client/sim/sim.ts'
import type { SimStatusHistoryResponse } from '../../../api/generated/models/simStatusHistoryResponse.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pages } from '../../../api/lists.ts'

interface HistoryPagesParams {
  readonly simId: string
  readonly limit: number
  readonly last_evaluated_key?: string
}

const call = ({ simId, ...params }: HistoryPagesParams, options?: RequestOptions) =>
  listSimStatusHistory(simId, params, options)

/** The status history of a SIM, newest first (listSimStatusHistory). */
export function historyPages(simId: string) {
  return pages<HistoryPagesParams, SimStatusHistoryResponse>(
    operations.listSimStatusHistory,
    call,
    { simId, limit: 100 },
  )
}
