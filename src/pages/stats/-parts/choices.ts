import { mostSeries } from '../../../components/chart/palette.ts'
import type { Preset } from '../../../components/time/range.ts'

/* What the URLs of these pages may say: read before any page is, so nothing else stands here. */

/** SIMs in one chart: as many as there are colours. */
export const mostCompared = mostSeries

/** What of a SIM's traffic is compared; the first is the usual one. */
export const measures = ['total', 'download', 'upload'] as const
export type Measure = (typeof measures)[number]

export type ReportPeriod = 'month' | 'day'

/** What a report can be asked for; days only for as long as their file stays small. */
export const reportPresets: Readonly<
  Record<ReportPeriod, { readonly presets: readonly Preset[]; readonly usual: string }>
> = {
  month: {
    usual: '18mo',
    presets: [
      { value: '6mo', label: '6 months' },
      { value: '12mo', label: '12 months' },
      { value: '18mo', label: '18 months' },
    ],
  },
  day: {
    usual: '30d',
    presets: [
      { value: '7d', label: '7 days' },
      { value: '30d', label: '30 days' },
      { value: '90d', label: '90 days' },
    ],
  },
}
