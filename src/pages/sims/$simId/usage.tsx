import { createFileRoute } from '@tanstack/react-router'
import { SegmentedControl } from '@mantine/core'
import { getGetSimQueryOptions, useGetSimSuspense } from '../../../api/generated/client/sim/sim.ts'
import { StatePanel, Loading } from '../../../components/feedback/States.tsx'
import { statsRangeProblem, type StatsPeriod } from '../../../domain/stats-range.ts'
import { minuteMs } from '../../../domain/time.ts'
import { RangeControl } from '../../../components/time/RangeControl.tsx'
import { TabError } from '../-detail/SimError.tsx'
import classes from '../-detail/detail.module.css'
import { UsageReport } from '../-detail/UsageReport.tsx'
import { usageQuery } from '../-detail/usage-query.ts'
import { rangeAt, readRange, urlTime } from '../../../components/time/range.ts'
import { usagePeriods } from '../-sim/usage.ts'

function readPeriod(value: unknown): Exclude<StatsPeriod, 'day'> | undefined {
  return value === 'month' || value === 'minutes' ? value : undefined
}

export const Route = createFileRoute('/sims/$simId/usage')({
  validateSearch: (raw: Record<string, unknown>) => {
    const period = readPeriod(raw['period'])
    return { period, ...readRange(raw, usagePeriods[period ?? 'day'].presets) }
  },
  loaderDeps: ({ search: { period, last, from, to } }) => ({ period, last, from, to }),
  loader: async ({ context: { queryClient }, params: { simId }, deps }) => {
    const period: StatsPeriod = deps.period ?? 'day'
    const now = Date.now()
    const { fromMs, toMs = Math.floor(now / minuteMs) * minuteMs } = rangeAt(
      deps,
      usagePeriods[period].usual,
      now,
    )
    const range = { fromMs, toMs }
    const problem = statsRangeProblem('sim', period, fromMs, toMs, now)
    const { data: sim } = await queryClient.ensureQueryData(getGetSimQueryOptions(simId))
    if (problem === undefined && sim.status !== 'terminated') {
      await queryClient.ensureQueryData(usageQuery(simId, period, range))
    }
    return { period, range, problem }
  },
  pendingComponent: Loading,
  errorComponent: TabError,
  head: () => ({ meta: [{ title: 'Usage' }] }),
  component: SimUsage,
})

function SimUsage() {
  const { simId } = Route.useParams()
  const { data: sim } = useGetSimSuspense(simId).data
  const { period, range, problem } = Route.useLoaderData()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const { presets, usual } = usagePeriods[period]
  const go = (next: Partial<typeof search>) =>
    void navigate({
      search: (old) => ({ ...old, last: undefined, from: undefined, to: undefined, ...next }),
      replace: true,
      resetScroll: false,
    })

  if (sim.status === 'terminated') {
    return (
      <StatePanel picture="empty" title="The usage of a terminated SIM cannot be shown">
        The API answers no usage for SIMs that are terminated. What this SIM used is still in the
        bills and in the usage export of the operator.
      </StatePanel>
    )
  }
  return (
    <div className={classes.tab}>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          aria-label="Period"
          data={Object.entries(usagePeriods).map(([value, { label }]) => ({ value, label }))}
          value={period}
          onChange={(value) => go({ period: readPeriod(value) })}
        />
        <RangeControl
          presets={presets}
          preset={search.from === undefined ? (search.last ?? usual) : undefined}
          range={range}
          by={period === 'minutes' ? 'minute' : 'day'}
          problem={(fromMs, toMs) => statsRangeProblem('sim', period, fromMs, toMs, Date.now())}
          onPreset={(last) => go({ last: last === usual ? undefined : last })}
          onPeriod={(fromMs, toMs) => go({ from: urlTime(fromMs), to: urlTime(toMs) })}
        />
      </div>
      {problem === undefined ? (
        <UsageReport simId={simId} period={period} range={range} />
      ) : (
        <StatePanel picture="noMatch" title="This period cannot be shown">
          {problem}
        </StatePanel>
      )}
    </div>
  )
}
