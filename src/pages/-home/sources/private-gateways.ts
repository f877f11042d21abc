import { plural } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { listVirtualPrivateGateways } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { nameOf } from '../../../domain/tags.ts'
import { readRows, source, type Thing, type Topic } from '../source.ts'

function thing({ vpgId = '', tags }: VirtualPrivateGateway, to: Thing['link']['to']): Thing {
  return { id: vpgId, name: nameOf(tags) ?? vpgId, link: { to, params: { vpgId } } }
}

/** Whether the customer has attached a VPC on AWS, which waits to be accepted here. */
function isAsked(gateway: VirtualPrivateGateway): boolean {
  const attachments = Object.values(gateway.soracomTransitGatewayVpcAttachments ?? {})
  return attachments.some(({ status }) => status === 'acceptancePending')
}

/** The private gateways that could not be made, and those at which somebody must accept a VPC. */
export function attention(rows: readonly VirtualPrivateGateway[]): Topic[] {
  return [
    {
      id: 'private-gateways-failed',
      title: (count) =>
        plural(count, {
          one: '# private gateway could not be made',
          other: '# private gateways could not be made',
        }),
      link: { to: '/gateways' },
      things: rows
        .filter(({ status }) => status === 'failed')
        .map((one) => thing(one, '/gateways/$vpgId')),
      weight: 'danger',
    },
    {
      id: 'private-gateways-asked',
      title: (count) =>
        plural(count, {
          one: '# private gateway has a VPC to be accepted',
          other: '# private gateways have VPCs to be accepted',
        }),
      link: { to: '/gateways' },
      things: rows.filter(isAsked).map((one) => thing(one, '/gateways/$vpgId/connections')),
      weight: 'warning',
    },
  ]
}

/** What there is to do about private gateways. */
export const privateGateways = source({
  id: 'private-gateways',
  needs: [listVirtualPrivateGateways],
  read: ({ client }) =>
    readRows<VirtualPrivateGateway>(
      client,
      paged(listVirtualPrivateGateways, { query: { limit: 100 } }),
    ),
  needsYou: ({ rows }) => attention(rows),
})
