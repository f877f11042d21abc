import { t } from '@lingui/core/macro'
import { Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  useGetBillingHistory,
  useGetLatestBilling,
} from '../../../api/generated/client/billing/billing.ts'
import { useListPaymentStatements } from '../../../api/generated/client/payment/payment.ts'
import type { MonthlyBill } from '../../../api/generated/models/monthlyBill.ts'
import type { PaymentStatementResponse } from '../../../api/generated/models/paymentStatementResponse.ts'
import { listPaymentStatements } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import type { Point, Series } from '../../../components/chart/series.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { changeText, moneyText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { changeOf } from '../../../domain/billing/changes.ts'
import {
  billedMonths,
  parseDate,
  parseYearMonth,
  yearMonthOf,
} from '../../../domain/billing/year-month.ts'
import { addMonthsUtc } from '../../../domain/time.ts'
import { PaymentBadge, StateBadge } from './BillBadges.tsx'
import { yearMonthText } from './words.ts'

const series: readonly Series[] = [{ id: 'amount', label: t`Charges before tax`, color: 'accent' }]
const title = t`Bills by month`

/** A bill beside the one before it. */
interface Row {
  readonly bill: MonthlyBill
  readonly before: number | undefined
  /** What was paid for it alone, tax included. */
  readonly paid: number | undefined
}

/** The last 18 months and the current one: as a chart, and each bill in words. */
export function MonthList() {
  const history = useGetBillingHistory()
  const latest = useGetLatestBilling()
  const mayStatements = usePermissions().may(listPaymentStatements).allowed
  const statements = useListPaymentStatements({ query: { enabled: mayStatements } })
  const past = history.data?.data.billList
  if (!past) {
    const retry = () => void history.refetch()
    return (
      <Section title={title}>
        <PanelState error={history.error} lines={6} height={980} onRetry={retry} />
      </Section>
    )
  }
  const bills = [...currentBill(latest.data?.data), ...past]
  const currency = bills[0]?.currency ?? ''
  if (bills.length === 0) {
    return (
      <Section title={title}>
        <Quiet>{t`There is no bill yet. The first month with a charge makes one.`}</Quiet>
      </Section>
    )
  }
  const paid = paidByMonth(statements.data?.data.paymentStatementsList)
  const rows = bills.map((bill, at): Row => ({
    bill,
    before: beforeOf(bill, bills[at + 1]),
    paid: paid.get(bill.yearMonth ?? ''),
  }))
  return (
    <Section title={title}>
      <Stack gap="md">
        <TimeChart
          title={t`Charges before tax`}
          series={series}
          points={pointsOf(bills)}
          interval="month"
          unit={{ currency }}
          fileName="bills-by-month"
          height={220}
        />
        <StaticTable
          label={title}
          rows={rows}
          rowKey={({ bill }) => bill.yearMonth ?? ''}
          columns={columnsIn(currency).filter(
            ({ header }) => mayStatements || header !== paidHeader,
          )}
        />
      </Stack>
    </Section>
  )
}

const paidHeader = t`Total, tax included`

function columnsIn(currency: string): readonly StaticColumn<Row>[] {
  return [
    { header: t`Month`, cell: ({ bill }) => <MonthLink bill={bill} /> },
    {
      header: paidHeader,
      numeric: true,
      cell: ({ bill, paid }) =>
        paid === undefined ? <Dash /> : moneyText(paid, bill.currency ?? currency),
    },
    {
      header: t`Charges before tax`,
      numeric: true,
      cell: ({ bill }) => moneyText(bill.amount ?? NaN, bill.currency ?? currency),
    },
    { header: t`Change`, numeric: true, cell: changeCell },
    {
      header: t`Coupons`,
      numeric: true,
      cell: ({ bill }) =>
        bill.appliedCouponAmount ? (
          moneyText(-bill.appliedCouponAmount, bill.currency ?? currency)
        ) : (
          <Dash />
        ),
    },
    { header: t`Status`, cell: ({ bill }) => <StateBadge state={bill.state} /> },
    { header: t`Payment`, cell: ({ bill }) => <PaymentBadge status={bill.paymentStatus} /> },
  ]
}

function MonthLink({ bill }: { readonly bill: MonthlyBill }) {
  return (
    <Link to="/billing/$month" params={{ month: bill.yearMonth ?? '' }}>
      {yearMonthText(bill.yearMonth)}
    </Link>
  )
}

/** A month that goes on is not compared: it would seem cheap until its last day. */
function changeCell({ bill, before }: Row) {
  if (before === undefined) return <Dash />
  return changeText(changeOf(bill.amount ?? 0, before))
}

function beforeOf(bill: MonthlyBill, next: MonthlyBill | undefined): number | undefined {
  const month = parseYearMonth(bill.yearMonth)
  const neighbour = parseYearMonth(next?.yearMonth)
  if (bill.state !== 'closed' || month === undefined || neighbour === undefined) return undefined
  return neighbour === addMonthsUtc(month, -1) ? next?.amount : undefined
}

/** What was paid for each month; a payment of several says nothing of one of them. */
function paidByMonth(statements: readonly PaymentStatementResponse[] = []) {
  return new Map(
    statements.flatMap(({ chargedYearMonths: [month, ...others] = [], amount }) =>
      month === undefined || others.length > 0 ? [] : [[month, amount] as const],
    ),
  )
}

/** The month that is running as a bill, where it has cost anything. */
function currentBill(
  latest:
    | { amount?: number; currency?: MonthlyBill['currency']; lastEvaluatedTime?: string }
    | undefined,
): MonthlyBill[] {
  const { amount = 0, currency, lastEvaluatedTime } = latest ?? {}
  const at = parseDate(lastEvaluatedTime)
  if (amount === 0 || at === undefined) return []
  return [{ yearMonth: yearMonthOf(at), amount, state: 'temporary', ...(currency && { currency }) }]
}

function pointsOf(bills: readonly MonthlyBill[]): Point[] {
  const byMonth = new Map(bills.map((bill) => [parseYearMonth(bill.yearMonth), bill]))
  const newest = parseYearMonth(bills[0]?.yearMonth) ?? 0
  const oldest = parseYearMonth(bills.at(-1)?.yearMonth) ?? newest
  const points: Point[] = []
  for (let at = oldest; at <= newest && points.length <= billedMonths; at = addMonthsUtc(at, 1)) {
    const bill = byMonth.get(at)
    // A month without a bill cost nothing.
    points.push({ at, values: { amount: bill?.amount ?? 0 }, partial: bill?.state === 'temporary' })
  }
  return points
}
