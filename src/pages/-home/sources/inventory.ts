import { plural, t } from '@lingui/core/macro'
import type { Device } from '../../../api/generated/models/device.ts'
import { listDevices } from '../../../api/generated/operations.ts'
import { nameOf } from '../../../domain/tags.ts'
import { awaySource } from './away.ts'

/** The Inventory devices that were there and are offline: what never registered is not missed. */
export const inventory = awaySource<Device>({
  id: 'inventory-offline',
  operation: listDevices,
  isAway: ({ online, lastRegistrationUpdate }) =>
    online === false && Boolean(lastRegistrationUpdate),
  thing: ({ device_id = '', tags, lastRegistrationUpdate }) => ({
    id: device_id,
    name: nameOf(tags) ?? device_id,
    link: { to: '/devices/$deviceId', params: { deviceId: device_id } },
    at: Date.parse(lastRegistrationUpdate ?? ''),
  }),
  title: (count) =>
    plural(count, {
      one: '# Inventory device is offline',
      other: '# Inventory devices are offline',
    }),
  link: { to: '/devices', search: { sort: '-online' } },
  trouble: (count) => t`${plural(count, { other: '#' })} offline`,
})
