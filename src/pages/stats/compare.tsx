import { Button, MultiSelect, SegmentedControl } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import * as operations from '../../api/generated/operations.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { Empty, Loading } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { PeriodBar } from '../-usage/PeriodBar.tsx'
import {
  readUsage,
  usageDeps,
  viewAt,
  type UsageSearch,
  type UsageView,
} from '../-usage/periods.ts'
import { pointsOf } from '../-usage/usage.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { measures, mostCompared, type Measure } from './-parts/choices.ts'
import { compare, measureLabels } from './-parts/compare.ts'
import { ComparedTable, MissingSims, type MissingSim } from './-parts/ComparedTable.tsx'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'
import { readChoice, readWords } from './-parts/search.ts'
import classes from './-parts/stats.module.css'
import { useChosenSims, useSimChoices, type ChosenSim } from './-parts/useSimChoice.ts'
import { useUsageOf, type UsageAnswer } from './-parts/useUsageOf.ts'

interface CompareSearch extends UsageSearch {
  readonly sims?: readonly string[] | undefined
  readonly show?: Measure | undefined
}

export const Route = createFileRoute('/stats/compare')({
  head: () => ({ meta: [{ title: 'Compare SIMs' }] }),
  validateSearch: (raw: Record<string, unknown>): CompareSearch => ({
    ...readUsage(raw, 'sim'),
    sims: readWords(raw['sims'], mostCompared),
    show: readChoice(raw['show'], measures),
  }),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'sim', Date.now()),
  component: Compare,
})

const none: readonly string[] = []

function Compare() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  const { change } = useUsageSearch()
  const simIds = search.sims ?? none
  const chosen = useChosenSims(simIds)
  const measure = search.show ?? 'total'
  return (
    <PageBody>
      <Needs operations={[operations.getAirStatsOfSim]}>
        <div className={usage.tab}>
          <SimsPicker chosen={chosen} />
          <PeriodBar scope="sim" search={search} view={view}>
            <SegmentedControl
              size="xs"
              aria-label="What is compared"
              data={measures.map((value) => ({ value, label: measureLabels[value] }))}
              value={measure}
              onChange={(show) => change({ show: show === 'total' ? undefined : show })}
            />
          </PeriodBar>
          {view.problem !== undefined ? (
            <Problem reason={view.problem} />
          ) : simIds.length === 0 ? (
            <Empty
              title="Choose the SIMs to compare"
              action={
                <Button
                  variant="default"
                  renderRoot={(props) => <Link to="/stats/ranking" {...props} />}
                >
                  SIMs with the most traffic
                </Button>
              }
            >
              Search above by name or number, or select SIMs in the ranking.
            </Empty>
          ) : (
            <Comparison chosen={chosen} view={view} measure={measure} />
          )}
        </div>
      </Needs>
    </PageBody>
  )
}

function SimsPicker({ chosen }: { readonly chosen: readonly ChosenSim[] }) {
  const { change } = useUsageSearch()
  const [typed, setTyped] = useState('')
  const { choices, nothing, error } = useSimChoices(typed, chosen)
  return (
    <MultiSelect
      className={classes.picker}
      classNames={{ inputField: classes.pickerField ?? '' }}
      label="SIMs"
      description={`Up to ${mostCompared} in one chart. Search by name, SIM ID, IMSI or ICCID.`}
      placeholder={chosen.length === 0 ? 'Search for a SIM' : undefined}
      data={choices}
      value={chosen.map(({ simId }) => simId)}
      onChange={(sims) => change({ sims: sims.length > 0 ? sims : undefined })}
      maxValues={mostCompared}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The API searches, in more than the labels.
      filter={({ options }) => options}
      hidePickedOptions
      clearable
      clearButtonProps={{ 'aria-label': 'Take out all SIMs' }}
      nothingFoundMessage={nothing}
      error={error}
    />
  )
}

interface ComparisonProps {
  readonly chosen: readonly ChosenSim[]
  readonly view: UsageView
  readonly measure: Measure
}

function Comparison({ chosen, view, measure }: ComparisonProps) {
  const { zoom } = useUsageSearch()
  const now = useNow()
  const answers = useUsageOf(
    chosen.map(({ simId }) => simId),
    view,
  )
  const compared = useMemo(
    () => answers && { ...compare(chosen, answers, measure), ...view, measure },
    [answers, chosen, measure, view],
  )
  const shown = useKept(compared)
  if (!shown) return <Loading rows={6} />
  const { sims, series, byStart, totals, period, range } = shown
  const points = pointsOf(byStart, period, range, now)
  return (
    <div className={usage.stack} aria-busy={compared === undefined}>
      {answers && <Missing chosen={chosen} answers={answers} />}
      {series.length > 0 && (
        <>
          <TimeChart
            title={shown.measure === 'total' ? 'Data traffic' : measureLabels[shown.measure]}
            series={series}
            points={points}
            interval={period}
            unit="bytes"
            kind={points.length < 3 ? 'bars' : 'lines'}
            fileName={`usage-compared-${period}`}
            height={320}
            onZoom={zoom}
          />
          <ComparedTable sims={sims} totals={totals} />
        </>
      )}
    </div>
  )
}

interface MissingProps {
  readonly chosen: readonly ChosenSim[]
  readonly answers: readonly UsageAnswer[]
}

function Missing({ chosen, answers }: MissingProps) {
  const { change } = useUsageSearch()
  const sims = chosen.flatMap((one, at): MissingSim[] => {
    const answer = answers[at]
    const error = one.error ?? answer?.error
    if (error) return [{ ...one, error, retry: () => void answer?.refetch() }]
    return one.sim?.status === 'terminated' ? [{ ...one, error: undefined }] : []
  })
  return (
    <MissingSims
      sims={sims}
      onTakeOut={(out) => {
        const left = chosen.map(({ simId }) => simId).filter((simId) => simId !== out)
        change({ sims: left.length > 0 ? left : undefined })
      }}
    />
  )
}
