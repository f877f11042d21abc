import { t } from '@lingui/core/macro'
import { IconAdjustments, IconCircleX, IconDeviceSim } from '@tabler/icons-react'
import type { GetOrderResponse as Order } from '../../api/generated/models/getOrderResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction, type Action, type Allowed } from '../../components/action/action.ts'
import { late } from '../../components/feedback/late.tsx'
import { choice, custom, optionsOf, text } from '../../components/form/fields.ts'
import { isCancellable, isRegistrable, takesSettings } from '../../domain/order/order.ts'
import { speedClassesOf } from '../../domain/sim/subscriptions.ts'
import { order } from './-resource.tsx'

const GroupInput = late(() =>
  import('../../components/group/GroupSelect.tsx').then((all) => all.GroupInput),
)

/** The subscriptions of the SIMs in an order. */
export function subscriptionsIn({ orderItemList = [] }: Order): readonly string[] {
  return [
    ...new Set(
      orderItemList.flatMap(({ product }) => product?.properties?.['simSubscription'] ?? []),
    ),
  ]
}

const judge =
  (isNow: (status: string | undefined) => boolean, reason: string) =>
  ({ orderStatus }: Order): Allowed =>
    isNow(orderStatus) ? { allowed: true } : { allowed: false, reason }

function settingsOf({ resourceInitialSetting }: Order) {
  return resourceInitialSetting?.simInitialSettings ?? {}
}

/** What the SIMs of the first subscription begin with, which is the one that is chosen at first. */
function firstSetting([one]: readonly Order[]) {
  return one && settingsOf(one)[subscriptionsIn(one)[0] ?? '']
}

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
  fields: {
    subscription: choice<Order>({
      label: t`Subscription`,
      initial: ([one]) => (one ? (subscriptionsIn(one)[0] ?? '') : ''),
      options: ([one]) => optionsOf(one ? subscriptionsIn(one) : []),
    }),
    groupId: custom<string, Order>({
      label: t`Group`,
      initial: (all) => firstSetting(all)?.groupId ?? '',
      Input: ({ value, onChange, error }) => (
        <GroupInput value={value} onChange={onChange} error={error} resources={[]} />
      ),
    }),
    speedClass: text<Order>({
      label: t`Speed class`,
      look: 'code',
      initial: (all) => firstSetting(all)?.speedClass ?? '',
      hint: t`Optional, such as s1.fast. The usual one otherwise.`,
      problem: (speedClass, [one]) => {
        const known = one ? subscriptionsIn(one).flatMap((name) => speedClassesOf(name) ?? []) : []
        return known.length === 0 || known.includes(speedClass)
          ? undefined
          : t`Not a speed class of these SIMs.`
      },
    }),
    name: text<Order>({
      label: t`Name`,
      initial: (all) => firstSetting(all)?.tags?.['name'] ?? '',
      hint: t`Optional: all of them begin with it.`,
    }),
  },
  call: (one, { subscription, groupId, speedClass, name }) => {
    const before = settingsOf(one)
    const { name: _, ...tags } = before[subscription]?.tags ?? {}
    return {
      path: order.path(one),
      body: {
        simInitialSettings: {
          ...before,
          [subscription]: {
            ...(groupId && { groupId }),
            ...(speedClass && { speedClass }),
            tags: { ...tags, ...(name && { name }) },
          },
        },
      },
    }
  },
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
