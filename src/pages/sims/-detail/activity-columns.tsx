import { t } from '@lingui/core/macro'
import { Dash } from '../../../components/detail/Mono.tsx'
import { pageLocale } from '../../../components/detail/locale.ts'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import type { SessionEvent } from '../../../api/generated/models/sessionEvent.ts'
import type { SimStatusHistoryResponse } from '../../../api/generated/models/simStatusHistoryResponse.ts'
import { onlineAfter, sessionEventKinds } from '../../../domain/sim/session-event.ts'
import { sessionEventLabel } from '../../../words/session-event.ts'
import { radioLabel } from '../../../words/sim.ts'
import { countryOf, networkCode } from '../-sim/countries.ts'
import { clockText, durationText } from '../-sim/duration.ts'
import { changesText, type HistoryRow } from '../-sim/status-history.ts'
import { statusBadge } from '../-sim/words.ts'
import type { ActivityRow } from './useActivity.ts'

const none = {}
const eventOf = (row: ActivityRow): SessionEvent => ('session' in row ? row.session.event : none)
const entryOf = (row: ActivityRow): SimStatusHistoryResponse =>
  'entry' in row ? row.entry.entry : none

/** The kind of rows that are no session events, as the filter and its URL name them. */
const changed = 'changed'

export const activityFilters: readonly Filter<ActivityRow>[] = [
  {
    id: 'event',
    label: t`Event`,
    options: [
      ...sessionEventKinds.map((value) => ({ value, label: sessionEventLabel(value) })),
      { value: changed, label: t`Status or settings changed` },
    ],
    test: (row, values) =>
      values.includes('session' in row ? (row.session.event.event ?? '') : changed),
  },
]

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

const cellText = (row: ActivityRow) =>
  (['tac', 'eci', 'lac', 'ci', 'rac', 'sac'] as const)
    .flatMap((name) => {
      const value = eventOf(row).cell?.[name]
      return value === undefined ? [] : [`${name.toUpperCase()} ${value}`]
    })
    .join(', ')

const hidden = { hidden: true } as const
const when = fact.time<ActivityRow>('time', t`Time`, ({ at }) => at, { width: 150 })

/** Sessions and changes in one table: what only one of the two knows is a dash for the other. */
export const activityColumns: readonly Column<ActivityRow>[] = [
  { ...when, cell: ({ at }) => <Time at={at} absolute /> },
  fact.custom('event', t`Event`, {
    width: 200,
    cell: (row) => {
      if ('entry' in row) {
        const text = changeText(row.entry)
        return <bdi title={text}>{text}</bdi>
      }
      const { event } = row.session.event
      const online = onlineAfter(event)
      const label = sessionEventLabel(event)
      return online === undefined ? label : <OnlineDot online={online} label={label} />
    },
    text: (row) =>
      'entry' in row ? changesText(row.entry) : sessionEventLabel(row.session.event.event),
  }),
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
  fact.text(
    'network',
    t`Network`,
    (row) => {
      const { cell } = eventOf(row)
      return [countryOf(cell?.mcc, pageLocale()), networkCode(cell)].filter(Boolean).join(', ')
    },
    { width: 150 },
  ),
  fact.text('radio', t`Radio`, (row) => radioLabel(eventOf(row).cell?.radioType), { width: 80 }),
  fact.text('cell', t`Cell`, cellText, { width: 180 }),
  fact.identifier('imei', t`IMEI`, (row) => eventOf(row).imei, { width: 150 }),
  fact.identifier('imsi', t`IMSI`, (row) => eventOf(row).imsi ?? entryOf(row).imsi, { width: 150 }),
  fact.text(
    'subscription',
    t`Subscription`,
    (row) => eventOf(row).subscription ?? entryOf(row).subscription,
    { width: 120 },
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
