import { MultiSelect } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { currentSession } from '../../api/session.ts'
import { TimeChart } from '../../components/chart/TimeChart.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { useNow } from '../../components/detail/useNow.ts'
import { Empty, Failed, Loading } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { groupName } from '../../domain/group/name.ts'
import { PeriodBar } from '../-usage/PeriodBar.tsx'
import {
  readUsage,
  usageDeps,
  viewAt,
  type UsageSearch,
  type UsageView,
} from '../-usage/periods.ts'
import { fleetByStart, pointsOf } from '../-usage/usage.ts'
import { fleetParams } from '../-usage/usage-query.ts'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { useAllGroups } from '../../components/group/useAllGroups.ts'
import { groupChart, groupUsages, withoutGroup } from './-parts/group-usage.ts'
import { FailedGroups, GroupTable } from './-parts/GroupTable.tsx'
import { Needs } from './-parts/Needs.tsx'
import { Problem } from './-parts/Problem.tsx'
import { readWords } from './-parts/search.ts'
import classes from './-parts/stats.module.css'
import { useGroupUsage } from './-parts/useGroupUsage.ts'

interface GroupsSearch extends UsageSearch {
  readonly groups?: readonly string[] | undefined
}

export const Route = createFileRoute('/stats/groups')({
  head: () => ({ meta: [{ title: 'Usage of groups' }] }),
  validateSearch: (raw: Record<string, unknown>): GroupsSearch => ({
    ...readUsage(raw, 'fleet'),
    groups: readWords(raw['groups'], mostGroups),
  }),
  loaderDeps: usageDeps,
  loader: ({ deps }) => viewAt(deps, 'fleet', Date.now()),
  component: Groups,
})

/** Groups that are asked for one by one, as long as none are chosen. */
const mostGroups = 100

function Groups() {
  const view = Route.useLoaderData()
  const search = Route.useSearch()
  const { change } = useUsageSearch()
  const { groups, loading, failed } = useAllGroups()
  const named = groups.map((group) => ({ groupId: group.groupId ?? '', name: groupName(group) }))
  const chosen = search.groups
  const shown = chosen
    ? chosen.map(
        (groupId) => named.find((group) => group.groupId === groupId) ?? { groupId, name: groupId },
      )
    : named.slice(0, mostGroups)
  return (
    <PageBody>
      <Needs operations={[operations.getAirStatsOfGroup]}>
        <div className={usage.tab}>
          <MultiSelect
            className={classes.picker}
            label="Groups"
            placeholder={chosen ? undefined : 'All groups'}
            description={
              chosen === undefined && named.length > mostGroups
                ? `The first ${mostGroups} groups are shown. Choose the ones to see.`
                : undefined
            }
            data={shown
              .concat(named.filter(({ groupId }) => !chosen?.includes(groupId)))
              .filter(
                (group, at, all) => all.findIndex((one) => one.groupId === group.groupId) === at,
              )
              .map(({ groupId, name }) => ({ value: groupId, label: name }))}
            value={[...(chosen ?? [])]}
            onChange={(ids) => change({ groups: ids.length > 0 ? ids : undefined })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Show all groups' }}
            hidePickedOptions
            nothingFoundMessage="No group has such a name."
            error={failed ? 'The groups could not be loaded. Try again in a moment.' : undefined}
          />
          <PeriodBar scope="fleet" search={search} view={view} />
          {view.problem !== undefined ? (
            <Problem reason={view.problem} />
          ) : loading && !chosen ? (
            <Loading rows={6} />
          ) : shown.length === 0 ? (
            <Empty title="There is no group yet">
              A group gives its SIMs shared settings, and adds up what they use.
            </Empty>
          ) : (
            <GroupReport
              groups={shown}
              view={view}
              complete={!chosen && named.length === shown.length}
            />
          )}
        </div>
      </Needs>
    </PageBody>
  )
}

interface GroupReportProps {
  readonly groups: readonly { readonly groupId: string; readonly name: string }[]
  readonly view: UsageView
  /** These are all groups: what is left of all SIMs belongs to none. */
  readonly complete: boolean
}

function GroupReport({ groups, view, complete }: GroupReportProps) {
  const now = useNow()
  const { may } = usePermissions()
  const { zoom } = useUsageSearch()
  const { outcomes, retry, done } = useGroupUsage(
    groups.map(({ groupId }) => groupId),
    view,
  )
  const all = useGetAirStatsOfOperator(
    currentSession()?.operatorId ?? '',
    fleetParams(view.period, view.range),
    { query: { enabled: complete && may(operations.getAirStatsOfOperator).allowed } },
  )
  const known = useMemo(
    () => outcomes && { ...groupUsages(groups, outcomes), ...view },
    [groups, outcomes, view],
  )
  const shown = useKept(known)
  const progress = known === undefined && (
    <Quiet role="status">
      {`The usage of ${groups.length} groups is being loaded: ${done} have answered.`}
    </Quiet>
  )
  if (!shown) {
    return (
      <>
        {progress}
        <Loading rows={6} />
      </>
    )
  }
  const { usages, failed, period, range } = shown
  const [problem] = failed
  if (usages.length === 0 && problem) return <Failed error={problem.error} onRetry={retry} />
  const stats = complete && failed.length === 0 ? all.data?.data : undefined
  const rows = stats ? [...usages, withoutGroup(fleetByStart(stats), usages)] : usages
  const { series, byStart } = groupChart(usages)
  return (
    <div className={usage.stack} aria-busy={known === undefined}>
      {progress}
      <FailedGroups groups={failed} onRetry={retry} />
      <TimeChart
        title="Traffic by group"
        series={series}
        points={pointsOf(byStart, period, range, now)}
        interval={period}
        unit="bytes"
        fileName={`usage-groups-${period}`}
        height={280}
        onZoom={zoom}
      />
      <GroupTable rows={rows} />
    </div>
  )
}
