import { plural, t } from '@lingui/core/macro'
import { IconCircleCheck } from '@tabler/icons-react'
import type { SimProfileOrderResponse as ProfileOrder } from '../../api/generated/models/simProfileOrderResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Action, type Allowed } from '../../components/action/action.ts'
import { deleteAction } from '../../components/resource/termination-actions.ts'
import { profileOrder } from './-resource.tsx'

/** An order that was confirmed takes its course. */
function judgeOrder({ status }: ProfileOrder): Allowed {
  return status === 'DRAFT'
    ? { allowed: true }
    : {
        allowed: false,
        reason: t`This order is confirmed. It can be neither changed nor cancelled.`,
      }
}

/** Everything one can do to an order of eSIM profiles. */
export const orderActions: readonly Action<ProfileOrder>[] = [
  defineAction(profileOrder, {
    id: 'confirm',
    section: 'status',
    operation: op.confirmProfileOrder,
    icon: IconCircleCheck,
    label: t`Confirm`,
    title: (what) => t`Confirm ${what}`,
    consequence: (orders) => {
      const quantity = orders.reduce((sum, one) => sum + one.quantity, 0)
      const profiles = plural(quantity, { one: '# eSIM profile', other: '# eSIM profiles' })
      return t`This orders ${profiles}. Each is billed as a SIM from the completion of the order, installed or not. Profiles cannot be returned, installed a second time, or moved to another device.`
    },
    confirm: 'type',
    danger: true,
    allowed: judgeOrder,
    call: (order) => ({ path: profileOrder.path(order) }),
    done: (what) => t`${what} confirmed`,
  }),
  deleteAction(profileOrder, op.deleteProfileOrder, {
    allowed: judgeOrder,
    consequence: () => t`The draft is deleted. Nothing was ordered, and nothing is billed.`,
  }),
]
