import { t } from '@lingui/core/macro'
import * as op from '../../api/generated/operations.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { inventoryDevice } from './-resource.tsx'

/** Everything one can do to an Inventory device as a whole; its resources have actions of their own. */
export const inventoryActions = [
  ...tagActions(inventoryDevice, { put: op.putDeviceTags, remove: op.deleteDeviceTag }),
  ...groupActions(inventoryDevice, { set: op.setDeviceGroup, unset: op.unsetDeviceGroup }),
  deleteAction(inventoryDevice, op.deleteDevice, {
    consequence: () =>
      t`It is gone from Inventory with its registration and what is observed of it. What it sent to Harvest Data stays.`,
  }),
]
