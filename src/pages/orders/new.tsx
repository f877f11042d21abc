import { t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { createFileRoute } from '@tanstack/react-router'
import type { EstimatedOrderModel } from '../../api/generated/models/estimatedOrderModel.ts'
import * as op from '../../api/generated/operations.ts'
import { currentSession } from '../../api/session.ts'
import { day } from '../../components/form/day-field.tsx'
import { custom, type CustomProps } from '../../components/form/fields.ts'
import { QuotedPage } from '../../components/quote/QuotedPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import {
  deliveryDays,
  deliveryRange,
  isDeliveryDay,
  mostInPacket,
} from '../../domain/order/order.ts'
import { AddressInput } from './-order/AddressInput.tsx'
import { Lines } from './-order/Lines.tsx'
import { ProductsInput, type Quantities } from './-order/ProductsInput.tsx'
import { orderNoun } from './-words.ts'

export const Route = createFileRoute('/orders/new')({
  ...titled(t`Order SIMs and devices`),
  component: NewOrder,
})

const isGlobal = () => currentSession()?.coverage === 'g'

/** How it may be sent where that is possible; who grants it says so in the quotation. */
function ShippingInput({ value, onChange }: CustomProps<boolean>) {
  return (
    <Checkbox
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={
        isGlobal()
          ? t`Express, within the United States and Canada`
          : t`As a letter box packet (Nekopos), for up to ${mostInPacket} SIM cards`
      }
    />
  )
}

/** What was quoted. */
function Quotation({ quotation }: { readonly quotation: EstimatedOrderModel }) {
  return <Lines of={quotation} label={t`Quotation`} />
}

const wantedOf = (quantities: Quantities) =>
  Object.entries(quantities).flatMap(([productCode, quantity]) =>
    quantity > 0 ? [{ productCode, quantity }] : [],
  )

function NewOrder() {
  return (
    <QuotedPage
      resource={{ noun: orderNoun, to: '/orders' }}
      title={t`Order SIMs and devices`}
      quote={op.createQuotation}
      confirm={op.confirmOrder}
      fields={{
        products: custom<Quantities>({
          label: t`Products`,
          initial: {},
          Input: ProductsInput,
          problem: (quantities) =>
            wantedOf(quantities).length === 0 ? t`Enter how many you need of what.` : undefined,
          api: 'orderItemList',
        }),
        address: custom<string>({
          label: t`Send to`,
          initial: '',
          Input: AddressInput,
          required: t`Choose where to send it.`,
          api: 'shippingAddressId',
        }),
        fast: custom<boolean>({ label: t`Shipping`, initial: !isGlobal(), Input: ShippingInput }),
        deliver: {
          ...day({
            label: t`Delivery wished for`,
            hint: t`Optional, from ${deliveryDays.least} days from today. It is not guaranteed.`,
            range: () => deliveryRange(Date.now()),
            problem: (value) =>
              isDeliveryDay(value, Date.now())
                ? undefined
                : t`Choose a day from ${deliveryDays.least} to ${deliveryDays.most} days from today.`,
          }),
          api: 'preferredDeliveryDate',
        },
      }}
      call={({ products, address, fast, deliver }) => ({
        body: {
          orderItemList: wantedOf(products),
          shippingAddressId: address,
          ...(fast && {
            shippingOptions: [
              isGlobal()
                ? { useExpeditedShipping: true }
                : { shipmentCompany: 'yamato_transport' as const, allowNekopos: true },
            ],
          }),
          ...(deliver && { preferredDeliveryDate: deliver }),
        },
      })}
      confirmCall={(orderId) => ({ path: { order_id: orderId } })}
      label={t`Order now`}
      consequence={t`This orders for the total above. A card is charged when the order is packed, an invoice is sent with the shipping. The order can be cancelled until it is being packed.`}
      Review={Quotation}
      made={({ orderId = '' }) => ({ to: '/orders/$orderId', params: { orderId } })}
    />
  )
}
