import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useListPaymentStatements } from '../../../api/generated/client/payment/payment.ts'
import type { PaymentStatementResponse } from '../../../api/generated/models/paymentStatementResponse.ts'
import { exportPaymentStatement } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { moneyText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { ExportButton } from '../../../components/export/ExportButton.tsx'
import { yearMonthText } from '../../billing/-bill/words.ts'
import { masked } from './card.ts'
import classes from './payment.module.css'

const columns: readonly StaticColumn<PaymentStatementResponse>[] = [
  { header: t`Months`, cell: (statement) => <Months of={statement} /> },
  {
    header: t`Paid`,
    cell: ({ paymentDateTime }) => (
      <span className={classes.oneLine}>
        <Time at={paymentDateTime} absolute />
      </span>
    ),
  },
  {
    header: t`Amount (tax included)`,
    numeric: true,
    cell: ({ amount = NaN, currency = '' }) => moneyText(amount, currency),
  },
  { header: t`Payment method`, cell: paidWith },
]

const subjectOf = (month: string) => t`The statement of ${month}`

const callOf = (id: string) =>
  ({ path: { payment_statement_id: id }, query: { export_mode: 'async' } }) as const

const fileColumn: StaticColumn<PaymentStatementResponse> = {
  header: t`Statement`,
  cell: ({ paymentStatementId: id = '', chargedYearMonths: [month] = [] }) => (
    <ExportButton
      exportKey={`statement-${id}`}
      subject={subjectOf(month === undefined ? id : yearMonthText(month))}
      label={t`Create PDF`}
      start={(options) => exportPaymentStatement.call(callOf(id), options)}
    />
  ),
}

/** What was paid, with a PDF of each payment. */
export function Statements() {
  const query = useListPaymentStatements()
  const { may } = usePermissions()
  const statements = query.data?.data.paymentStatementsList
  return (
    <Section title={t`Payment statements`}>
      {!query.data ? (
        <PanelState error={query.error} lines={5} onRetry={() => void query.refetch()} />
      ) : !statements || statements.length === 0 ? (
        <Quiet>{t`No payments in the last 18 months`}</Quiet>
      ) : (
        <StaticTable
          label={t`Payment statements`}
          rows={statements}
          rowKey={({ paymentStatementId }) => paymentStatementId ?? ''}
          columns={may(exportPaymentStatement).allowed ? [...columns, fileColumn] : columns}
        />
      )}
    </Section>
  )
}

function Months({ of: { chargedYearMonths, orderId } }: { readonly of: PaymentStatementResponse }) {
  if (!chargedYearMonths || chargedYearMonths.length === 0) {
    return orderId === undefined ? <Dash /> : <>{t`Order ${orderId}`}</>
  }
  return chargedYearMonths.map((month, at) => (
    <Fragment key={month}>
      {at > 0 && ', '}
      <Link to="/billing/$month" params={{ month }} className={classes.oneLine}>
        {yearMonthText(month)}
      </Link>
    </Fragment>
  ))
}

function paidWith({ paymentMethod, paymentInstrument }: PaymentStatementResponse) {
  const parts = [paymentMethod, paymentInstrument].filter((part) => part !== undefined)
  return parts.length === 0 ? (
    <Dash />
  ) : (
    <bdi className={classes.oneLine}>{masked(parts.join(', '))}</bdi>
  )
}
