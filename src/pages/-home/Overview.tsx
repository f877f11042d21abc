import { t } from '@lingui/core/macro'
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { getAirStatsOfOperator } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Figure } from '../../components/detail/Figures.tsx'
import { timeText } from '../../components/detail/locale.ts'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { tellTrouble } from '../../components/shell/trouble.ts'
import classes from './home.module.css'
import type { Findings, Source } from './source.ts'
import { TopicList } from './TopicList.tsx'
import { TrafficPanel } from './TrafficPanel.tsx'
import { currentVisit, rememberVisit } from './visit.ts'

/** A source with what it has found. */
interface Told {
  readonly source: Source
  readonly answer: UseQueryResult<Findings>
}

interface OverviewProps {
  readonly sources: readonly Source[]
  /** No more of them are on their way. */
  readonly whole: boolean
}

/** How the account stands: figures, what needs the person, and what happened while they were away. */
export function Overview({ sources, whole }: OverviewProps) {
  const { may } = usePermissions()
  const [opened] = useState(() => Date.now())
  const [visit] = useState(() => currentVisit(opened))
  useEffect(() => rememberVisit(visit), [visit])

  const mayAsk = ({ needs }: Source) => needs.every((operation) => may(operation).allowed)
  const asked = sources.filter(mayAsk)
  const withheld = sources
    .filter((source) => !mayAsk(source))
    .flatMap(({ needs }) => needs.find((operation) => !may(operation).allowed) ?? [])
    .map(({ id, permissions: [permission = id] }) => permission)
  const answers = useQueries({
    queries: asked.map(({ id, find }) => ({
      queryKey: ['home', id, visit.from],
      queryFn: ({ client }) => find({ client, opened, from: visit.from }),
      // What it reads has an age of its own.
      staleTime: 0,
    })),
  })
  const told = asked.flatMap((source, at): Told[] => {
    const answer = answers[at]
    return answer ? [{ source, answer }] : []
  })
  useTroubles(told)
  const scope = told.find(({ answer }) => answer.data?.scope)?.answer.data?.scope
  const since = timeText(visit.from)
  const noted = { ...(scope !== undefined && { note: scope }) }
  return (
    <PageBody wide withheld={withheld}>
      <div className={classes.page}>
        <div className={classes.strip}>
          {told.map((one) => (
            <SourceFigures key={one.source.id} told={one} />
          ))}
        </div>
        {may(getAirStatsOfOperator).allowed && <TrafficPanel opened={opened} />}
        <Panel title={t`Needs you`} {...noted}>
          <Topics
            told={told}
            whole={whole}
            about="needsYou"
            none={t`Nothing needs your attention.`}
          />
        </Panel>
        <div className={classes.wide}>
          <Panel
            title={visit.first ? t`The last 24 hours` : t`Since your last visit`}
            note={t`Since ${since}`}
          >
            <Topics told={told} whole={whole} about="since" none={t`Nothing has happened.`} />
          </Panel>
        </div>
      </div>
    </PageBody>
  )
}

/** Tells the navigation what is wrong, as far as it is known. */
function useTroubles(told: readonly Told[]): void {
  useEffect(() => {
    for (const { source, answer } of told) {
      if (source.troubleAt !== undefined && answer.data) {
        tellTrouble(source.troubleAt, answer.data.trouble)
      }
    }
  }, [told])
}

function SourceFigures({ told: { source, answer } }: { readonly told: Told }) {
  return source.figures.map(({ label, link }, at) => {
    const shown = answer.data?.figures[at]
    if (!shown) {
      const missing = answer.error && (
        <PanelState error={answer.error} height={64} onRetry={() => void answer.refetch()} />
      )
      return <Figure key={label} label={label} value={undefined} missing={missing} />
    }
    const value = (
      <Link {...link} className={classes.figure}>
        {shown.value}
      </Link>
    )
    return (
      <Figure key={label} label={label} value={value}>
        {shown.note}
      </Figure>
    )
  })
}

interface TopicsProps extends Pick<OverviewProps, 'whole'> {
  readonly told: readonly Told[]
  readonly about: 'needsYou' | 'since'
  /** What to say where there is nothing. */
  readonly none: string
}

/** What all sources say about something; what has not come yet, or failed, stands below it. */
function Topics({ told, whole, about, none }: TopicsProps) {
  const asked = told.filter(({ source }) => source.tells[about])
  const topics = asked.flatMap(({ answer }) => answer.data?.[about] ?? [])
  const missing = asked.filter(({ answer }) => !answer.data)
  const waits = !whole || missing.length > 0
  const failed = missing.filter(({ answer }) => answer.error)
  const retry = () => {
    for (const { answer } of failed) void answer.refetch()
  }
  return (
    <>
      <TopicList topics={topics} none={waits ? undefined : none} />
      {waits && (
        <PanelState
          error={failed[0]?.answer.error}
          lines={topics.length === 0 ? 6 : 2}
          onRetry={retry}
        />
      )}
    </>
  )
}
