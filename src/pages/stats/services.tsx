import { Select } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import * as operations from '../../api/generated/operations.ts'
import { PageBody } from '../../components/detail/Section.tsx'
import { late } from '../../components/feedback/late.tsx'
import { Empty, Failed, Loading, StatePanel } from '../../components/feedback/States.tsx'
import { primaryImsi } from '../../domain/sim/sim.ts'
import { PeriodBar } from '../-usage/PeriodBar.tsx'
import {
  readUsage,
  usageDeps,
  viewAt,
  type UsageSearch,
  type UsageView,
} from '../-usage/periods.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'
import { readWords } from './-parts/search.ts'
import { ServiceCharts } from './-parts/ServiceCharts.tsx'
import { ServiceExports } from './-parts/ServiceExports.tsx'
import classes from './-parts/stats.module.css'
import { useChosenSims, useSimChoices, type ChosenSim } from './-parts/useSimChoice.ts'

/** Stands below all the charts, and asks other operations. */
const ExportedData = late(
  () => import('./-parts/ExportedData.tsx').then((all) => all.ExportedData),
  {
    waiting: () => <Loading rows={3} />,
  },
)

interface ServicesSearch extends UsageSearch {
  readonly sim?: string | undefined
}

export const Route = createFileRoute('/stats/services')({
  head: () => ({ meta: [{ title: 'Use of data services' }] }),
  validateSearch: (raw: Record<string, unknown>): ServicesSearch => ({
    ...readUsage(raw, 'sim'),
    sim: readWords(raw['sim'], 1)?.[0],
  }),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'sim', Date.now()),
  component: Services,
})

const counting = [
  operations.getBeamStats,
  operations.getFunnelStats,
  operations.getFunkStats,
  operations.getHarvestStats,
]

function Services() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  const [chosen] = useChosenSims(search.sim === undefined ? [] : [search.sim])
  return (
    <PageBody>
      <Needs operations={counting}>
        <div className={usage.tab}>
          <SimPicker chosen={chosen} />
          <PeriodBar scope="sim" search={search} view={view} />
          {view.problem === undefined ? (
            <SimServices chosen={chosen} view={view} />
          ) : (
            <Problem reason={view.problem} />
          )}
        </div>
      </Needs>
      <ServiceExports />
      <ExportedData />
    </PageBody>
  )
}

function SimPicker({ chosen }: { readonly chosen: ChosenSim | undefined }) {
  const { change } = useUsageSearch()
  const [typed, setTyped] = useState('')
  // What is chosen stands in the field; it is not what one searches for.
  const term = typed === chosen?.label ? '' : typed
  const { choices, nothing, error } = useSimChoices(term, chosen ? [chosen] : [])
  return (
    <Select
      className={classes.picker}
      label="SIM"
      description="Search by name, SIM ID, IMSI or ICCID. Counts are those of its primary IMSI."
      placeholder="Search for a SIM"
      data={choices}
      value={chosen?.simId ?? null}
      onChange={(sim) => change({ sim: sim ?? undefined })}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      clearable
      clearButtonProps={{ 'aria-label': 'Choose no SIM' }}
      nothingFoundMessage={nothing}
      error={error}
    />
  )
}

interface SimServicesProps {
  readonly chosen: ChosenSim | undefined
  readonly view: UsageView
}

function SimServices({ chosen, view }: SimServicesProps) {
  if (!chosen) {
    return (
      <Empty title="Choose a SIM">
        Its requests to Beam, Funnel, Funk and Harvest are shown here over time.
      </Empty>
    )
  }
  const { sim, error } = chosen
  if (error) return <Failed error={error} />
  if (!sim) return <Loading rows={6} />
  const imsi = primaryImsi(sim)
  if (imsi === undefined) {
    return (
      <StatePanel picture="empty" title="This SIM has no IMSI">
        Data services are counted by IMSI.
      </StatePanel>
    )
  }
  if (sim.status === 'terminated') {
    return (
      <StatePanel picture="empty" title="The usage of a terminated SIM cannot be shown">
        Its counts are still in the exports of all SIMs below.
      </StatePanel>
    )
  }
  return <ServiceCharts imsi={imsi} view={view} />
}
