import type { ExportRequest } from '../../../api/generated/models/exportRequest.ts'
import type { FileExportResponse } from '../../../api/generated/models/fileExportResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Endpoint, Operation } from '../../../api/operation.ts'
import { seriesColor } from '../../../components/chart/palette.ts'
import { type Series } from '../../../components/chart/series.ts'
import { fromSeconds } from '../../../domain/time.ts'
import type { StatsPeriod } from '../../../domain/stats-range.ts'

type Counts = Readonly<Record<string, { readonly count?: number | undefined }>>

/** The counts of one period, as the four operations name them. */
export interface Counted {
  /** UNIX seconds. */
  readonly unixtime?: number | undefined
  readonly counts: Counts
}

interface StatsCall {
  readonly path: { readonly imsi: string }
  /** UNIX seconds. */
  readonly query: { readonly period: StatsPeriod; readonly from: number; readonly to: number }
}

interface ExportCall {
  readonly path: { readonly operator_id: string }
  readonly body: ExportRequest
  readonly query: { readonly export_mode: 'async' }
}

/** A data service whose use is counted by SIM. */
export interface Service {
  readonly id: string
  readonly label: string
  readonly operation: Operation
  readonly exportOperation: Endpoint<string, ExportCall, FileExportResponse>
  count(call: StatsCall, options: RequestOptions): Promise<Counted[]>
}

function service<Stats extends { readonly unixtime?: number }>(
  id: string,
  label: string,
  operation: Endpoint<string, StatsCall, Stats[]>,
  exportOperation: Service['exportOperation'],
  countsIn: (stats: Stats) => Counts | undefined,
): Service {
  const count: Service['count'] = async (call, options) => {
    const { data } = await operation.call(call, options)
    return data.map((one) => ({ unixtime: one.unixtime, counts: countsIn(one) ?? {} }))
  }
  return { id, label, operation, exportOperation, count }
}

export const services: readonly Service[] = [
  service('beam', 'Beam', op.getBeamStats, op.exportBeamStats, (s) => s.beamStatsMap),
  service('funnel', 'Funnel', op.getFunnelStats, op.exportFunnelStats, (s) => s.funnelStatsMap),
  service('funk', 'Funk', op.getFunkStats, op.exportFunkStats, (s) => s.funkStatsMap),
  service(
    'harvest',
    'Harvest Data',
    op.getHarvestStats,
    op.exportHarvestStats,
    (s) => s.harvestStatsMap,
  ),
]

/** Counts that may be added up: a request that Beam passes on is counted on its way in and out. */
export interface CountChart {
  /** What the service passed on; without it, what it received. */
  readonly passedOn: boolean
  readonly series: readonly Series[]
  /** By the start of the period, UNIX milliseconds. */
  readonly byStart: ReadonlyMap<number, Readonly<Record<string, number>>>
}

/** A chart for what came in, and one for what went out where that is counted too. */
export function countCharts(counted: readonly Counted[]): CountChart[] {
  const names = [...new Set(counted.flatMap(({ counts }) => Object.keys(counts)))].toSorted()
  return [false, true].flatMap((passedOn) => {
    const some = names.filter((name) => name.startsWith('out') === passedOn)
    if (some.length === 0) return []
    const series = some.map((name, at): Series => {
      return { id: name, label: wayLabel(name), color: seriesColor(at) }
    })
    return [{ passedOn, series, byStart: countsOf(counted, some) }]
  })
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
