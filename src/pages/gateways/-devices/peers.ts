import { plural, t } from '@lingui/core/macro'
import { IconTrash } from '@tabler/icons-react'
import type { GatePeer } from '../../../api/generated/models/gatePeer.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Kind } from '../../../components/action/action.ts'

/** A host in the devices' network, with the gateway that it belongs to. */
export interface Peer extends GatePeer {
  readonly vpgId: string
}

const peer: Kind<Peer> = {
  noun: {
    title: t`Gate peers`,
    one: t`Gate peer`,
    many: t`Gate peers`,
    counted: (count) => plural(count, { one: '# Gate peer', other: '# Gate peers' }),
  },
  key: ({ outerIpAddress = '' }) => outerIpAddress,
  name: ({ outerIpAddress = '' }) => outerIpAddress,
}

/** Takes a host out of the devices' network. */
export const unregister = defineAction(peer, {
  id: 'unregister-peer',
  operation: op.unregisterGatePeer,
  icon: IconTrash,
  label: t`Remove`,
  title: (what) => t`Remove ${what}`,
  consequence: () => t`The host no longer reaches the devices, nor they it.`,
  confirm: 'ask',
  danger: true,
  allowed: ({ ownedByCustomer }) =>
    ownedByCustomer === false
      ? { allowed: false, reason: t`It is the gateway’s own.` }
      : { allowed: true },
  call: ({ vpgId, outerIpAddress = '' }) => ({
    path: { vpg_id: vpgId, outer_ip_address: outerIpAddress },
  }),
  done: (what) => t`Gate peer ${what} removed`,
})
