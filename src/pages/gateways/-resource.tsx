import { plural, t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { nameOf } from '../../domain/tags.ts'
import { gatewayTypeText } from '../../words/gateways.ts'
import { gatewayBadge, regionLabel } from './-parts/words.ts'

const name = ({ tags, vpgId }: VirtualPrivateGateway) => nameOf(tags) ?? vpgId ?? ''

export const privateGateway: Resource<VirtualPrivateGateway, { readonly vpg_id: string }> = {
  noun: {
    title: t`Private gateways`,
    one: t`private gateway`,
    many: t`private gateways`,
    counted: (count) => plural(count, { one: '# private gateway', other: '# private gateways' }),
  },
  keyLabel: t`VPG ID`,
  to: '/gateways',
  page: ({ vpgId = '' }) => ({ to: '/gateways/$vpgId', params: { vpgId } }),
  key: ({ vpgId = '' }) => vpgId,
  name,
  path: ({ vpgId = '' }) => ({ vpg_id: vpgId }),
  rows: inPages(op.listVirtualPrivateGateways),
  one: single(op.getVirtualPrivateGateway, (key) => ({ path: { vpg_id: key } })),
  badge: ({ status }) => <StatusBadge {...gatewayBadge(status)} />,
  facts: [
    fact.name(name),
    fact.badge('status', t`Status`, ({ status }) => gatewayBadge(status), {
      only: 'list',
      filter: ({ status }) => status,
    }),
    fact.text('type', t`Type`, ({ type }) => gatewayTypeText(type), {
      width: 110,
      filter: ({ type }) => (type === undefined ? undefined : String(type)),
    }),
    fact.number('online', t`SIMs online`, ({ sessionStats }) => sessionStats?.online, {
      only: 'list',
    }),
    fact.text('region', t`Rendezvous point`, ({ placement }) => regionLabel(placement?.region), {
      filter: ({ placement }) => placement?.region,
    }),
    fact.identifier('subnet', t`Device subnet`, (one) => one.deviceSubnetCidrRange, { width: 160 }),
    fact.yesNo('internet', t`Internet gateway`, (one) => one.useInternetGateway, {
      width: 150,
      filter: true,
      words: { yes: t`On`, no: t`Off` },
    }),
    fact.identifier('vpgSubnet', t`VPG subnet`, ({ vpgSubnetCidrRange }) => vpgSubnetCidrRange, {
      width: 160,
      hidden: true,
    }),
    fact.identifier('id', t`VPG ID`, ({ vpgId }) => vpgId, { only: 'list' }),
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'] }),
    fact.time('created', t`Created`, ({ createdTime }) => createdTime),
    fact.time('modified', t`Last modified`, ({ lastModifiedTime }) => lastModifiedTime, {
      hidden: true,
    }),
  ],
}
