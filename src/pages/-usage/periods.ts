<<<<<<< HEAD
import { t } from '@lingui/core/macro'
import { rangeAt, readRange, type Preset, type RangeSearch } from '../../components/time/range.ts'
import {
  statsPeriods,
  type StatsPeriod,
  type StatsScope,
  type TimeRange,
} from '../../domain/stats-range.ts'
import { minuteMs } from '../../domain/time.ts'
import { statsRangeProblem } from '../../words/stats.ts'
=======
import { readRange, type RangeSearch } from '../../components/time/range.ts'
import { statsPeriods, type StatsPeriod, type StatsScope } from '../../domain/stats-range.ts'
>>>>>>> p1

/* What the URLs of usage may say: read before any page is, so no words stand here. */

/** One way to look at usage: the ranges to choose from, the usual one. */
interface PeriodChoice {
  readonly presets: readonly string[]
  readonly usual: string
}

type PeriodChoices = { readonly day: PeriodChoice } & {
  readonly [Period in StatsPeriod]?: PeriodChoice
}

/** How far back the API answers for one SIM. */
export const simPeriods = {
<<<<<<< HEAD
  month: {
    label: t`By month`,
    usual: '12mo',
    presets: [
      { value: '6mo', label: t`6 months` },
      { value: '12mo', label: t`12 months` },
      { value: '18mo', label: t`18 months` },
    ],
  },
  day: {
    label: t`By day`,
    usual: '30d',
    presets: [
      { value: '7d', label: t`7 days` },
      { value: '30d', label: t`30 days` },
      { value: '90d', label: t`90 days` },
    ],
  },
  minutes: {
    label: t`By 5 minutes`,
    usual: '24h',
    presets: [
      { value: '6h', label: t`6 hours` },
      { value: '24h', label: t`24 hours` },
      { value: '7d', label: t`7 days` },
    ],
  },
} as const satisfies PeriodChoices

/** How far back it answers for a group or for all SIMs together. */
export const fleetPeriods = {
  month: {
    label: t`By month`,
    usual: '3mo',
    presets: [
      { value: '1mo', label: t`2 months` },
      { value: '3mo', label: t`4 months` },
    ],
  },
  day: {
    label: t`By day`,
    usual: '7d',
    presets: [
      { value: '3d', label: t`4 days` },
      { value: '7d', label: t`8 days` },
    ],
  },
} as const satisfies PeriodChoices
=======
  month: { presets: ['6mo', '12mo', '18mo'], usual: '12mo' },
  day: { presets: ['7d', '30d', '90d'], usual: '30d' },
  minutes: { presets: ['6h', '24h', '7d'], usual: '24h' },
} as const satisfies PeriodChoices

const choices: Readonly<Record<StatsScope, PeriodChoices>> = {
  sim: simPeriods,
  // How far back it answers for a group or for all SIMs together.
  fleet: {
    month: { presets: ['1mo', '3mo'], usual: '3mo' },
    day: { presets: ['3d', '7d'], usual: '7d' },
  },
}
>>>>>>> p1

/** The part of the URL that says which usage is looked at. */
export interface UsageSearch extends RangeSearch {
  readonly period?: StatsPeriod | undefined
}

/** What a page shows where its URL names no period. */
export const usualPeriod = 'day'

/** The choice of a period; that of days where the scope has none. */
export function choiceOf(scope: StatsScope, period: StatsPeriod): PeriodChoice {
  return choices[scope][period] ?? choices[scope][usualPeriod]
}

/** A period as it stands in the URL: the usual one is not written. */
export function urlPeriod(period: StatsPeriod): StatsPeriod | undefined {
  return period === usualPeriod ? undefined : period
}

/** Reads period and range from the URL; what is broken is as if it were not there. */
export function readUsage(raw: Record<string, unknown>, scope: StatsScope): UsageSearch {
  const period = statsPeriods(scope).find((one) => one === raw['period']) ?? usualPeriod
  return { period: urlPeriod(period), ...readRange(raw, choiceOf(scope, period).presets) }
}

/** The part of a search that decides which usage is asked for. */
export function usageDeps({ search }: { readonly search: UsageSearch }): UsageSearch {
  const { period, last, from, to } = search
  return { period, last, from, to }
}
