import { plural } from '@lingui/core/macro'
import type { SimProfileOrderResponse as ProfileOrder } from '../../../api/generated/models/simProfileOrderResponse.ts'
import { listProfileOrders } from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { draftEnd, profileOrder } from '../../esim-orders/-resource.tsx'
import { newestFirst, readRows, source, within, type Thing } from '../source.ts'

const thing = (order: ProfileOrder, at: number | undefined): Thing => ({
  id: profileOrder.key(order),
  name: profileOrder.name(order),
  link: profileOrder.page?.(order) ?? { to: '/esim-orders' },
  at,
})

/** The orders of eSIM profiles that wait for somebody, and those whose profiles were made. */
export const esimOrders = source<readonly ProfileOrder[]>({
  id: 'esim-orders',
  needs: [listProfileOrders],
  coverage: 'g',
  read: async ({ client }) => {
    const { rows } = await readRows<ProfileOrder>(
      client,
      paged(listProfileOrders, { query: { limit: 100 } }),
    )
    return rows
  },
  needsYou: (orders) => [
    {
      id: 'esim-orders-draft',
      title: (count) =>
        plural(count, {
          one: '# draft of an eSIM order is deleted unless confirmed',
          other: '# drafts of eSIM orders are deleted unless confirmed',
        }),
      link: { to: '/esim-orders', search: { status: ['DRAFT'] } },
      things: orders.flatMap((order) => {
        const end = draftEnd(order)
        return end === undefined ? [] : [thing(order, end)]
      }),
      weight: 'warning',
    },
  ],
  since: (orders, from, now) => [
    {
      id: 'esim-orders-completed',
      title: (count) =>
        plural(count, {
          one: 'The profiles of # eSIM order were made',
          other: 'The profiles of # eSIM orders were made',
        }),
      link: { to: '/esim-orders', search: { status: ['COMPLETED'] } },
      things: newestFirst(
        orders
          .filter(({ completedTime }) => within(completedTime, from, now))
          .map((order) => thing(order, order.completedTime)),
      ),
    },
    {
      id: 'esim-orders-failed',
      title: (count) =>
        plural(count, { one: '# eSIM order failed', other: '# eSIM orders failed' }),
      link: { to: '/esim-orders', search: { status: ['FAILED'] } },
      things: newestFirst(
        orders
          .filter(({ status, confirmedTime }) => {
            return status === 'FAILED' && within(confirmedTime, from, now)
          })
          .map((order) => thing(order, order.confirmedTime)),
      ),
    },
  ],
})
