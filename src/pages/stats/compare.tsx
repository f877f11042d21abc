import { t } from '@lingui/core/macro'
import { Button, MultiSelect, SegmentedControl } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { ApiError, explain } from '../../api/errors.ts'
import * as op from '../../api/generated/operations.ts'
import { keyStyle, seriesColor } from '../../components/chart/palette.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { Empty } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { titled } from '../../components/resource/routes.ts'
import { readUsage, usageDeps, type UsageSearch } from '../-usage/periods.ts'
import { UsageChart } from '../-usage/UsageChart.tsx'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { viewAt, type UsageView } from '../-usage/view.ts'
import { measures, mostCompared, type Measure } from './-parts/choices.ts'
import { compare, measureLabels, type ComparedSim } from './-parts/compare.ts'
import { Notes, type Note } from './-parts/Notes.tsx'
import { readChoice, readWords } from './-parts/search.ts'
import classes from './-parts/stats.module.css'
import { TrafficTable } from './-parts/TrafficTable.tsx'
import { UsageTab } from './-parts/UsageTab.tsx'
import { useChosenSims, useSimChoices, type ChosenSim } from './-parts/useSimChoice.ts'
import { useUsageOf, type UsageAnswer } from './-parts/useUsageOf.ts'

interface CompareSearch extends UsageSearch {
  readonly sims?: readonly string[] | undefined
  readonly show?: Measure | undefined
}

export const Route = createFileRoute('/stats/compare')({
  ...titled(t`Compare SIMs`),
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
    <PageBody wide>
      <UsageTab
        operations={[op.getAirStatsOfSim]}
        scope="sim"
        search={search}
        view={view}
        picker={<SimsPicker chosen={chosen} />}
        controls={
          <SegmentedControl
            size="xs"
            aria-label={t`What to compare`}
            data={measures.map((value) => ({ value, label: measureLabels[value] }))}
            value={measure}
            onChange={(show) => change({ show: show === 'total' ? undefined : show })}
          />
        }
      >
        {simIds.length === 0 ? (
          <Empty
            title={t`Choose the SIMs to compare`}
            action={
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/stats/ranking" {...props} />}
              >
                {t`SIMs with the most traffic`}
              </Button>
            }
          >
            {t`Search above by name or number, or select SIMs in the ranking.`}
          </Empty>
        ) : (
          <Comparison chosen={chosen} view={view} measure={measure} />
        )}
      </UsageTab>
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
      label={t`SIMs`}
      description={t`Up to ${mostCompared} in one chart. Search by name, SIM ID, IMSI or ICCID.`}
      placeholder={chosen.length === 0 ? t`Search for a SIM` : undefined}
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
      clearButtonProps={{ 'aria-label': t`Remove all SIMs` }}
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
  const answers = useUsageOf(
    chosen.map(({ simId }) => simId),
    view,
  )
  const compared = useMemo(
    () => answers && { ...compare(chosen, answers, measure), ...view, measure },
    [answers, chosen, measure, view],
  )
  const shown = useKept(compared)
  const series = shown?.series ?? []
  const drawn = shown?.measure ?? measure
  return (
    <div className={usage.stack} aria-busy={compared === undefined}>
      {answers && <Missing chosen={chosen} answers={answers} />}
      {(!shown || series.length > 0) && (
        <UsageChart
          title={drawn === 'total' ? t`Data traffic` : measureLabels[drawn]}
          series={series}
          view={view}
          shown={shown}
          lines
          name="usage-compared"
          height={320}
        />
      )}
      {shown && series.length > 0 && (
        <TrafficTable
          title={t`SIMs in this period`}
          label={t`Usage by SIM`}
          what="SIM"
          rows={shown.sims.flatMap((sim) => {
            const traffic = shown.totals.get(sim.simId)
            return traffic ? [{ id: sim.simId, name: <SimLink sim={sim} />, traffic }] : []
          })}
        />
      )}
    </div>
  )
}

function SimLink({ sim: { simId, label, place } }: { readonly sim: ComparedSim }) {
  return (
    <>
      <span className={classes.mark} style={keyStyle(seriesColor(place))} aria-hidden />
      <Link to="/sims/$simId/traffic" params={{ simId }} className={classes.name}>
        <bdi>{label}</bdi>
      </Link>
    </>
  )
}

interface MissingProps {
  readonly chosen: readonly ChosenSim[]
  readonly answers: readonly UsageAnswer[]
}

/** SIMs of the URL that are not in the chart, and why. */
function Missing({ chosen, answers }: MissingProps) {
  const { change } = useUsageSearch()
  const takeOut = (out: string) => {
    const left = chosen.map(({ simId }) => simId).filter((simId) => simId !== out)
    change({ sims: left.length > 0 ? left : undefined })
  }
  const notes = chosen.flatMap(({ simId, label, sim, error: own }, at): Note[] => {
    const answer = answers[at]
    const error = own ?? answer?.error
    if (!error && sim?.status !== 'terminated') return []
    const again = error instanceof ApiError && error.status !== 404
    const action = again
      ? { label: t`Try again`, run: () => void answer?.refetch() }
      : { label: t`Remove`, run: () => takeOut(simId) }
    return [{ id: simId, name: label, reason: reasonOf(error), action }]
  })
  return <Notes notes={notes} />
}

function reasonOf(error: unknown): string {
  if (!error) return t`No usage is available for terminated SIMs.`
  if (error instanceof ApiError && error.status === 404) return t`There is no such SIM here.`
  return explain(error).detail
}
