import { t } from '@lingui/core/macro'
import type { SimProfileOrderResponse as ProfileOrder } from '../../api/generated/models/simProfileOrderResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { draftLifeMs } from '../../domain/sim/profile-order.ts'
import { orderBadge, orderNoun } from './-words.ts'

/** When a draft is deleted, UNIX milliseconds; undefined for what is no draft. */
export function draftEnd({ status, orderedTime }: ProfileOrder): number | undefined {
  return status === 'DRAFT' && typeof orderedTime === 'number'
    ? orderedTime + draftLifeMs
    : undefined
}

const nameOf = ({ description, profileOrderId }: ProfileOrder) => description || profileOrderId

/** An order of eSIM profiles; a draft until it is confirmed. */
export const profileOrder: Resource<ProfileOrder, { readonly profile_order_id: string }> = {
  noun: orderNoun,
  keyLabel: t`Order ID`,
  to: '/esim-orders',
  page: ({ profileOrderId }) => ({
    to: '/esim-orders/$orderId',
    params: { orderId: profileOrderId },
  }),
  key: ({ profileOrderId }) => profileOrderId,
  name: nameOf,
  path: ({ profileOrderId }) => ({ profile_order_id: profileOrderId }),
  rows: inPages(op.listProfileOrders),
  one: single(op.getProfileOrder, (key) => ({ path: { profile_order_id: key } })),
  badge: (order) => <StatusBadge {...orderBadge(order)} />,
  facts: [
    fact.text('name', t`Description`, nameOf, {
      width: 260,
      only: 'list',
    }),
    fact.badge('status', t`Status`, orderBadge, {
      only: 'list',
      filter: ({ status }) => status,
    }),
    fact.text('subscription', t`Subscription`, ({ subscription }) => subscription, {
      width: 120,
      filter: true,
    }),
    fact.text('bundles', t`Bundle`, ({ bundles }) => bundles?.join(', '), { width: 110 }),
    fact.text('speedClass', t`Speed class`, ({ speedClass }) => speedClass, { width: 120 }),
    fact.number('quantity', t`Profiles`, ({ quantity }) => quantity, { width: 90 }),
    fact.time('ordered', t`Created`, ({ orderedTime }) => orderedTime),
    fact.time('confirmed', t`Confirmed`, ({ confirmedTime }) => confirmedTime, {
      optional: true,
    }),
    fact.time('completed', t`Completed`, ({ completedTime }) => completedTime, {
      optional: true,
    }),
    fact.time('draftEnd', t`Draft kept until`, draftEnd, { optional: true, hidden: true }),
    fact.identifier('orderId', t`Order ID`, ({ profileOrderId }) => profileOrderId, {
      only: 'list',
      hidden: true,
    }),
  ],
}
