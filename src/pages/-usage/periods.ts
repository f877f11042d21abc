import { readRange, type RangeSearch } from '../../components/time/range.ts'
import { statsPeriods, type StatsPeriod, type StatsScope } from '../../domain/stats-range.ts'

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
