import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useListAvailableDiscounts } from '../../api/generated/client/order/order.ts'
import type { AvailableLongTermDiscountModel as Offer } from '../../api/generated/models/availableLongTermDiscountModel.ts'
import type { CreateEstimatedVolumeDiscountRequest as Wanted } from '../../api/generated/models/createEstimatedVolumeDiscountRequest.ts'
import type { EstimatedVolumeDiscountModel as Quotation } from '../../api/generated/models/estimatedVolumeDiscountModel.ts'
import * as op from '../../api/generated/operations.ts'
import { countText, dateText, moneyText } from '../../components/detail/locale.ts'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { day } from '../../components/form/day-field.tsx'
import { choice, number } from '../../components/form/fields.ts'
import { QuotedPage } from '../../components/quote/QuotedPage.tsx'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { dateOf, parseDate } from '../../domain/billing/year-month.ts'
import { startOfDayUtc } from '../../domain/time.ts'
import { discountNoun, discountPayment, discountType } from './-words.ts'

export const Route = createFileRoute('/discounts/new')({
  ...titled(t`Contract a discount`),
  component: NewDiscount,
})

const page = {
  resource: { noun: discountNoun, to: '/discounts' },
  title: t`Contract a discount`,
} as const

/** An offer as one value: what tells it from the others. */
const keyOf = ({ volumeDiscountType, volumeDiscountPaymentType, contractTermMonth }: Offer) =>
  [volumeDiscountType, volumeDiscountPaymentType, contractTermMonth].join(' ')

function offerLabel(offer: Offer): string {
  const charge = discountType(offer.volumeDiscountType)
  const months = offer.contractTermMonth ?? 12
  const price = moneyText(offer.unitPrice ?? NaN, offer.currency ?? '')
  return offer.volumeDiscountPaymentType === 'PREPAYMENT'
    ? t`${charge}, ${months} months, paid in advance: ${price} per SIM and month`
    : t`${charge}, ${months} months, paid monthly: ${price} per SIM and month`
}

function NewDiscount() {
  const { data, error, refetch } = useListAvailableDiscounts()
  const offers = data?.data.availableLongTermDiscounts
  if (!offers || offers.length === 0) {
    return (
      <CreateFrame {...page} operation={op.createVolumeDiscountQuotation}>
        {offers ? (
          <Quiet>{t`No long-term discount is offered to this account in this coverage.`}</Quiet>
        ) : (
          <PanelState error={error} onRetry={() => void refetch()} height={200} />
        )}
      </CreateFrame>
    )
  }
  return (
    <QuotedPage
      {...page}
      quote={op.createVolumeDiscountQuotation}
      confirm={op.confirmVolumeDiscountOrder}
      fields={{
        offer: choice({
          label: t`Offer`,
          radio: true,
          required: t`Choose an offer.`,
          options: offers.map((offer) => ({ value: keyOf(offer), label: offerLabel(offer) })),
          api: 'volumeDiscountType',
        }),
        quantity: number({
          label: t`SIMs`,
          min: 1,
          required: t`Enter for how many SIMs.`,
          hint: t`The discount is taken off for as many SIMs as are in use, up to this number.`,
        }),
        startDate: day({
          label: t`First day`,
          hint: t`Tomorrow where nothing is chosen.`,
          range: () => [dateOf(Date.now()), undefined],
          problem: (value) => {
            const start = parseDate(value)
            return start !== undefined && start >= startOfDayUtc(Date.now())
              ? undefined
              : t`Choose today or a later day.`
          },
        }),
      }}
      call={({ offer: key, quantity, startDate }) => {
        const offer = offers.find((one) => keyOf(one) === key)
        const body = {
          volumeDiscountType: offer?.volumeDiscountType,
          volumeDiscountPaymentType: offer?.volumeDiscountPaymentType,
          contractTermMonth: offer?.contractTermMonth ?? 12,
          quantity: Number(quantity),
          ...(startDate && { startDate }),
        }
        return { body: body as Wanted }
      }}
      confirmCall={(orderId) => ({ path: { order_id: orderId } })}
      label={t`Contract it`}
      consequence={t`This is a contract for its whole term: there is no way to cancel it.`}
      binding
      Review={Sums}
      made={({ contractId = '' }) => ({ to: '/discounts/$contractId', params: { contractId } })}
    />
  )
}

function Sums({ quotation }: { readonly quotation: Quotation }) {
  const { volumeDiscount: of = {}, currency = '', totalAmount, taxAmount } = quotation
  const [start, end] = [parseDate(of.startDate), parseDate(of.endDate)]
  const money = (amount: number | undefined) => moneyText(amount ?? NaN, currency)
  return (
    <Properties>
      <PropertyGroup title="">
        <Property label={t`Charge`}>{discountType(of.volumeDiscountType)}</Property>
        <Property label={t`Paid`}>{discountPayment(of.volumeDiscountPaymentType)}</Property>
        <Property label={t`SIMs`}>{countText(of.quantity ?? 0)}</Property>
        <Property label={t`Per SIM and month`}>{money(of.unitPrice)}</Property>
        <Property label={t`First day`}>{start === undefined ? '' : dateText(start)}</Property>
        <Property label={t`Last day`}>{end === undefined ? '' : dateText(end)}</Property>
        <Property label={t`Tax`}>{money(taxAmount)}</Property>
        <Property label={t`To be paid now`}>
          <strong>{money(totalAmount)}</strong>
        </Property>
      </PropertyGroup>
    </Properties>
  )
}
