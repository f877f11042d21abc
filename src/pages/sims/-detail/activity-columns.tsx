import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Dash } from '../../../components/detail/Mono.tsx'
import { LogLine } from '../../logs/-LogLine.tsx'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import { NewMark } from '../../../components/list/NewMark.tsx'
import { callText } from '../../audit/-row.ts'
import { logMessage } from '../../../domain/log.ts'
import { accessText } from './access-words.ts'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import type { SimStatusHistoryResponse } from '../../../api/generated/models/simStatusHistoryResponse.ts'
import { onlineAfter, sessionEventKinds } from '../../../domain/sim/session-event.ts'
import { sessionEventLabel } from '../../../words/session-event.ts'
import { radioLabel } from '../../../words/sim.ts'
import { cellNumbers, networkText } from '../-sim/cell-words.ts'
import { clockText, durationText } from '../-sim/duration.ts'
import { changesText, type HistoryRow } from '../-sim/status-history.ts'
import { statusBadge } from '../-sim/words.ts'
import { accessed, called, changed, failed, kindOf, type ActivityRow } from './activity-row.ts'
import { writeJson } from '../../../domain/exact-json.ts'

const none = {}
const eventOf = (row: ActivityRow): SessionEvent => ('session' in row ? row.session.event : none)
const entryOf = (row: ActivityRow): SimStatusHistoryResponse =>
  'entry' in row ? row.entry.entry : none

export const activityFilters: readonly Filter<ActivityRow>[] = [
  {
    id: 'event',
    label: t`Event`,
    options: [
      ...sessionEventKinds.map((value) => ({ value, label: sessionEventLabel(value) })),
      { value: changed, label: t`Status or settings changed` },
      { value: failed, label: t`Error logged` },
      { value: accessed, label: t`Remote access` },
      { value: called, label: t`Called through the API` },
    ],
    test: (row, values) => values.includes(kindOf(row)),
  },
]

function imsiOf(row: ActivityRow): string | undefined {
  if ('error' in row) return row.error.resourceId
  return 'access' in row ? row.access.imsi : (eventOf(row).imsi ?? entryOf(row).imsi)
}

function changeText(entry: HistoryRow): string {
  if (entry.changes === undefined) return t`The entry before this one is not loaded yet`
  return entry.first ? t`First entry` : changesText(entry)
}

function lastedText(row: ActivityRow): string | undefined {
  if (!('session' in row) || row.session.lasted === undefined) return undefined
  const { lasted, ongoing, event } = row.session
  const duration = durationText(lasted)
  if (onlineAfter(event.event))
    return ongoing ? t`${duration} online so far` : t`${duration} online`
  return ongoing ? t`${duration} offline so far` : t`${duration} offline`
}

const lasted = (row: ActivityRow) => ('session' in row ? row.session.lasted : undefined)

function eventCell(row: ActivityRow): ReactNode {
  if ('session' in row) {
    const { event } = row.session.event
    const online = onlineAfter(event)
    const label = sessionEventLabel(event)
    return online === undefined ? label : <OnlineDot online={online} label={label} />
  }
  if ('error' in row) return <LogLine entry={row.error} />
  const text =
    'entry' in row
      ? changeText(row.entry)
      : 'call' in row
        ? callText(row.call)
        : accessText(row.access)
  return <bdi title={text}>{text}</bdi>
}

function eventText(row: ActivityRow): string {
  if ('session' in row) return sessionEventLabel(row.session.event.event)
  if ('error' in row) return logMessage(row.error)
  if ('call' in row) return callText(row.call)
  return 'entry' in row ? changesText(row.entry) : accessText(row.access)
}

const hidden = { hidden: true } as const
const when = fact.time<ActivityRow>('time', t`Time`, ({ at }) => at, { width: 180 })

/** All kinds of rows in one table: what only some of them know is a dash for the others. */
export const activityColumns: readonly Column<ActivityRow>[] = [
  {
    ...when,
    cell: ({ at, fresh }) => (
      <>
        <Time at={at} absolute />
        {fresh && <NewMark />}
      </>
    ),
  },
  fact.custom('event', t`Event`, { width: 300, cell: eventCell, text: eventText }),
  {
    id: 'lasted',
    header: t`Lasted`,
    width: 180,
    cell: (row) => lastedText(row) ?? <Dash />,
    text: (row) => {
      const ms = lasted(row)
      return ms === undefined ? '' : clockText(ms)
    },
    sortValue: lasted,
  },
  fact.badge(
    'status',
    t`Status`,
    (row) => ('entry' in row ? statusBadge(entryOf(row).status) : undefined),
    { width: 110 },
  ),
  fact.identifier('ip', t`IP address`, (row) => eventOf(row).ueIpAddress, { width: 130 }),
  fact.text('network', t`Network`, (row) => networkText(eventOf(row).cell), { width: 150 }),
  fact.text('radio', t`Radio`, (row) => radioLabel(eventOf(row).cell?.radioType), { width: 80 }),
  fact.text('cell', t`Cell`, (row) => cellNumbers(eventOf(row).cell), { width: 180 }),
  fact.identifier('imei', t`IMEI`, (row) => eventOf(row).imei, { width: 150 }),
  fact.identifier('imsi', t`IMSI`, imsiOf, { width: 150 }),
  fact.text(
    'subscription',
    t`Subscription`,
    (row) => eventOf(row).subscription ?? entryOf(row).subscription,
    { width: 120 },
  ),
  fact.text(
    'service',
    t`Service`,
    (row) => ('error' in row ? row.error.service : undefined),
    hidden,
  ),
  fact.text(
    'details',
    t`Details`,
    (row) => ('error' in row ? writeJson(row.error.body ?? {}) : undefined),
    hidden,
  ),
  fact.text('speedClass', t`Speed class`, (row) => entryOf(row).speedClass, hidden),
  fact.text('bundles', t`Bundles`, (row) => entryOf(row).bundles?.join(', '), hidden),
  fact.yesNo('primary', t`Primary`, (row) => entryOf(row).isPrimary, hidden),
  fact.identifier('groupId', t`Group ID`, (row) => entryOf(row).groupId, hidden),
  fact.identifier('sessionId', t`Session ID`, (row) => eventOf(row).sessionId, hidden),
  fact.text('apn', t`APN`, (row) => eventOf(row).apn, hidden),
  fact.text(
    'dns',
    t`DNS servers`,
    (row) => [eventOf(row).dns0, eventOf(row).dns1].filter(Boolean).join(', '),
    hidden,
  ),
  fact.identifier('vpg', t`VPG`, (row) => eventOf(row).vpgId, hidden),
  fact.identifier(
    'publicIp',
    t`Gateway’s public IP address`,
    (row) => eventOf(row).gatewayPublicIpAddress,
    hidden,
  ),
  fact.identifier(
    'privateIp',
    t`Gateway’s private IP address`,
    (row) => eventOf(row).gatewayPrivateIpAddress,
    hidden,
  ),
]

/** Only changes of status and settings know these. */
const ofChanges = new Set(['status', 'speedClass', 'bundles', 'primary', 'groupId'])

/** The columns of a table of sessions alone. */
export const sessionColumns = activityColumns.filter(({ id }) => !ofChanges.has(id))
