import type { AirStatsResponse } from '../../../api/generated/models/airStatsResponse.ts'
import { mostSeries, seriesColor, type Series } from '../../../components/chart/series.ts'
import { bothWays, totalTraffic, trafficByStart, type Traffic } from '../../-usage/usage.ts'

/** SIMs in one chart: as many as there are colours. */
export const mostCompared = mostSeries

/** What of a SIM's traffic is compared; the first is the usual one. */
export const measures = ['total', 'download', 'upload'] as const
export type Measure = (typeof measures)[number]

export const measureLabels: Readonly<Record<Measure, string>> = {
  total: 'Together',
  download: 'Download',
  upload: 'Upload',
}

function valueOf(traffic: Traffic, measure: Measure): number {
  return measure === 'total' ? bothWays(traffic) : traffic[measure]
}

/** A SIM among those compared. Its place decides its colour, so it keeps it while others load. */
export interface ComparedSim {
  readonly simId: string
  readonly label: string
  readonly place: number
  /** Absent until it has come, or where it cannot be had. */
  readonly stats: readonly AirStatsResponse[] | undefined
}

/** What a chart of several SIMs shows: a series each, and by period what each of them used. */
export function comparison(sims: readonly ComparedSim[], measure: Measure) {
  const known = sims.filter(({ stats }) => stats !== undefined)
  const byStart = new Map<number, Record<string, number>>()
  const totals = new Map<string, Traffic>()
  for (const { simId, stats = [] } of known) {
    const traffic = trafficByStart(stats)
    totals.set(simId, totalTraffic(traffic.values()))
    for (const [start, one] of traffic) {
      const values = byStart.get(start) ?? {}
      values[simId] = valueOf(one, measure)
      byStart.set(start, values)
    }
  }
  const series = known.map(({ simId, label, place }): Series => ({
    id: simId,
    label,
    color: seriesColor(place),
  }))
  return { series, byStart, totals }
}
