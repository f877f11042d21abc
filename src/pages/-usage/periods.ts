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

/** One way to look at usage: the name of its period, the ranges to choose from, the usual one. */
export interface PeriodChoice {
  readonly label: string
  readonly presets: readonly Preset[]
  readonly usual: string
}

export type PeriodChoices = { readonly [Period in StatsPeriod]?: PeriodChoice }

/** How far back the API answers for one SIM, in the order of the control. */
export const simPeriods = {
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

/** The part of the URL that says which usage is looked at. */
export interface UsageSearch extends RangeSearch {
  readonly period?: StatsPeriod | undefined
}

/** What a page shows where its URL names no period. */
const usualPeriod = 'day'

/** Which usage is looked at, as a moment makes it: UNIX milliseconds. */
export interface UsageView {
  readonly period: StatsPeriod
  readonly range: TimeRange
  /** Why the API would refuse it, as a sentence. */
  readonly problem: string | undefined
}

/** The choices of a scope. */
export function choicesOf(scope: StatsScope): PeriodChoices {
  return scope === 'sim' ? simPeriods : fleetPeriods
}

/** The choice of a period; that of days where the scope has none. */
export function choiceOf(scope: StatsScope, period: StatsPeriod): PeriodChoice {
  return choicesOf(scope)[period] ?? choicesOf(scope)[usualPeriod] ?? simPeriods.day
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

/** What the URL means at `now` (UNIX milliseconds). */
export function viewAt(search: UsageSearch, scope: StatsScope, now: number): UsageView {
  const { period = usualPeriod } = search
  const { fromMs, toMs = Math.floor(now / minuteMs) * minuteMs } = rangeAt(
    search,
    choiceOf(scope, period).usual,
    now,
  )
  return {
    period,
    range: { fromMs, toMs },
    problem: statsRangeProblem(scope, period, fromMs, toMs, now),
  }
}
