import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import type { Range } from '../../../components/time/range.ts'

/** The session events of a SIM in a range, newest first (listSimSessionEvents). */
export const sessionPages = (simId: string, { fromMs, toMs }: Range) =>
  paged(op.listSimSessionEvents, {
    path: { sim_id: simId },
    query: { limit: 100, from: fromMs, ...(toMs !== undefined && { to: toMs }) },
  })
