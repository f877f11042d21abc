import { t } from '@lingui/core/macro'
import { IconPencil } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { deleteAction } from '../../../components/resource/termination-actions.ts'
import { addressBody, addressFields } from './-fields.ts'
import { shippingAddress } from './-resource.tsx'

/** Everything one can do to a shipping address. */
export const addressActions = [
  defineAction(shippingAddress, {
    id: 'edit',
    operation: op.updateShippingAddress,
    icon: IconPencil,
    label: t`Change address`,
    title: (what) => t`Change ${what}`,
    consequence: () => t`Orders that were made keep the address they were made with.`,
    single: true,
    fields: addressFields,
    call: (address, values) => ({
      path: shippingAddress.path(address),
      body: addressBody(values),
    }),
    done: (what) => t`${what} changed`,
  }),
  deleteAction(shippingAddress, op.deleteShippingAddress, {
    consequence: () => t`Orders that were made keep the address they were made with.`,
  }),
]
