import { plural, t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import type { Noun } from '../../../words/noun.ts'
import { labels } from '../../../words/label.ts'
import type { ConnectionKind } from './connection.ts'

export const connectionNoun: Noun = {
  title: t`Connections`,
  one: t`connection`,
  many: t`connections`,
  counted: (count) => plural(count, { one: '# connection', other: '# connections' }),
}

export const routeNoun: Noun = {
  title: t`Routes`,
  one: t`route`,
  many: t`routes`,
  counted: (count) => plural(count, { one: '# route', other: '# routes' }),
}

/** What a connection is, with the platform's name of the service. */
export const kindLabel = labels<ConnectionKind>({
  vpcPeering: t`VPC peering (Canal)`,
  vpcAttachment: t`VPC attachment (Canal)`,
  transitPeering: t`Transit gateway peering (Canal)`,
  transitAttachment: t`Transit gateway attachment`,
  door: t`VPN connection (Door)`,
  direct: t`Virtual interface (Direct)`,
})

const states = labels({
  vpcAttachmentPending: t`Waiting for AWS`,
  pending: t`Waiting for AWS`,
  acceptancePending: t`Waiting for you`,
  active: t`Active`,
  failed: t`Failed`,
})

const tones: Readonly<Record<string, Tone>> = {
  vpcAttachmentPending: 'standby',
  pending: 'standby',
  acceptancePending: 'ready',
  active: 'active',
  failed: 'suspended',
}

/** How a connection stands, for a `StatusBadge`. */
export function connectionBadge(status: string) {
  return { tone: tones[status] ?? ('unknown' as const), label: states(status) }
}

/** How a route came about. */
export const routeKindLabel = labels({
  static: t`Static`,
  dynamic: t`Learned`,
})
