import { plural, t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Dash } from '../../../components/detail/Mono.tsx'
import { pageLocale } from '../../../components/detail/locale.ts'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import type { Column } from '../../../components/list/column.ts'
import {
  customColumn,
  identifierColumn,
  textColumn,
  timeColumn,
} from '../../../components/list/columns.tsx'
import { DataTable } from '../../../components/list/DataTable.tsx'
import { ListBar } from '../../../components/list/ListBar.tsx'
import { ListBody } from '../../../components/list/ListPage.tsx'
import { useInfiniteRows } from '../../../components/list/useInfiniteRows.ts'
import { useList } from '../../../components/list/useList.ts'
import { onlineAfter } from '../../../domain/sim/session-event.ts'
import { sessionEventLabel } from '../../../words/sim.ts'
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

const when = timeColumn<TimelineRow>({
  id: 'time',
  header: 'Time',
  width: 170,
  value: ({ event }) => event.time,
})

const columns: readonly Column<TimelineRow>[] = [
  { ...when, cell: ({ event }) => <Time at={event.time} absolute /> },
  customColumn({
    id: 'event',
    header: 'Event',
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
    header: 'Lasted',
    width: 190,
    cell: (row) => {
      if (row.lasted === undefined) return <Dash />
      const state = onlineAfter(row.event.event) ? 'online' : 'offline'
      return `${durationText(row.lasted)} ${state}${row.ongoing ? ' so far' : ''}`
    },
    text: ({ lasted }) => (lasted === undefined ? '' : clockText(lasted)),
    sortValue: ({ lasted }) => lasted,
  },
  identifierColumn({
    id: 'ip',
    header: 'IP address',
    width: 150,
    value: (r) => r.event.ueIpAddress,
  }),
  textColumn({
    id: 'network',
    header: 'Network',
    width: 150,
    value: ({ event: { cell } }) =>
      [countryOf(cell?.mcc, pageLocale()), networkCode(cell)].filter(Boolean).join(', '),
  }),
  textColumn({ id: 'radio', header: 'Radio', width: 80, value: (r) => r.event.cell?.radioType }),
  textColumn({ id: 'cell', header: 'Cell', width: 180, value: cellText }),
  identifierColumn({ id: 'imei', header: 'IMEI', width: 150, value: (r) => r.event.imei }),
  identifierColumn({ id: 'imsi', header: 'IMSI', width: 150, value: (r) => r.event.imsi }),
  textColumn({
    id: 'subscription',
    header: 'Subscription',
    width: 120,
    value: (r) => r.event.subscription,
  }),
  identifierColumn({
    id: 'sessionId',
    header: 'Session ID',
    width: 220,
    hidden: true,
    value: (r) => r.event.sessionId,
  }),
  textColumn({ id: 'apn', header: 'APN', width: 110, hidden: true, value: (r) => r.event.apn }),
  textColumn({
    id: 'dns',
    header: 'DNS servers',
    hidden: true,
    value: ({ event }) => [event.dns0, event.dns1].filter(Boolean).join(', '),
  }),
  identifierColumn({ id: 'vpg', header: 'VPG', hidden: true, value: (r) => r.event.vpgId }),
  identifierColumn({
    id: 'publicIp',
    header: 'Gateway’s public IP address',
    hidden: true,
    value: (r) => r.event.gatewayPublicIpAddress,
  }),
  identifierColumn({
    id: 'privateIp',
    header: 'Gateway’s private IP address',
    hidden: true,
    value: (r) => r.event.gatewayPrivateIpAddress,
  }),
]

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
