import { plural, t } from '@lingui/core/macro'
import type { LoraDevice } from '../../api/generated/models/loraDevice.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import { deviceBadge, msOf } from '../../components/device/words.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { nameOf } from '../../domain/tags.ts'

const name = ({ tags, device_id }: LoraDevice) => nameOf(tags) ?? device_id ?? ''

export const loraDevice: Resource<LoraDevice, { readonly device_id: string }> = {
  noun: {
    title: t`LoRaWAN devices`,
    one: t`device`,
    many: t`devices`,
    counted: (count) => plural(count, { one: '# device', other: '# devices' }),
  },
  keyLabel: t`Device ID`,
  to: '/lora',
  page: (one) => ({ to: '/lora/$deviceId', params: { deviceId: one.device_id ?? '' } }),
  key: (one) => one.device_id ?? '',
  name,
  path: (one) => ({ device_id: one.device_id ?? '' }),
  rows: inPages(op.listLoraDevices),
  one: single(op.getLoraDevice, (key) => ({ path: { device_id: key } })),
  badge: (one) => <StatusBadge {...deviceBadge(one.status)} />,
  facts: [
    fact.name(name),
    fact.badge('status', t`Status`, (one) => deviceBadge(one.status), {
      only: 'list',
      filter: ({ status }) => status,
    }),
    fact.time('lastSeen', t`Last seen`, (one) => msOf(one.lastSeen?.time)),
    fact.number('rssi', t`RSSI`, (one) => one.lastSeen?.rssi, { unit: 'dBm' }),
    fact.number('snr', t`SNR`, (one) => one.lastSeen?.snr, { unit: 'dB' }),
    fact.group({ filter: true }),
    fact.identifier('id', t`Device ID`, (one) => one.device_id, { only: 'list' }),
    fact.tags('tags', t`Tags`, (one) => one.tags, { omit: ['name'] }),
    fact.protection(),
    fact.time('modified', t`Last modified`, (one) => msOf(one.lastModifiedTime), { hidden: true }),
  ],
}
