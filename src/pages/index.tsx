import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { getGetResourceSummaryQueryOptions } from '../api/generated/client/resource-summary/resource-summary.ts'
import { useInfiniteRows } from '../components/list/useInfiniteRows.ts'
import { AttentionPanel } from './-home/AttentionPanel.tsx'
import { EventsPanel } from './-home/EventsPanel.tsx'
import { allSims } from './-home/fleet.ts'
import classes from './-home/home.module.css'
import { StatusPanel } from './-home/StatusPanel.tsx'
import { TrafficPanel } from './-home/TrafficPanel.tsx'

export const Route = createFileRoute('/')({
  head: () => ({ meta: [{ title: t`Home` }] }),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(getGetResourceSummaryQueryOptions('simsPerStatus'))
    void queryClient.prefetchInfiniteQuery(allSims)
  },
  component: Home,
})

function Home() {
  const fleet = useInfiniteRows(allSims)
  return (
    <div className={classes.page}>
      <h1 className={classes.heading}>{t`Home`}</h1>
      <div className={classes.wide}>
        <StatusPanel />
      </div>
      <TrafficPanel />
      <EventsPanel source={fleet} />
      <AttentionPanel source={fleet} />
    </div>
  )
}
