import type { AirStatsResponse } from '../../../api/generated/models/airStatsResponse.ts'
import { seriesColor } from '../../../components/chart/palette.ts'
import { type Series } from '../../../components/chart/series.ts'
import type { Measure } from './choices.ts'
import { bothWays, totalTraffic, trafficByStart, type Traffic } from '../../-usage/usage.ts'

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
