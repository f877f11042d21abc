import { plural, t } from '@lingui/core/macro'
import type { Device } from '../../../api/generated/models/device.ts'
import { listDevices } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { nameOf } from '../../../domain/tags.ts'
import { readRows, source } from '../source.ts'

/** What never registered is not missed. */
const away = (rows: readonly Device[]) =>
  rows.filter(({ online, lastRegistrationUpdate }) => online === false && lastRegistrationUpdate)

/** The Inventory devices that were there and are offline. */
export const inventory = source({
  id: 'inventory',
  needs: [listDevices],
  read: ({ client }) => readRows<Device>(client, paged(listDevices, { query: { limit: 100 } })),
  needsYou: ({ rows }) => [
    {
      id: 'inventory-offline',
      title: (count) =>
        plural(count, {
          one: '# Inventory device is offline',
          other: '# Inventory devices are offline',
        }),
      link: { to: '/devices', search: { sort: '-online' } },
      things: away(rows).map(({ device_id = '', tags, lastRegistrationUpdate }) => ({
        id: device_id,
        name: nameOf(tags) ?? device_id,
        link: { to: '/devices/$deviceId', params: { deviceId: device_id } },
        at: Date.parse(lastRegistrationUpdate ?? ''),
      })),
      weight: 'danger',
    },
  ],
  trouble: {
    path: '/devices',
    text: ({ rows }) => {
      const count = away(rows).length
      return count === 0 ? undefined : t`${plural(count, { other: '#' })} offline`
    },
  },
})
