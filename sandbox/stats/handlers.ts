import type { ExportRequest as ExportBody } from '../../src/api/generated/models/exportRequest.ts'
import type { FileExportResponse } from '../../src/api/generated/models/fileExportResponse.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { badRequest, missingField } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { exportAs } from '../files/present.ts'
import { presentCounts, presentFleetStats, presentSimStats, dateOf } from './present.ts'
import { exportedData } from './exported-data.ts'
import { groups } from '../group/groups.ts'
import {
  serviceStatsOfEverySim,
  serviceStatsOfSim,
  type DataService,
  type ServiceStats,
} from './service-usage.ts'
import { getSim } from '../sim/sims.ts'
import { getSimByImsi } from '../sim/subscribers.ts'
import { airStatsOfEverySim, airStatsOfFleet, airStatsOfSim } from './usage.ts'
import type { StatsQuery } from './usage-periods.ts'

export const statsHandlers = {
  getAirStats: ({ world, path, query, now }) => {
    const { sim, isPrimary } = getSimByImsi(world, path.imsi)
    const stats = airStatsOfSim(world, sim, query, now)
    // A SIM's traffic runs over its primary subscription.
    return isPrimary ? stats.map((one) => presentSimStats(query.period, one)) : []
  },
  getAirStatsOfSim: ({ world, path, query, now }) => {
    const stats = airStatsOfSim(world, getSim(world, path.sim_id), query, now)
    return stats.map((one) => presentSimStats(query.period, one))
  },
  getAirStatsOfGroup: ({ world, path, query, now }) => {
    const { groupId } = groups.get(world, path.group_id)
    return airStatsOfFleet(world, query, now, groupId).map(presentFleetStats)
  },
  getAirStatsOfOperator: ({ world, query, now }) =>
    airStatsOfFleet(world, query, now).map(presentFleetStats),
  exportAirStats: (call) => {
    const query = exportedPeriod(call.body)
    // What cannot be exported is refused now, not when the file is fetched.
    airStatsOfEverySim(call.world, query, call.now)
    return exportAs(call, { kind: 'airStats', ...query })
  },
  getBeamStats: (call) =>
    serviceStats(call, 'beam').map((one) => ({
      date: dateOf(call.query.period, one.start),
      unixtime: toSeconds(one.start),
      beamStatsMap: presentCounts(one),
    })),
  getFunnelStats: (call) =>
    serviceStats(call, 'funnel').map((one) => ({
      unixtime: toSeconds(one.start),
      funnelStatsMap: presentCounts(one),
    })),
  getFunkStats: (call) =>
    serviceStats(call, 'funk').map((one) => ({
      unixtime: toSeconds(one.start),
      funkStatsMap: presentCounts(one),
    })),
  getHarvestStats: (call) =>
    serviceStats(call, 'harvest').map((one) => ({
      unixtime: toSeconds(one.start),
      harvestStatsMap: presentCounts(one),
    })),
  exportBeamStats: (call) => exportService(call, 'beam', monthly(call.body)),
  exportFunnelStats: (call) => exportService(call, 'funnel', monthly(call.body)),
  exportFunkStats: (call) => exportService(call, 'funk', monthly(call.body)),
  exportHarvestStats: (call) => exportService(call, 'harvest', exportedPeriod(call.body)),
  getHarvestExportedDataStats: ({ world, query, now }) =>
    exportedData(world, 'harvest', query.year_month, now),
  getNapterAuditLogsExportedDataStats: ({ world, query, now }) =>
    exportedData(world, 'napterAuditLogs', query.year_month, now),
} satisfies Partial<Handlers>

type CountingOperation = 'getBeamStats' | 'getFunnelStats' | 'getFunkStats' | 'getHarvestStats'

/** The four operations that count a service are called alike. */
function serviceStats(call: OperatorCall<CountingOperation>, service: DataService): ServiceStats[] {
  const { world, path, query, now } = call
  const { sim, isPrimary } = getSimByImsi(world, path.imsi)
  const stats = serviceStatsOfSim(world, service, sim, query, now)
  return isPrimary ? stats : []
}

type ExportingOperation =
  | 'exportBeamStats'
  | 'exportFunnelStats'
  | 'exportFunkStats'
  | 'exportHarvestStats'

function exportService(
  call: OperatorCall<ExportingOperation>,
  service: DataService,
  query: StatsQuery,
): FileExportResponse {
  serviceStatsOfEverySim(call.world, service, query, call.now)
  return exportAs(call, { kind: 'serviceStats', service, ...query })
}

/** The description requires nothing of the body; there is no file without these. */
function exportedPeriod({ period, from, to }: ExportBody): StatsQuery {
  if (period === undefined) throw missingField('period')
  if (from === undefined) throw missingField('from')
  if (to === undefined) throw missingField('to')
  return { period, from, to }
}

/** Of these services the report is by month, whether or not the body says so. */
function monthly(body: ExportBody): StatsQuery {
  const { period = 'month' } = body
  if (period !== 'month') {
    throw badRequest('period', 'this report is by month only', 'このレポートは月単位のみです')
  }
  return exportedPeriod({ ...body, period })
}
