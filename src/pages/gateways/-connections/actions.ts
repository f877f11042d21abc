import { plural, t } from '@lingui/core/macro'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import {
  allowedUnless,
  defineAction,
  type Action,
  type Kind,
} from '../../../components/action/action.ts'
import type { Connection, ConnectionKind } from './connection.ts'
import { connectionNoun } from './words.ts'

const connection: Kind<Connection> = {
  noun: connectionNoun,
  key: ({ id }) => id,
  name: ({ name, network, id }) => name || network || id,
}

/** The consequences of a deletion, with the routes that go with it. */
function consequence([only]: readonly Connection[]): string {
  const routes = only?.routes ?? 0
  const cut = t`Devices and the network no longer reach each other through it.`
  if (routes === 0) return cut
  return plural(routes, {
    one: 'Devices and the network no longer reach each other through it. One route leads through it.',
    other:
      'Devices and the network no longer reach each other through it. # routes lead through it.',
  })
}

/** What all deletions have in common: each kind has an operation of its own. */
const deletion = (kind: ConnectionKind) => ({
  section: 'danger' as const,
  icon: IconTrash,
  label: t`Delete`,
  title: (what: string) => t`Delete ${what}`,
  consequence,
  confirm: 'type' as const,
  danger: true,
  allowed: (one: Connection) =>
    allowedUnless(one.kind === kind ? undefined : t`It is another kind of connection.`),
  done: (what: string) => t`${what} deleted`,
})

/** What one can do to a connection. */
export const connectionActions: readonly Action<Connection>[] = [
  defineAction(connection, {
    id: 'accept-attachment',
    section: 'status',
    operation: op.acceptTransitGatewayVpcAttachmentFromCustomer,
    icon: IconCheck,
    label: t`Accept`,
    title: (what) => t`Accept ${what}`,
    consequence: () => t`It takes minutes until it is active.`,
    allowed: ({ status }) =>
      allowedUnless(
        status === 'acceptancePending'
          ? undefined
          : t`There is no request of the other side to accept.`,
      ),
    call: ({ vpgId, id }) => ({ path: { vpg_id: vpgId, customer_tgw_vpc_attachment_id: id } }),
    done: (what) => t`${what} accepted`,
  }),
  defineAction(connection, {
    id: 'delete-vpc-peering',
    operation: op.deleteVpcPeeringConnection,
    ...deletion('vpcPeering'),
    call: ({ vpgId, id }) => ({ path: { vpg_id: vpgId, pcx_id: id } }),
  }),
  defineAction(connection, {
    id: 'delete-attachment',
    operation: op.deleteTransitGatewayVpcAttachment,
    ...deletion('vpcAttachment'),
    call: ({ vpgId, id }) => ({ path: { vpg_id: vpgId, customer_tgw_vpc_attachment_id: id } }),
  }),
  defineAction(connection, {
    id: 'delete-transit-peering',
    operation: op.deleteTransitGatewayPeeringConnection,
    ...deletion('transitPeering'),
    call: ({ vpgId, id }) => ({ path: { vpg_id: vpgId, soracom_tgw_peering_attachment_id: id } }),
  }),
]
