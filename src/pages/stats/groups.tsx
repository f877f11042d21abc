import { plural, t } from '@lingui/core/macro'
import { MultiSelect } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { explain } from '../../api/errors.ts'
import { useGetAirStatsOfOperator } from '../../api/generated/client/stats/stats.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { currentSession } from '../../api/session.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { Empty, Failed, LoadingChart } from '../../components/feedback/States.tsx'
import { useKept } from '../../components/feedback/useKept.ts'
import { choicesOf } from '../../components/form/choices.ts'
import { titled } from '../../components/resource/routes.ts'
import { groupName } from '../../domain/group/name.ts'
import { readUsage, usageDeps, type UsageSearch } from '../-usage/periods.ts'
import { fleetByStart } from '../-usage/usage.ts'
import { fleetParams } from '../-usage/usage-query.ts'
import { UsageChart } from '../-usage/UsageChart.tsx'
import usage from '../-usage/usage.module.css'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { viewAt, type UsageView } from '../-usage/view.ts'
import { useAllGroups } from '../../components/group/useAllGroups.ts'
import { groupChart, groupUsages, withoutGroup, type GroupUsage } from './-parts/group-usage.ts'
import { Notes } from './-parts/Notes.tsx'
import { readWords } from './-parts/search.ts'
import classes from './-parts/stats.module.css'
import { TrafficTable } from './-parts/TrafficTable.tsx'
import { UsageTab } from './-parts/UsageTab.tsx'
import { useGroupUsage } from './-parts/useGroupUsage.ts'

interface GroupsSearch extends UsageSearch {
  readonly groups?: readonly string[] | undefined
}

export const Route = createFileRoute('/stats/groups')({
  ...titled(t`Usage of groups`),
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
    <PageBody wide>
      <UsageTab
        operations={[op.getAirStatsOfGroup]}
        scope="fleet"
        search={search}
        view={view}
        picker={
          <MultiSelect
            className={classes.picker}
            label={t`Groups`}
            placeholder={chosen ? undefined : t`All groups`}
            description={
              chosen === undefined && named.length > mostGroups
                ? t`Showing the first ${mostGroups} groups. Choose the ones to see.`
                : undefined
            }
            data={choicesOf(
              shown
                .concat(named.filter(({ groupId }) => !chosen?.includes(groupId)))
                .map(({ groupId, name }) => ({ value: groupId, label: name })),
            )}
            value={[...(chosen ?? [])]}
            onChange={(ids) => change({ groups: ids.length > 0 ? ids : undefined })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t`Show all groups` }}
            hidePickedOptions
            nothingFoundMessage={t`No group has such a name.`}
            error={failed ? t`The groups could not be loaded. Try again in a moment.` : undefined}
          />
        }
      >
        {loading && !chosen ? (
          <LoadingChart height={280} />
        ) : shown.length === 0 ? (
          <Empty title={t`There is no group yet`}>
            {t`A group gives its SIMs shared settings, and adds up what they use.`}
          </Empty>
        ) : (
          <GroupReport
            groups={shown}
            view={view}
            complete={!chosen && named.length === shown.length}
          />
        )}
      </UsageTab>
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
  const count = groups.length
  const { may } = usePermissions()
  const { outcomes, retry, done } = useGroupUsage(
    groups.map(({ groupId }) => groupId),
    view,
  )
  const all = useGetAirStatsOfOperator(
    currentSession()?.operatorId ?? '',
    fleetParams(view.period, view.range),
    { query: { enabled: complete && may(op.getAirStatsOfOperator).allowed } },
  )
  const known = useMemo(
    () => outcomes && { ...groupUsages(groups, outcomes), ...view },
    [groups, outcomes, view],
  )
  const shown = useKept(known)
  const progress = known === undefined && (
    <Quiet role="status">
      {t`Loading usage: ${done} of ${plural(count, { one: '# group', other: '# groups' })}`}
    </Quiet>
  )
  const { usages, failed } = shown ?? { usages: [], failed: [] }
  const [problem] = failed
  if (usages.length === 0 && problem) return <Failed error={problem.error} onRetry={retry} />
  const stats = complete && failed.length === 0 ? all.data?.data : undefined
  const rows = stats ? [...usages, withoutGroup(fleetByStart(stats), usages)] : usages
  const { series, byStart } = groupChart(usages)
  return (
    <div className={usage.stack} aria-busy={known === undefined}>
      {progress}
      <Notes
        notes={failed.map(({ groupId, name, error }, at) => ({
          id: groupId,
          name,
          reason: explain(error).detail,
          action: at === 0 ? { label: t`Try again`, run: retry } : undefined,
        }))}
      />
      <UsageChart
        title={t`Traffic by group`}
        series={series}
        view={view}
        shown={shown && { ...shown, byStart }}
        name="usage-groups"
        height={280}
      />
      {shown && (
        <TrafficTable
          title={t`Groups in this period`}
          label={t`Usage by group`}
          what={t`Group`}
          rows={rows.map(({ groupId, name, total }) => ({
            id: groupId,
            name: groupId === '' ? name : <GroupLink groupId={groupId} name={name} />,
            traffic: total,
          }))}
          note={
            stats &&
            t`Groups count the SIMs that are in them now. Terminated SIMs count as in no group.`
          }
        />
      )}
    </div>
  )
}

function GroupLink({ groupId, name }: Pick<GroupUsage, 'groupId' | 'name'>) {
  return (
    <Link to="/groups/$groupId" params={{ groupId }} className={classes.name}>
      <bdi>{name}</bdi>
    </Link>
  )
}
