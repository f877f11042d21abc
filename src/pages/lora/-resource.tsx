import { plural, t } from '@lingui/core/macro'
import type { LoraDevice } from '../../api/generated/models/loraDevice.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import {
  badgeColumn,
  groupColumn,
  identifierColumn,
  numberColumn,
  protectionColumn,
  tagsColumn,
  textColumn,
  timeColumn,
} from '../../components/list/columns.tsx'
import { judgeDevice } from '../../components/resource/judge-device.ts'
import type { Resource } from '../../components/resource/resource.ts'
import { nameOf } from '../../domain/tags.ts'
import { deviceBadge, msOf } from './-parts/words.ts'

export const loraDevice: Resource<LoraDevice, { readonly device_id: string }> = {
  noun: {
    title: t`LoRaWAN devices`,
    one: t`LoRaWAN device`,
    many: t`LoRaWAN devices`,
    counted: (count) => plural(count, { one: '# LoRaWAN device', other: '# LoRaWAN devices' }),
  },
  keyLabel: t`Device ID`,
  to: '/lora',
  page: (one) => ({ to: '/lora/$deviceId', params: { deviceId: one.device_id ?? '' } }),
  key: (one) => one.device_id ?? '',
  name: (one) => nameOf(one.tags) ?? one.device_id ?? '',
  path: (one) => ({ device_id: one.device_id ?? '' }),
  rows: inPages(op.listLoraDevices),
  one: single(op.getLoraDevice, (key) => ({ path: { device_id: key } })),
  badge: (one) => <StatusBadge {...deviceBadge(one.status)} />,
  judge: judgeDevice,
  facts: [
    textColumn({
      id: 'name',
      header: t`Name`,
      width: 220,
      edits: ['rename'],
      value: (one) => nameOf(one.tags),
    }),
    badgeColumn({ id: 'status', header: t`Status`, value: (one) => deviceBadge(one.status) }),
    groupColumn(),
    timeColumn({ id: 'lastSeen', header: t`Last seen`, value: (one) => msOf(one.lastSeen?.time) }),
    numberColumn({ id: 'rssi', header: t`RSSI`, unit: 'dBm', value: (one) => one.lastSeen?.rssi }),
    numberColumn({ id: 'snr', header: t`SNR`, unit: 'dB', value: (one) => one.lastSeen?.snr }),
    identifierColumn({ id: 'id', header: t`Device ID`, value: (one) => one.device_id }),
    tagsColumn({ id: 'tags', header: t`Tags`, omit: ['name'], value: (one) => one.tags }),
    protectionColumn(),
    timeColumn({
      id: 'modified',
      header: t`Last modified`,
      hidden: true,
      value: (one) => msOf(one.lastModifiedTime),
    }),
  ],
}
