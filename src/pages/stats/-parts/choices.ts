import { mostSeries } from '../../../components/chart/palette.ts'
import { simPeriods } from '../../-usage/periods.ts'

/* What the URLs of these pages may say: read before any page is, so nothing else stands here. */

/** SIMs in one chart: as many as there are colours. */
export const mostCompared = mostSeries

/** What of a SIM's traffic is compared; the first is the usual one. */
export const measures = ['total', 'download', 'upload'] as const
export type Measure = (typeof measures)[number]

export type ReportPeriod = 'month' | 'day'

/** What a report can be asked for, as for one SIM; days only for as long as their file stays small. */
export const reportPresets = {
  month: { presets: simPeriods.month.presets, usual: '18mo' },
  day: { presets: simPeriods.day.presets, usual: '30d' },
} as const satisfies Record<
  ReportPeriod,
  { readonly presets: readonly string[]; readonly usual: string }
>
