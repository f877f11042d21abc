import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { PageBody } from '../../components/detail/Section.tsx'
import { late } from '../../components/feedback/late.tsx'
import {
  Empty,
  Failed,
  Loading,
  LoadingChart,
  StatePanel,
} from '../../components/feedback/States.tsx'
import { titled } from '../../components/resource/routes.ts'
import { primaryImsi } from '../../domain/sim/sim.ts'
import { readUsage, usageDeps, type UsageSearch } from '../-usage/periods.ts'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { viewAt, type UsageView } from '../-usage/view.ts'
import { readWords } from './-parts/search.ts'
import { ServiceCharts } from './-parts/ServiceCharts.tsx'
import { ServiceExports } from './-parts/ServiceExports.tsx'
import classes from './-parts/stats.module.css'
import { services } from './-parts/services.ts'
import { UsageTab } from './-parts/UsageTab.tsx'
import { useChosenSims, useSimChoices, type ChosenSim } from './-parts/useSimChoice.ts'

/** Stands below all the charts, and asks other op. */
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
  ...titled(t`Use of data services`),
  validateSearch: (raw: Record<string, unknown>): ServicesSearch => ({
    ...readUsage(raw, 'sim'),
    sim: readWords(raw['sim'], 1)?.[0],
  }),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'sim', Date.now()),
  component: Services,
})

function Services() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  const [chosen] = useChosenSims(search.sim === undefined ? [] : [search.sim])
  return (
    <PageBody wide>
      <UsageTab
        operations={services.map(({ operation }) => operation)}
        scope="sim"
        search={search}
        view={view}
        picker={<SimPicker chosen={chosen} />}
      >
        <SimServices chosen={chosen} view={view} />
      </UsageTab>
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
      description={t`Search by name, SIM ID, IMSI or ICCID. Requests are counted by primary IMSI.`}
      placeholder={t`Search for a SIM`}
      data={choices}
      value={chosen?.simId ?? null}
      onChange={(sim) => change({ sim: sim ?? undefined })}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      clearable
      clearButtonProps={{ 'aria-label': t`Remove the SIM` }}
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
      <Empty title={t`Choose a SIM`}>
        {t`Its requests to Beam, Funnel, Funk and Harvest Data are shown here over time.`}
      </Empty>
    )
  }
  const { sim, error } = chosen
  if (error) return <Failed error={error} />
  if (!sim) return <LoadingChart height={200} />
  const imsi = primaryImsi(sim)
  if (imsi === undefined) {
    return (
      <StatePanel picture="empty" title={t`This SIM has no IMSI`}>
        {t`Data services are counted by IMSI.`}
      </StatePanel>
    )
  }
  if (sim.status === 'terminated') {
    return (
      <StatePanel picture="empty" title={t`The usage of a terminated SIM cannot be shown`}>
        {t`Its requests are still in the exports of all SIMs below.`}
      </StatePanel>
    )
  }
  return <ServiceCharts imsi={imsi} view={view} />
}
