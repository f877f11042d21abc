import { plural, t } from '@lingui/core/macro'
import type { GetOrderResponse } from '../../api/generated/models/getOrderResponse.ts'
import type { Tone } from '../../components/detail/StatusBadge.tsx'
import type { AddressFlaw } from '../../domain/order/address.ts'
import type { OrderStatus } from '../../domain/order/order.ts'
import { labels } from '../../words/label.ts'
import type { Noun } from '../../words/noun.ts'

/** What orders are called. Apart from the resource: the page that makes one shows none. */
export const orderNoun: Noun = {
  title: t`Orders`,
  one: t`order`,
  many: t`orders`,
  counted: (count) => plural(count, { one: '# order', other: '# orders' }),
}

const statusLabel = labels<OrderStatus>({
  orderProcessing: t`New`,
  ordering: t`Being charged`,
  ordered: t`Charged`,
  kitting: t`Being packed`,
  shipped: t`Shipped`,
  receiving: t`Being received`,
  received: t`Received`,
  cancelling: t`Being cancelled`,
  cancelled: t`Cancelled`,
  failed: t`Failed`,
})

const tones: Partial<Readonly<Record<string, Tone>>> = {
  orderProcessing: 'ready',
  ordering: 'standby',
  ordered: 'standby',
  kitting: 'standby',
  shipped: 'active',
  receiving: 'active',
  received: 'inactive',
  cancelling: 'terminated',
  cancelled: 'terminated',
  failed: 'suspended',
}

/** How an order stands, as a badge shows it. */
export function orderBadge({ orderStatus }: GetOrderResponse): { tone: Tone; label: string } {
  return { tone: tones[orderStatus ?? ''] ?? 'unknown', label: statusLabel(orderStatus) }
}

/** The kinds of products, as a catalogue's headings. */
export const productTypeLabel = labels({
  sim: t`SIM cards`,
  lora: t`LoRaWAN`,
  sigfox: t`Sigfox`,
  network_module: t`Modems and modules`,
  misc: t`Other devices`,
})

/** What is wrong with a field of an address. */
export const addressFlaws: Readonly<Record<AddressFlaw, string>> = {
  missing: t`Without this nothing can be delivered.`,
  zip: t`Enter the seven digits of the postcode.`,
  prefecture: t`Enter a prefecture, such as Tokyo or 東京都.`,
  phone: t`Enter digits, spaces and the characters - + * #.`,
  country: t`Enter the two letters of the country, such as US.`,
}
