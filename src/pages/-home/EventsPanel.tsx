import { t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getListSimSessionEventsQueryOptions } from '../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Time } from '../../components/detail/Time.tsx'
import type { RowSource } from '../../components/list/rows.ts'
import { sessionEventLabel } from '../../words/session-event.ts'
import { simLabel } from '../../domain/sim/sim.ts'
import { lastChanged } from './fleet.ts'
import classes from './home.module.css'
import { Panel, PanelState } from '../../components/detail/Panel.tsx'
import { scopeNote } from './scope.ts'

const shown = 8

/**
 * The newest session events. The API lists them per SIM only, so the SIMs whose session changed
 * last are asked for their newest, and those are put in order.
 */
export function EventsPanel({ source }: { readonly source: RowSource<Sim> }) {
  const settled = source.status === 'ready' && !source.loadingMore
  const sims = settled ? lastChanged(source.rows, shown) : []
  const queries = useQueries({
    queries: sims.map((sim) => getListSimSessionEventsQueryOptions(sim.simId ?? '', { limit: 3 })),
  })
  const failed = queries.filter(({ error }) => error)
  const waiting = !settled || queries.some(({ isPending }) => isPending)
  if (source.status === 'failed' || failed.length > 0 || waiting) {
    const retry = () => {
      if (failed.length === 0) source.retry()
      for (const { refetch } of failed) void refetch()
    }
    return (
      <Panel title={t`Newest session events`}>
        <PanelState
          error={source.status === 'failed' ? source.error : failed[0]?.error}
          lines={6}
          onRetry={retry}
        />
      </Panel>
    )
  }
  const names = new Map(sims.map((sim) => [sim.simId, simLabel(sim)]))
  const events = queries
    .flatMap(({ data }) => data?.data ?? [])
    .sort((a, b) => (b.time ?? 0) - (a.time ?? 0))
    .slice(0, shown)
  return (
    <Panel title={t`Newest session events`} note={scopeNote(source)}>
      {events.length === 0 && <Quiet>{t`No SIM has had a session yet.`}</Quiet>}
      <ul className={classes.rows}>
        {events.map((event) => (
          <li key={`${event.simId} ${event.time} ${event.event}`} className={classes.row}>
            <Link
              to="/sims/$simId/activity"
              params={{ simId: event.simId ?? '' }}
              className={classes.name}
              title={names.get(event.simId)}
            >
              {names.get(event.simId) ?? event.simId}
            </Link>
            <span className={classes.fact}>
              {sessionEventLabel(event.event)} · <Time at={event.time} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
