import { plural, t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { listVirtualPrivateGateways } from '../../../api/generated/operations.ts'
import { nameOf } from '../../../domain/tags.ts'
import { awaySource } from './away.ts'

/** The private gateways that could not be made. */
export const privateGateways = awaySource<VirtualPrivateGateway>({
  id: 'private-gateways-failed',
  operation: listVirtualPrivateGateways,
  isAway: ({ status }) => status === 'failed',
  thing: ({ vpgId = '', tags, createdTime }) => ({
    id: vpgId,
    name: nameOf(tags) ?? vpgId,
    link: { to: '/gateways/$vpgId', params: { vpgId } },
    at: createdTime,
  }),
  title: (count) =>
    plural(count, {
      one: '# private gateway could not be created',
      other: '# private gateways could not be created',
    }),
  link: { to: '/gateways', search: { status: ['failed'] } },
  trouble: (count) => t`${plural(count, { other: '#' })} failed`,
})
