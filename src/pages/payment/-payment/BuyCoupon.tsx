import { t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { EstimatedCouponModel as Quotation } from '../../../api/generated/models/estimatedCouponModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { currentSession } from '../../../api/session.ts'
import { moneyText } from '../../../components/detail/locale.ts'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { number } from '../../../components/form/fields.ts'
import { QuoteSteps } from '../../../components/quote/QuoteSteps.tsx'
import { couponAmounts, isCouponAmount } from '../../../domain/order/order.ts'
import { yearMonthText } from '../../billing/-bill/words.ts'

interface BuyCouponProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** What is wrong with an amount, in the coverage that one is in. */
function amountProblem(amount: number | ''): string | undefined {
  const coverage = currentSession()?.coverage ?? 'jp'
  if (amount === '' || isCouponAmount(amount, coverage)) return undefined
  const least = moneyText(couponAmounts.least, 'JPY')
  const most = moneyText(couponAmounts.most, 'JPY')
  return coverage === 'jp'
    ? t`Enter whole yen, from ${least} to ${most}.`
    : t`Enter an amount of money.`
}

/** Buys a coupon: paid now, and taken off the bills of the next months. */
export function BuyCoupon({ opened, onClose }: BuyCouponProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Buy a coupon`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <QuoteSteps
        dialog
        quote={op.createCouponQuotation}
        confirm={op.confirmCouponOrder}
        fields={{
          amount: number({
            label: t`Amount`,
            required: t`Enter an amount.`,
            problem: amountProblem,
            hint: t`It pays for the platform’s charges, not for goods.`,
          }),
        }}
        call={({ amount }) => ({ body: { amount: Number(amount) } })}
        confirmCall={(orderId) => ({ path: { order_id: orderId } })}
        label={t`Buy it`}
        consequence={t`The coupon is charged now. It can be neither returned nor paid out.`}
        binding
        Review={Sums}
        onDone={({ balance, currency }) => {
          const amount = moneyText(balance ?? NaN, currency ?? '')
          notifications.show({
            message: t`Coupon bought: ${amount} off the next bills`,
            color: 'teal',
          })
          onClose()
        }}
        onCancel={onClose}
      />
    </Modal>
  )
}

function Sums({ quotation }: { readonly quotation: Quotation }) {
  const { amount, taxAmount, totalAmount, currency = '', expiryYearMonth } = quotation
  const money = (value: number | undefined) => moneyText(value ?? NaN, currency)
  return (
    <Properties>
      <PropertyGroup title="">
        <Property label={t`Coupon`}>{money(amount)}</Property>
        <Property label={t`Tax`}>{money(taxAmount)}</Property>
        <Property label={t`To be paid now`}>
          <strong>{money(totalAmount)}</strong>
        </Property>
        <Property label={t`Good until the end of`}>{yearMonthText(expiryYearMonth)}</Property>
      </PropertyGroup>
    </Properties>
  )
}
