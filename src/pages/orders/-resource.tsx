import { t } from '@lingui/core/macro'
import type { GetOrderResponse as Order } from '../../api/generated/models/getOrderResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { listed, single } from '../../api/reading.ts'
import { listText, moneyText } from '../../components/detail/locale.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { parseDate } from '../../domain/billing/year-month.ts'
import { paymentStatusLabel } from '../../words/billing.ts'
import { orderBadge, orderNoun } from './-words.ts'

/** What is in it: "IoT SIM plan-D, nano size × 10". */
function contentOf({ orderItemList = [] }: Order): string {
  return listText(
    orderItemList.map(({ product, quantity }) => {
      const name = product?.productName ?? product?.productCode ?? ''
      return t`${quantity ?? 0} × ${name}`
    }),
  )
}

/** An order of SIMs and devices; quotations are none yet. */
export const order: Resource<Order, { readonly order_id: string }> = {
  noun: orderNoun,
  keyLabel: t`Order ID`,
  to: '/orders',
  page: ({ orderId = '' }) => ({ to: '/orders/$orderId', params: { orderId } }),
  key: ({ orderId }) => orderId ?? '',
  name: ({ orderId }) => orderId || t`Order`,
  path: ({ orderId }) => ({ order_id: orderId ?? '' }),
  rows: listed(
    op.listOrders,
    ({ orderList }) => orderList,
    () => ({}),
  ),
  one: single(op.getOrder, (key) => ({ path: { order_id: key } })),
  badge: (one) => <StatusBadge {...orderBadge(one)} />,
  facts: [
    fact.identifier('orderId', t`Order ID`, ({ orderId }) => orderId, { width: 210, only: 'list' }),
    fact.badge('status', t`Status`, orderBadge, {
      only: 'list',
      filter: ({ orderStatus }) => orderStatus,
    }),
    fact.text('content', t`Products`, contentOf, { width: 340, only: 'list' }),
    fact.time('ordered', t`Ordered`, ({ orderDateTime }) => parseDate(orderDateTime)),
    fact.text(
      'total',
      t`Total`,
      ({ totalAmount, currency }) =>
        typeof totalAmount === 'number' ? moneyText(totalAmount, currency ?? '') : undefined,
      {
        width: 110,
        figures: true,
        sortValue: ({ totalAmount }) => totalAmount,
      },
    ),
    fact.text(
      'payment',
      t`Payment`,
      ({ paymentStatus }) => paymentStatus && paymentStatusLabel(paymentStatus),
      { width: 150, filter: ({ paymentStatus }) => paymentStatus },
    ),
    fact.time('shipped', t`Shipped`, ({ shippingDateTime }) => parseDate(shippingDateTime), {
      optional: true,
    }),
    fact.time('preferred', t`Wished for`, (one) => parseDate(one.preferredDeliveryDate), {
      optional: true,
      hidden: true,
    }),
    fact.text('purchaseOrder', t`Purchase order number`, (one) => one.purchaseOrderNumber, {
      optional: true,
      hidden: true,
    }),
    fact.text('company', t`Recipient`, ({ shippingAddress }) => recipientOf(shippingAddress), {
      hidden: true,
      only: 'list',
    }),
  ],
}

/** Who gets it. */
function recipientOf(address: Order['shippingAddress']): string | undefined {
  return address?.companyName || address?.fullName
}
