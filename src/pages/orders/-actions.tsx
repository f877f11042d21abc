import { t } from '@lingui/core/macro'
import { IconAdjustments, IconCircleX, IconDeviceSim } from '@tabler/icons-react'
import type { GetOrderResponse as Order } from '../../api/generated/models/getOrderResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Action, type Allowed } from '../../components/action/action.ts'
import { late } from '../../components/feedback/late.tsx'
import { isCancellable, isRegistrable, takesSettings } from '../../domain/order/order.ts'
import {
  beginningOf,
  beginningProblems,
  subscriptionsIn,
  withBeginning,
} from './-order/beginning.ts'
import { order } from './-resource.tsx'

const BeginningInputs = late(() =>
  import('./-order/BeginningInputs.tsx').then((all) => all.BeginningInputs),
)

const judge =
  (isNow: (status: string | undefined) => boolean, reason: string) =>
  ({ orderStatus }: Order): Allowed =>
    isNow(orderStatus) ? { allowed: true } : { allowed: false, reason }

const setBeginning = defineAction(order, {
  id: 'settings',
  operation: op.updateOrderedResourceInitialSetting,
  icon: IconAdjustments,
  label: t`What its SIMs begin with`,
  title: () => t`What the SIMs of the order begin with`,
  consequence: () =>
    t`Each SIM of the subscription gets this when it is registered. What is left empty is as usual.`,
  single: true,
  allowed: (one) =>
    subscriptionsIn(one).length === 0
      ? { allowed: false, reason: t`There is no SIM in this order.` }
      : judge(takesSettings, t`Its SIMs are registered, or never will be.`)(one),
  form: {
    initial: ([one]: readonly Order[]) => beginningOf(one ?? {}),
    validate: beginningProblems,
    Inputs: BeginningInputs,
  },
  call: (one, values) => ({ path: order.path(one), body: withBeginning(one, values) }),
  done: (what) => t`The SIMs of ${what} begin as you said`,
})

/** Everything one can do to an order. */
export const orderActions: readonly Action<Order>[] = [
  defineAction(order, {
    id: 'register',
    section: 'status',
    operation: op.registerOrderedSim,
    icon: IconDeviceSim,
    label: t`Register its SIMs`,
    title: () => t`Register the SIMs of the order`,
    consequence: () =>
      t`The SIMs become yours now, in status ready. Otherwise this happens by itself some days after the shipping.`,
    confirm: 'ask',
    allowed: (one) =>
      subscriptionsIn(one).length === 0
        ? { allowed: false, reason: t`There is no SIM in this order.` }
        : judge(
            isRegistrable,
            t`SIMs can be registered once the order is shipped, until it counts as received.`,
          )(one),
    call: (one) => ({ path: order.path(one) }),
    done: (what) => t`SIMs of ${what} registered`,
  }),
  setBeginning,
  defineAction(order, {
    id: 'cancel',
    section: 'danger',
    operation: op.cancelOrder,
    icon: IconCircleX,
    label: t`Cancel order`,
    title: (what) => t`Cancel ${what}`,
    consequence: () =>
      t`Nothing is sent, and what was paid is refunded. To have it after all, order again.`,
    confirm: 'type',
    danger: true,
    allowed: judge(isCancellable, t`It can be cancelled only until it is being packed.`),
    call: (one) => ({ path: order.path(one) }),
    done: (what) => t`${what} cancelled`,
  }),
]
