import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'

/** The status history of a SIM, newest first (listSimStatusHistory). */
export const historyPages = (simId: string) =>
  paged(op.listSimStatusHistory, { path: { sim_id: simId }, query: { limit: 100 } })
