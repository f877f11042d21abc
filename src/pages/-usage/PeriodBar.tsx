import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { RangeControl, type RangeControlProps } from '../../components/time/RangeControl.tsx'
import { urlTime, type RangeSearch } from '../../components/time/range.ts'
import { statsPeriods, type StatsScope } from '../../domain/stats-range.ts'
import { statsRangeProblem } from '../../words/stats.ts'
import { periodLabels } from '../../words/time.ts'
import { choiceOf, urlPeriod, type UsageSearch } from './periods.ts'
import classes from './usage.module.css'
import { useUsageSearch } from './useUsageSearch.ts'
import type { UsageView } from './view.ts'

export interface PeriodBarProps {
  readonly scope: StatsScope
  readonly search: UsageSearch
  readonly view: UsageView
  /** Controls of the page alone. */
  readonly children?: ReactNode
}

/** Chooses by what period usage is added up, and the range; both are kept in the URL. */
export function PeriodBar({ scope, search, view, children }: PeriodBarProps) {
  const { period, range } = view
  const { chooseRange } = useUsageSearch()
  const { presets, usual } = choiceOf(scope, period)
  return (
    <div className={classes.controls}>
      {children}
      <SegmentedControl
        size="xs"
        aria-label={t`Period`}
        data={statsPeriods(scope).map((value) => ({ value, label: periodLabels[value] }))}
        value={period}
        onChange={(value) => {
          const chosen = statsPeriods(scope).find((one) => one === value)
          if (chosen) chooseRange({ period: urlPeriod(chosen) })
        }}
      />
      <UsageRange
        presets={presets}
        usual={usual}
        search={search}
        range={range}
        by={period === 'minutes' ? 'minute' : 'day'}
        problem={(fromMs, toMs) => statsRangeProblem(scope, period, fromMs, toMs, Date.now())}
      />
      <p className={classes.zone}>
        {period === 'minutes' ? t`Times in your time zone` : t`Days and months in UTC`}
      </p>
    </div>
  )
}

interface UsageRangeProps extends Pick<RangeControlProps, 'presets' | 'range' | 'by' | 'problem'> {
  /** The preset that is not written. */
  readonly usual: string
  readonly search: RangeSearch
}

/** Chooses the range in the URL of usage. */
export function UsageRange({ usual, search, ...control }: UsageRangeProps) {
  const { chooseRange } = useUsageSearch()
  return (
    <RangeControl
      {...control}
      preset={search.from === undefined ? (search.last ?? usual) : undefined}
      onPreset={(last) => chooseRange({ last: last === usual ? undefined : last })}
      onPeriod={(fromMs, toMs) => chooseRange({ from: urlTime(fromMs), to: urlTime(toMs) })}
    />
  )
}
