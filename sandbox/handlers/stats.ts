import type { ExportRequest as ExportBody } from '../../src/api/generated/models/exportRequest.ts'
import { missingField } from '../errors.ts'
import type { Handlers } from '../handler.ts'
import { exportAs } from '../present/exported-file.ts'
import { presentFleetStats, presentSimStats } from '../present/stats.ts'
import { settle } from '../store/lifecycle.ts'
import { getSim } from '../store/sims.ts'
import {
  airStatsOfEverySim,
  airStatsOfFleet,
  airStatsOfSim,
  type StatsQuery,
} from '../store/usage.ts'

export const statsHandlers = {
  getAirStatsOfSim: ({ world, path, query, now }) => {
    settle(world, now)
    const stats = airStatsOfSim(world, getSim(world, path.sim_id), query, now)
    return stats.map((one) => presentSimStats(query.period, one))
  },
  getAirStatsOfOperator: ({ world, query, now }) => {
    settle(world, now)
    return airStatsOfFleet(world, query, now).map(presentFleetStats)
  },
  exportAirStats: (call) => {
    settle(call.world, call.now)
    const query = exportedPeriod(call.body)
    // What cannot be exported is refused now, not when the file is fetched.
    airStatsOfEverySim(call.world, query, call.now)
    return exportAs(call, { kind: 'airStats', ...query })
  },
} satisfies Partial<Handlers>

/** The description requires nothing of the body; there is no file without these. */
function exportedPeriod({ period, from, to }: ExportBody): StatsQuery {
  if (period === undefined) throw missingField('period')
  if (from === undefined) throw missingField('from')
  if (to === undefined) throw missingField('to')
  return { period, from, to }
}
