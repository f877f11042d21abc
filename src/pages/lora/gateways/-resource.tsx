import { plural, t } from '@lingui/core/macro'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { inPages, single } from '../../../api/reading.ts'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import { deviceBadge, msOf } from '../../../components/device/words.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Resource } from '../../../components/resource/resource.ts'
import { nameOf } from '../../../domain/tags.ts'
import { NetworkSetLink } from '../-parts/NetworkSet.tsx'

const name = ({ tags, gatewayId }: LoraGateway) => nameOf(tags) ?? gatewayId ?? ''

export const gateway: Resource<LoraGateway, { readonly gateway_id: string }> = {
  noun: {
    title: t`LoRaWAN gateways`,
    one: t`gateway`,
    many: t`gateways`,
    counted: (count) => plural(count, { one: '# gateway', other: '# gateways' }),
  },
  keyLabel: t`Gateway ID`,
  to: '/lora/gateways',
  page: ({ gatewayId = '' }) => ({ to: '/lora/gateways/$gatewayId', params: { gatewayId } }),
  key: ({ gatewayId }) => gatewayId ?? '',
  name,
  path: ({ gatewayId = '' }) => ({ gateway_id: gatewayId }),
  rows: inPages(op.listLoraGateways),
  one: single(op.getLoraGateway, (key) => ({ path: { gateway_id: key } })),
  badge: ({ online }) => typeof online === 'boolean' && <OnlineDot online={online} />,
  facts: [
    fact.name(name),
    fact.online('online', t`Connection`, ({ online }) => online, {
      only: 'list',
      filter: true,
    }),
    fact.badge('status', t`Status`, ({ status }) => deviceBadge(status), {
      filter: ({ status }) => status,
    }),
    fact.yesNo('owned', t`Model`, ({ owned }) => owned, {
      filter: true,
      width: 140,
      words: { yes: t`Owned`, no: t`Shared service` },
    }),
    fact.custom('set', t`Network set`, {
      width: 180,
      edits: ['set-network-set', 'unset-network-set'],
      cell: ({ networkSetId }) => <NetworkSetLink networkSetId={networkSetId} />,
      text: ({ networkSetId }) => networkSetId ?? '',
    }),
    fact.text('address', t`Address`, ({ address }) => address, { width: 200 }),
    fact.identifier('id', t`Gateway ID`, ({ gatewayId }) => gatewayId, { only: 'list' }),
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'] }),
    fact.protection(),
    fact.time('created', t`Created`, (one) => msOf(one.createdTime), { hidden: true }),
    fact.time('modified', t`Last modified`, (one) => msOf(one.lastModifiedTime), { hidden: true }),
  ],
}
