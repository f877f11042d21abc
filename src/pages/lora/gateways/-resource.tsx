import { plural, t } from '@lingui/core/macro'
import type { LoraGateway } from '../../../api/generated/models/loraGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { inPages, single } from '../../../api/reading.ts'
import { OnlineDot } from '../../../components/detail/StatusBadge.tsx'
import {
  badgeColumn,
  customColumn,
  identifierColumn,
  onlineColumn,
  protectionColumn,
  tagsColumn,
  textColumn,
  timeColumn,
  yesNoColumn,
} from '../../../components/list/columns.tsx'
import { judgeDevice } from '../../../components/resource/judge-device.ts'
import type { Resource } from '../../../components/resource/resource.ts'
import { nameOf } from '../../../domain/tags.ts'
import { deviceBadge, msOf } from '../-parts/words.ts'
import { NetworkSetLink } from '../-parts/NetworkSet.tsx'

export const gateway: Resource<LoraGateway, { readonly gateway_id: string }> = {
  noun: {
    title: t`LoRaWAN gateways`,
    one: t`LoRaWAN gateway`,
    many: t`LoRaWAN gateways`,
    counted: (count) => plural(count, { one: '# LoRaWAN gateway', other: '# LoRaWAN gateways' }),
  },
  keyLabel: t`Gateway ID`,
  to: '/lora/gateways',
  page: ({ gatewayId = '' }) => ({ to: '/lora/gateways/$gatewayId', params: { gatewayId } }),
  key: ({ gatewayId }) => gatewayId ?? '',
  name: ({ tags, gatewayId }) => nameOf(tags) ?? gatewayId ?? '',
  path: ({ gatewayId = '' }) => ({ gateway_id: gatewayId }),
  rows: inPages(op.listLoraGateways),
  one: single(op.getLoraGateway, (key) => ({ path: { gateway_id: key } })),
  badge: ({ online }) => typeof online === 'boolean' && <OnlineDot online={online} />,
  judge: judgeDevice,
  facts: [
    textColumn({
      id: 'name',
      header: t`Name`,
      width: 220,
      edits: ['rename'],
      value: ({ tags }) => nameOf(tags),
    }),
    onlineColumn({ id: 'online', header: t`Connection`, value: ({ online }) => online }),
    badgeColumn({ id: 'status', header: t`Status`, value: ({ status }) => deviceBadge(status) }),
    yesNoColumn({
      id: 'owned',
      header: t`Model`,
      words: { yes: t`Owned`, no: t`Shared service` },
      value: ({ owned }) => owned,
    }),
    customColumn({
      id: 'set',
      header: t`Network set`,
      width: 180,
      edits: ['set-network-set', 'unset-network-set'],
      cell: ({ networkSetId }) => <NetworkSetLink networkSetId={networkSetId} />,
      text: ({ networkSetId }) => networkSetId ?? '',
    }),
    textColumn({ id: 'address', header: t`Address`, width: 200, value: ({ address }) => address }),
    identifierColumn({ id: 'id', header: t`Gateway ID`, value: ({ gatewayId }) => gatewayId }),
    tagsColumn({ id: 'tags', header: t`Tags`, omit: ['name'], value: ({ tags }) => tags }),
    protectionColumn(),
    timeColumn({
      id: 'created',
      header: t`Created`,
      hidden: true,
      value: (one) => msOf(one.createdTime),
    }),
    timeColumn({
      id: 'modified',
      header: t`Last modified`,
      hidden: true,
      value: (one) => msOf(one.lastModifiedTime),
    }),
  ],
}
