import * as stats from '../../../api/generated/client/stats/stats.ts'
import type { ExportRequest } from '../../../api/generated/models/exportRequest.ts'
import type { FileExportResponse } from '../../../api/generated/models/fileExportResponse.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Operation } from '../../../api/operation.ts'
import { seriesColor } from '../../../components/chart/palette.ts'
import { type Series } from '../../../components/chart/series.ts'
import { fromSeconds } from '../../../domain/time.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'

/** The counts of one period, as the four operations name them. */
export interface Counted {
  /** UNIX seconds. */
  readonly unixtime?: number | undefined
  readonly counts: Readonly<Record<string, { readonly count?: number | undefined }>>
}

interface StatsParams {
  readonly period: StatsPeriod
  /** UNIX seconds. */
  readonly from: number
  readonly to: number
}

/** A data service whose use is counted by SIM. */
export interface Service {
  readonly id: string
  readonly label: string
  readonly operation: Operation
  readonly exportOperation: Operation
  count(imsi: string, params: StatsParams, options: RequestOptions): Promise<Counted[]>
  startExport(
    operatorId: string,
    request: ExportRequest,
    options: RequestOptions,
  ): Promise<{ readonly data: FileExportResponse }>
}

const asynchronous = { export_mode: 'async' } as const

export const services: readonly Service[] = [
  {
    id: 'beam',
    label: 'Beam',
    operation: operations.getBeamStats,
    exportOperation: operations.exportBeamStats,
    count: async (imsi, params, options) =>
      (await stats.getBeamStats(imsi, params, options)).data.map(
        ({ unixtime, beamStatsMap = {} }) => ({ unixtime, counts: beamStatsMap }),
      ),
    startExport: (operatorId, request, options) =>
      stats.exportBeamStats(operatorId, request, asynchronous, options),
  },
  {
    id: 'funnel',
    label: 'Funnel',
    operation: operations.getFunnelStats,
    exportOperation: operations.exportFunnelStats,
    count: async (imsi, params, options) =>
      (await stats.getFunnelStats(imsi, params, options)).data.map(
        ({ unixtime, funnelStatsMap = {} }) => ({ unixtime, counts: funnelStatsMap }),
      ),
    startExport: (operatorId, request, options) =>
      stats.exportFunnelStats(operatorId, request, asynchronous, options),
  },
  {
    id: 'funk',
    label: 'Funk',
    operation: operations.getFunkStats,
    exportOperation: operations.exportFunkStats,
    count: async (imsi, params, options) =>
      (await stats.getFunkStats(imsi, params, options)).data.map(
        ({ unixtime, funkStatsMap = {} }) => ({ unixtime, counts: funkStatsMap }),
      ),
    startExport: (operatorId, request, options) =>
      stats.exportFunkStats(operatorId, request, asynchronous, options),
  },
  {
    id: 'harvest',
    label: 'Harvest',
    operation: operations.getHarvestStats,
    exportOperation: operations.exportHarvestStats,
    count: async (imsi, params, options) =>
      (await stats.getHarvestStats(imsi, params, options)).data.map(
        ({ unixtime, harvestStatsMap = {} }) => ({ unixtime, counts: harvestStatsMap }),
      ),
    startExport: (operatorId, request, options) =>
      stats.exportHarvestStats(operatorId, request, asynchronous, options),
  },
]

/** Counts that may be added up: a request that Beam passes on is counted on its way in and out. */
export interface CountChart {
  /** What follows the service's name in the title. */
  readonly title: string
  readonly series: readonly Series[]
  /** By the start of the period, UNIX milliseconds. */
  readonly byStart: ReadonlyMap<number, Readonly<Record<string, number>>>
}

/** A chart for what came in, and one for what went out where that is counted too. */
export function countCharts(counted: readonly Counted[]): CountChart[] {
  const names = [...new Set(counted.flatMap(({ counts }) => Object.keys(counts)))].toSorted()
  const goesOut = (name: string) => name.startsWith('out')
  const out = names.filter(goesOut)
  const into = names.filter((name) => !goesOut(name))
  return [
    { title: 'requests', some: into },
    { title: 'requests passed on', some: out },
  ].flatMap(({ title, some }) =>
    some.length === 0
      ? []
      : [
          {
            title,
            series: some.map((name, at) => ({
              id: name,
              label: wayLabel(name),
              color: seriesColor(at),
            })),
            byStart: countsOf(counted, some),
          },
        ],
  )
}

function countsOf(counted: readonly Counted[], names: readonly string[]) {
  return new Map(
    counted.map(({ unixtime = 0, counts }) => [
      fromSeconds(unixtime),
      Object.fromEntries(names.map((name) => [name, counts[name]?.count ?? 0])),
    ]),
  )
}

/** `inHttps` is HTTPS; a name of another form is shown as the API spells it. */
export function wayLabel(name: string): string {
  return /^(?:in|out)([A-Z][a-z]+)$/.exec(name)?.[1]?.toUpperCase() ?? name
}
