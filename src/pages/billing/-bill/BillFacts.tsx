import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useGetPaymentTransaction } from '../../../api/generated/client/payment/payment.ts'
import type { MonthlyBill } from '../../../api/generated/models/monthlyBill.ts'
import type { PaymentAmount } from '../../../api/generated/models/paymentAmount.ts'
import { getPaymentTransaction } from '../../../api/generated/operations.ts'
import { explain } from '../../../api/errors.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Figure, Figures } from '../../../components/detail/Figures.tsx'
import { moneyText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { paymentMessage } from '../../../words/billing.ts'
import { PaymentBadge } from './BillBadges.tsx'

/** What a bill comes to, how far it is, and how it is paid. */
export function BillFacts({ bill }: { readonly bill: MonthlyBill }) {
  const { amount = 0, appliedCouponAmount = 0, currency = '', paymentTransactionId } = bill
  const money = (value: number) => moneyText(value, currency)
  const left = money(amount - appliedCouponAmount)
  return (
    <>
      <Figures>
        <Figure label={t`Charges`} value={money(amount)}>
          <p>
            {bill.state === 'closed'
              ? t`Final, before tax`
              : t`Provisional until the second business day of the next month`}
          </p>
        </Figure>
        <Figure
          label={t`Coupons`}
          value={appliedCouponAmount > 0 ? money(-appliedCouponAmount) : '—'}
        >
          <p>
            {appliedCouponAmount > 0 ? t`${left} to pay, before tax.` : t`No coupon applied.`}{' '}
            <Link to="/payment">{t`Coupons`}</Link>
          </p>
        </Figure>
        <Figure label={t`Payment`} value={<PaymentBadge status={bill.paymentStatus} />}>
          <p>
            {bill.paymentStatus === undefined && t`Paid once the bill is final.`}{' '}
            <Link to="/payment">{t`Payment statements`}</Link>
          </p>
        </Figure>
      </Figures>
      {paymentTransactionId !== undefined && <Transaction id={paymentTransactionId} />}
    </>
  )
}

/** The amounts of a transaction that are worth a line, in the order one adds them up. */
const parts: readonly (readonly [keyof PaymentAmount, string])[] = [
  ['taxableSubTotalAmount', t`Taxable`],
  ['taxFreeSubTotalAmount', t`Tax-free`],
  ['taxAmount', t`Tax`],
  ['withholdingTaxAmount', t`Withholding tax`],
  ['totalAmount', t`Total`],
]

function Transaction({ id }: { readonly id: string }) {
  const { may } = usePermissions()
  const permitted = may(getPaymentTransaction).allowed
  const query = useGetPaymentTransaction(id, { query: { enabled: permitted } })
  if (!permitted) return null
  const { amount, message, messageCode } = query.data?.data ?? {}
  return (
    <Properties>
      <PropertyGroup title={t`Payment transaction`}>
        <Property label={t`Result`}>
          {query.error
            ? explain(query.error).detail
            : messageCode === undefined
              ? message
              : paymentMessage(messageCode)}
        </Property>
        {parts.map(([name, label]) => {
          const value = amount?.[name]
          return typeof value === 'number' && value !== 0 ? (
            <Property key={name} label={label}>
              {moneyText(value, amount?.currency ?? '')}
            </Property>
          ) : null
        })}
        <Property label={t`Transaction ID`} wide>
          <Mono copy={t`Transaction ID`}>{id}</Mono>
        </Property>
      </PropertyGroup>
    </Properties>
  )
}
