import { plural, t } from '@lingui/core/macro'
import type { SimProfileOrderResponse } from '../../api/generated/models/simProfileOrderResponse.ts'
import type { Tone } from '../../components/detail/StatusBadge.tsx'
import type { Noun } from '../../words/noun.ts'
import { labels } from '../../words/label.ts'

/** What orders are called. Apart from the resource: the page that makes one shows none. */
export const orderNoun: Noun = {
  title: t`eSIM orders`,
  one: t`order`,
  many: t`orders`,
  counted: (count) => plural(count, { one: '# order', other: '# orders' }),
}

const statusLabel = labels({
  DRAFT: t`Draft`,
  CONFIRMED: t`Confirmed`,
  IN_PROGRESS: t`In progress`,
  COMPLETED: t`Completed`,
  FAILED: t`Failed`,
})

const statusTones: Readonly<Record<string, Tone>> = {
  DRAFT: 'inactive',
  CONFIRMED: 'standby',
  IN_PROGRESS: 'standby',
  COMPLETED: 'active',
  FAILED: 'terminated',
}

/** What an order has come to, as a badge shows it. */
export function orderBadge({ status }: SimProfileOrderResponse): { tone: Tone; label: string } {
  return { tone: statusTones[status] ?? 'unknown', label: statusLabel(status) }
}

const profileLabel = labels({
  SUBSCRIBER_REGISTRATION_SUCCEEDED: t`Registered`,
  INSTALLATION_SUCCEEDED: t`Installed`,
  INSTALLATION_FAILED: t`Installation failed`,
  ACTIVATION_SUCCEEDED: t`Activated`,
  ACTIVATION_FAILED: t`Activation failed`,
  INACTIVATION_SUCCEEDED: t`Deactivated`,
  INACTIVATION_FAILED: t`Deactivation failed`,
  DELETION_SUCCEEDED: t`Deleted`,
  DELETION_FAILED: t`Deletion failed`,
})

const profileTones: Readonly<Record<string, Tone>> = {
  SUBSCRIBER_REGISTRATION_SUCCEEDED: 'ready',
  INSTALLATION_SUCCEEDED: 'standby',
  ACTIVATION_SUCCEEDED: 'active',
  INACTIVATION_SUCCEEDED: 'inactive',
  DELETION_SUCCEEDED: 'terminated',
}

/** What a device has made of a profile, as a badge shows it. */
export function profileBadge(status: string | undefined): { tone: Tone; label: string } {
  const failed = String(status).endsWith('_FAILED')
  const tone = failed ? 'suspended' : (profileTones[status ?? ''] ?? 'unknown')
  return { tone, label: profileLabel(status) }
}
