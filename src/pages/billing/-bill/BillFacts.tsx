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
  return (
    <>
      <Figures>
        <Figure label="Charges" value={money(amount)}>
          <p>
            {bill.state === 'closed'
              ? 'The month is final. Tax is added when it is paid.'
              : 'The month is still being counted. Soracom makes it final by the second business day of the next month.'}
          </p>
        </Figure>
        <Figure label="Coupons" value={appliedCouponAmount > 0 ? money(-appliedCouponAmount) : '—'}>
          <p>
            {appliedCouponAmount > 0
              ? `After coupons ${money(amount - appliedCouponAmount)} are left to pay, before tax.`
              : 'No coupon is applied to this bill.'}{' '}
            <Link to="/payment">Your coupons</Link>
          </p>
        </Figure>
        <Figure label="Payment" value={<PaymentBadge status={bill.paymentStatus} />}>
          <p>
            {bill.paymentStatus === undefined
              ? 'A bill is paid once it is final.'
              : 'Statements, the card and who pays are under payment.'}{' '}
            <Link to="/payment">Payment</Link>
          </p>
        </Figure>
      </Figures>
      {paymentTransactionId !== undefined && <Transaction id={paymentTransactionId} />}
    </>
  )
}

/** The amounts of a transaction that are worth a line, in the order one adds them up. */
const parts: readonly (readonly [keyof PaymentAmount, string])[] = [
  ['taxableSubTotalAmount', 'Taxable'],
  ['taxFreeSubTotalAmount', 'Free of tax'],
  ['taxAmount', 'Tax'],
  ['withholdingTaxAmount', 'Withholding tax'],
  ['totalAmount', 'Total'],
]

function Transaction({ id }: { readonly id: string }) {
  const { may } = usePermissions()
  const permitted = may(getPaymentTransaction).allowed
  const query = useGetPaymentTransaction(id, { query: { enabled: permitted } })
  if (!permitted) return null
  const { amount, message, messageCode } = query.data?.data ?? {}
  return (
    <Properties>
      <PropertyGroup title="Payment transaction">
        <Property label="Result">
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
        <Property label="Transaction ID" wide>
          <Mono copy="Transaction ID">{id}</Mono>
        </Property>
      </PropertyGroup>
    </Properties>
  )
}
