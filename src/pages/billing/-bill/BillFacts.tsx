import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useGetPaymentTransaction } from '../../../api/generated/client/payment/payment.ts'
import type { GetPaymentTransactionResult } from '../../../api/generated/models/getPaymentTransactionResult.ts'
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
  const { amount = NaN, appliedCouponAmount = 0, currency = '', paymentTransactionId: id } = bill
  const enabled = usePermissions().may(getPaymentTransaction).allowed && id !== undefined
  const query = useGetPaymentTransaction(id ?? '', { query: { enabled } })
  const payment = query.data?.data
  const { totalAmount, taxAmount = 0 } = payment?.amount ?? {}
  const money = (value: number) => moneyText(value, currency)
  const [charges, tax] = [money(amount), money(taxAmount)]
  const left = money(amount - appliedCouponAmount)
  return (
    <>
      <Figures>
        {totalAmount === undefined ? (
          <Figure label={t`Charges before tax`} value={query.isLoading ? undefined : money(amount)}>
            {bill.state === 'closed'
              ? t`Final`
              : t`Provisional until the second business day of the next month`}
          </Figure>
        ) : (
          <Figure label={t`Total, tax included`} value={money(totalAmount)}>
            {t`Charges before tax: ${charges}. Tax: ${tax}.`}
          </Figure>
        )}
        <Figure
          label={t`Coupons`}
          value={appliedCouponAmount > 0 ? money(-appliedCouponAmount) : '—'}
        >
          {appliedCouponAmount > 0 ? t`${left} to pay, before tax.` : t`No coupon applied.`}{' '}
          <Link to="/payment">{t`Coupons`}</Link>
        </Figure>
        <Figure label={t`Payment`} value={<PaymentBadge status={bill.paymentStatus} />}>
          {bill.paymentStatus === undefined && t`Paid once the bill is final.`}{' '}
          <Link to="/payment">{t`Payment statements`}</Link>
        </Figure>
      </Figures>
      {enabled && (
        <Properties>
          <PropertyGroup title={t`Payment transaction`}>
            <Property label={t`Result`}>{resultText(query.error, payment)}</Property>
            {parts.map(([name, label]) => {
              const value = payment?.amount?.[name]
              return typeof value === 'number' && value !== 0 ? (
                <Property key={name} label={label}>
                  {money(value)}
                </Property>
              ) : null
            })}
            <Property label={t`Transaction ID`} wide>
              <Mono copy={t`Transaction ID`}>{id}</Mono>
            </Property>
          </PropertyGroup>
        </Properties>
      )}
    </>
  )
}

/** The amounts of a transaction that the figures do not tell. */
const parts: readonly (readonly [keyof PaymentAmount, string])[] = [
  ['taxableSubTotalAmount', t`Taxable`],
  ['taxFreeSubTotalAmount', t`Tax-free`],
  ['withholdingTaxAmount', t`Withholding tax`],
]

function resultText(error: unknown, payment: GetPaymentTransactionResult | undefined) {
  if (error) return explain(error).detail
  return payment?.messageCode === undefined ? payment?.message : paymentMessage(payment.messageCode)
}
