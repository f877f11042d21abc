import { plural, t } from '@lingui/core/macro'
import type { Device } from '../../api/generated/models/device.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { OnlineDot } from '../../components/detail/StatusBadge.tsx'
import { msOf } from '../../components/device/words.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { nameOf } from '../../domain/tags.ts'

const name = ({ tags, device_id }: Device) => nameOf(tags) ?? device_id ?? ''

export const inventoryDevice: Resource<Device, { readonly device_id: string }> = {
  noun: {
    title: t`Inventory devices`,
    one: t`device`,
    many: t`devices`,
    counted: (count) => plural(count, { one: '# device', other: '# devices' }),
  },
  keyLabel: t`Device ID`,
  to: '/devices',
  page: (one) => ({ to: '/devices/$deviceId', params: { deviceId: one.device_id ?? '' } }),
  key: (one) => one.device_id ?? '',
  name,
  path: (one) => ({ device_id: one.device_id ?? '' }),
  rows: inPages(op.listDevices),
  one: single(op.getDevice, (key) => ({ path: { device_id: key }, query: { model: true } })),
  badge: ({ online }) => typeof online === 'boolean' && <OnlineDot online={online} />,
  facts: [
    fact.name(name),
    fact.online('online', t`Connection`, ({ online }) => online, { only: 'list', filter: true }),
    fact.text('manufacturer', t`Manufacturer`, (one) => one.manufacturer, { filter: true }),
    fact.text('model', t`Model`, (one) => one.modelNumber, { filter: true }),
    fact.text('firmware', t`Firmware`, (one) => one.firmwareVersion, { filter: true, width: 110 }),
    fact.identifier('endpoint', t`Endpoint`, (one) => one.endpoint, {
      under: t`Registration`,
    }),
    fact.group({ filter: true }),
    fact.time('registered', t`Last registration`, (one) => msOf(one.lastRegistrationUpdate), {
      under: t`Registration`,
    }),
    fact.text('serial', t`Serial number`, (one) => one.serialNumber, { width: 130 }),
    fact.identifier('id', t`Device ID`, (one) => one.device_id, { only: 'list' }),
    fact.tags('tags', t`Tags`, (one) => one.tags, { omit: ['name'] }),
    fact.identifier('registration', t`Registration ID`, (one) => one.registrationId, {
      only: 'detail',
      under: t`Registration`,
    }),
    fact.number('lifetime', t`Life time`, (one) => one.registrationLifeTime, {
      only: 'detail',
      unit: t`seconds`,
      under: t`Registration`,
    }),
    fact.identifier('ip', t`IP address`, (one) => one.ipAddress, {
      hidden: true,
      under: t`Registration`,
    }),
    fact.time('modified', t`Last modified`, (one) => msOf(one.lastModifiedTime), { hidden: true }),
  ],
}
