import { plural, t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import * as op from '../../api/generated/operations.ts'
import { atOnce, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import {
  badgeColumn,
  identifierColumn,
  textColumn,
  timeColumn,
  yesNoColumn,
} from '../../components/list/columns.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { cameraBadge } from './-camera/words.ts'

/** Cameras. What their list asks for beside each of them stands in `-list/columns.tsx`. */
export const camera: Resource<SoraCamDevice, { readonly device_id: string }> = {
  noun: {
    title: t`Cameras`,
    one: t`camera`,
    many: t`cameras`,
    counted: (count) => plural(count, { one: '# camera', other: '# cameras' }),
  },
  keyLabel: t`Device ID`,
  to: '/soracam',
  page: ({ deviceId }) => ({ to: '/soracam/$deviceId', params: { deviceId } }),
  key: ({ deviceId }) => deviceId,
  name: ({ name, deviceId }) => name || deviceId,
  path: ({ deviceId }) => ({ device_id: deviceId }),
  rows: atOnce(op.listSoraCamDevices),
  one: single(op.getSoraCamDevice, (key) => ({ path: { device_id: key } })),
  badge: (one) => <StatusBadge {...cameraBadge(one)} />,
  facts: [
    textColumn({
      id: 'name',
      header: t`Name`,
      width: 220,
      edits: ['rename'],
      value: ({ name, deviceId }) => name || deviceId,
    }),
    badgeColumn({ id: 'state', header: t`State`, width: 110, value: cameraBadge }),
    timeColumn({
      id: 'connected',
      header: t`Last connected`,
      width: 120,
      value: ({ lastConnectedTime }) => lastConnectedTime,
    }),
    textColumn({
      id: 'product',
      header: t`Product`,
      width: 130,
      value: ({ productDisplayName }) => productDisplayName,
    }),
    textColumn({
      id: 'firmware',
      header: t`Firmware`,
      width: 110,
      value: ({ firmwareVersion }) => firmwareVersion,
    }),
    identifierColumn({
      id: 'deviceId',
      header: t`Device ID`,
      width: 160,
      value: ({ deviceId }) => deviceId,
    }),
    textColumn({
      id: 'power',
      header: t`Power`,
      width: 90,
      hidden: true,
      value: ({ powerState }) => (powerState === 'sleep' ? t`Asleep` : t`On`),
    }),
    yesNoColumn({
      id: 'shared',
      header: t`Shared`,
      width: 90,
      hidden: true,
      value: (c) => c.isShared,
    }),
    textColumn({
      id: 'category',
      header: t`Category`,
      only: 'detail',
      value: ({ deviceCategory }) => deviceCategory,
    }),
    yesNoColumn({
      id: 'cloud',
      header: t`Connected to the cloud`,
      only: 'detail',
      value: ({ connected }) => connected,
    }),
  ],
}
