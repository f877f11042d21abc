import { t } from '@lingui/core/macro'
import type { NapterAuditLogEntry } from '../../../api/generated/models/napterAuditLogEntry.ts'
import { Hint } from '../../../components/detail/Hint.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Range } from '../../../components/time/range.ts'
import { isoTime } from '../../../domain/time.ts'
import { SimLink } from './SimLink.tsx'
import { entryBadge, entryReason, portText } from './words.ts'

/** Where somebody came from. */
function source({ direction }: NapterAuditLogEntry): string | undefined {
  const { sourceIPAddress: address, sourcePort: port } = direction ?? {}
  return address && port ? `${address}:${port}` : address
}

/** What the log says of an entry. */
export const logColumns: readonly Column<NapterAuditLogEntry>[] = [
  fact.custom('time', t`Time`, {
    width: 180,
    cell: ({ createdAt }) => <Time at={createdAt} absolute="second" />,
    text: ({ createdAt }) => isoTime(createdAt),
    sortValue: ({ createdAt }) => createdAt,
  }),
  fact.custom('type', t`Event`, {
    width: 160,
    filter: ({ type }) => type,
    cell: ({ type }) => {
      const badge = <StatusBadge {...entryBadge(type)} />
      const reason = entryReason(type)
      return reason === undefined ? badge : <Hint label={reason}>{badge}</Hint>
    },
    text: ({ type }) => entryBadge(type).label,
  }),
  fact.custom('imsi', t`Subscription`, {
    width: 170,
    filter: true,
    cell: ({ imsi }) => <SimLink imsi={imsi} />,
    text: ({ imsi }) => imsi ?? '',
  }),
  fact.text('port', t`Port on the device`, (one) => portText(one.direction?.destinationPort), {
    width: 150,
    filter: true,
    sortValue: (one) => one.direction?.destinationPort,
  }),
  fact.identifier('source', t`From`, source, { width: 190 }),
  fact.yesNo('tls', t`TLS to Soracom`, ({ tls }) => tls, { width: 130 }),
  fact.identifier('address', t`Device address`, (one) => one.direction?.destinationIPAddress, {
    width: 140,
    hidden: true,
  }),
  fact.identifier('connection', t`Connection ID`, ({ connectionId }) => connectionId, {
    width: 240,
    hidden: true,
  }),
]

/** What getNapterAuditLogs is asked for a range: at most 1,000 entries an answer. */
export const logAsked = ({ fromMs, toMs }: Range) => ({
  query: { limit: 1000, from: fromMs, ...(toMs !== undefined && { to: toMs }) },
})
