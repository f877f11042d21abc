import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Dash } from '../../../components/detail/Mono.tsx'
import { pageLocale } from '../../../components/detail/locale.ts'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { onlineAfter } from '../../../domain/sim/session-event.ts'
import { sessionEventLabel } from '../../../words/session-event.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import { clockText, durationText } from '../-sim/duration.ts'
import type { Range } from '../../../components/time/range.ts'
import { presence, timeline, type Presence, type TimelineRow } from '../-sim/session-timeline.ts'
import { sessionFilter } from './session-filter.ts'
import { sessionPages } from './session-pages.ts'
import classes from './detail.module.css'

const cellText = ({ event }: TimelineRow) =>
  (['tac', 'eci', 'lac', 'ci', 'rac', 'sac'] as const)
    .flatMap((name) =>
      event.cell?.[name] === undefined ? [] : [`${name.toUpperCase()} ${event.cell[name]}`],
    )
    .join(', ')

const when = fact.time<TimelineRow>('time', t`Time`, ({ event }) => event.time, { width: 170 })

const columns: readonly Column<TimelineRow>[] = [
  { ...when, cell: ({ event }) => <Time at={event.time} absolute /> },
  fact.custom('event', t`Event`, {
    width: 140,
    cell: ({ event }) => {
      const online = onlineAfter(event.event)
      const label = sessionEventLabel(event.event)
      return online === undefined ? label : <OnlineDot online={online} label={label} />
    },
    text: ({ event }) => sessionEventLabel(event.event),
  }),
  {
    id: 'lasted',
    header: t`Lasted`,
    width: 190,
    cell: (row) => {
      if (row.lasted === undefined) return <Dash />
      return lastedText(durationText(row.lasted), onlineAfter(row.event.event), row.ongoing)
    },
    text: ({ lasted }) => (lasted === undefined ? '' : clockText(lasted)),
    sortValue: ({ lasted }) => lasted,
  },
  fact.identifier('ip', t`IP address`, (r) => r.event.ueIpAddress, { width: 150 }),
  fact.text(
    'network',
    t`Network`,
    ({ event: { cell } }) =>
      [countryOf(cell?.mcc, pageLocale()), networkCode(cell)].filter(Boolean).join(', '),
    { width: 150 },
  ),
  fact.text('radio', t`Radio`, (r) => r.event.cell?.radioType, { width: 80 }),
  fact.text('cell', t`Cell`, cellText, { width: 180 }),
  fact.identifier('imei', t`IMEI`, (r) => r.event.imei, { width: 150 }),
  fact.identifier('imsi', t`IMSI`, (r) => r.event.imsi, { width: 150 }),
  fact.text('subscription', t`Subscription`, (r) => r.event.subscription, { width: 120 }),
  fact.identifier('sessionId', t`Session ID`, (r) => r.event.sessionId, {
    width: 220,
    hidden: true,
  }),
  fact.text('apn', t`APN`, (r) => r.event.apn, { width: 110, hidden: true }),
  fact.text(
    'dns',
    t`DNS servers`,
    ({ event }) => [event.dns0, event.dns1].filter(Boolean).join(', '),
    { hidden: true },
  ),
  fact.identifier('vpg', t`VPG`, (r) => r.event.vpgId, { hidden: true }),
  fact.identifier(
    'publicIp',
    t`Gateway’s public IP address`,
    (r) => r.event.gatewayPublicIpAddress,
    { hidden: true },
  ),
  fact.identifier(
    'privateIp',
    t`Gateway’s private IP address`,
    (r) => r.event.gatewayPrivateIpAddress,
    { hidden: true },
  ),
]

function lastedText(duration: string, online: boolean | undefined, ongoing: boolean): string {
  if (online) return ongoing ? t`${duration} online so far` : t`${duration} online`
  return ongoing ? t`${duration} offline so far` : t`${duration} offline`
}

const filters = [sessionFilter]

interface SessionTableProps {
  readonly simId: string
  readonly range: Range
  /** The control of the range. */
  readonly children: ReactNode
}

function presenceText({ online, offline, sessions }: Presence): string {
  const [up, down] = [durationText(online), durationText(offline)]
  return t`Online ${up} in ${plural(sessions, { one: '# session', other: '# sessions' })}, offline ${down}.`
}

/** The session events of a range, with how long the SIM was online and offline. */
export function SessionTable({ simId, range, children }: SessionTableProps) {
  const events = useInfiniteRows(sessionPages(simId, range))
  const now = useNow()
  const rows = timeline(events.rows, range, now)
  const list = useList({ source: { ...events, rows }, columns, filters, rowKey: ({ key }) => key })
  const sum = events.hasMore ? undefined : presence(events.rows, range, now)
  return (
    <>
      <ListBar list={list} searchLabel={t`Search the events`} fileName={`sessions-${simId}`}>
        {children}
      </ListBar>
      <p className={classes.summary}>{sum === undefined ? '' : presenceText(sum)}</p>
      <ListBody
        list={list}
        empty={
          <Empty title={t`No session event in this period`}>
            {t`No session began, changed or ended. Session events are kept for 32 days.`}
          </Empty>
        }
      >
        <DataTable list={list} label={t`Session events`} height="content" />
      </ListBody>
    </>
  )
}
