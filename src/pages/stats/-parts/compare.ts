import { t } from '@lingui/core/macro'
import type { AirStatsResponse } from '../../../api/generated/models/airStatsResponse.ts'
import { seriesColor } from '../../../components/chart/palette.ts'
import { type Series } from '../../../components/chart/series.ts'
import type { Measure } from './choices.ts'
import { bothWays, totalTraffic, trafficByStart, type Traffic } from '../../-usage/usage.ts'

export const measureLabels: Readonly<Record<Measure, string>> = {
  total: t`Total`,
  download: t`Download`,
  upload: t`Upload`,
}

function valueOf(traffic: Traffic, measure: Measure): number {
  return measure === 'total' ? bothWays(traffic) : traffic[measure]
}

/** A SIM among those compared. Its place decides its colour, so it keeps it while others fail. */
export interface ComparedSim {
  readonly simId: string
  readonly label: string
  readonly place: number
}

/** A SIM to compare by its id, and what it is called. */
type Chosen = Omit<ComparedSim, 'place'>

/** What the API answered for a SIM; without it, it is left out. */
interface Answered {
  readonly stats: readonly AirStatsResponse[] | undefined
}

/**
 * What a chart of several SIMs shows: a series each, by period what each of them used, and what
 * each used in all. The answers come in the order of the SIMs.
 */
export function compare(chosen: readonly Chosen[], answers: readonly Answered[], measure: Measure) {
  const byStart = new Map<number, Record<string, number>>()
  const totals = new Map<string, Traffic>()
  const sims: ComparedSim[] = []
  for (const [place, { simId, label }] of chosen.entries()) {
    const stats = answers[place]?.stats
    if (!stats) continue
    sims.push({ simId, label, place })
    const traffic = trafficByStart(stats)
    totals.set(simId, totalTraffic(traffic.values()))
    for (const [start, one] of traffic) {
      const values = byStart.get(start) ?? {}
      values[simId] = valueOf(one, measure)
      byStart.set(start, values)
    }
  }
  const series = sims.map(({ simId, label, place }): Series => {
    return { id: simId, label, color: seriesColor(place) }
  })
  return { sims, series, byStart, totals }
}
