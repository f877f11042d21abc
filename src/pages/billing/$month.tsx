import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import {
  getGetBillingQueryOptions,
  useGetBillingSuspense,
} from '../../api/generated/client/billing/billing.ts'
import { exportBilling, exportLatestBilling } from '../../api/generated/operations.ts'
import type { StartExport } from '../../api/exports.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Columns } from '../../components/detail/Columns.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { titled } from '../../components/resource/routes.ts'
import { usePageTitle } from '../../components/shell/title.tsx'
import { parseYearMonth, yearMonthOf } from '../../domain/billing/year-month.ts'
import { useUsageSearch } from '../-usage/useUsageSearch.ts'
import { StateBadge } from './-bill/BillBadges.tsx'
import { BillError } from './-bill/BillError.tsx'
import { BillFacts } from './-bill/BillFacts.tsx'
import { Breakdown } from './-bill/Breakdown.tsx'
import { DayCosts } from './-bill/DayCosts.tsx'
import { ItemCosts } from './-bill/ItemCosts.tsx'
import { SimCosts } from './-bill/SimCosts.tsx'
import { useBilledUntil } from './-bill/queries.ts'
import { readSims, type SimsSearch } from './-bill/search.ts'
import { yearMonthText } from './-bill/words.ts'

interface BillSearch extends SimsSearch {
  readonly compare?: number | undefined
  /** What the detailed CSV is added up by. */
  readonly by?: string | undefined
}

/** A month of the search: the URL has it as a number. */
const month = (value: unknown): number | undefined =>
  parseYearMonth(String(value)) === undefined ? undefined : Number(value)

export const Route = createFileRoute('/billing/$month')({
  ...titled(t`Bill`),
  validateSearch: (raw: Record<string, unknown>): BillSearch => ({
    compare: month(raw['compare']),
    ...readSims(raw),
    by: typeof raw['by'] === 'string' ? raw['by'] : undefined,
  }),
  loader: ({ context, params }) =>
    context.queryClient.ensureQueryData(getGetBillingQueryOptions(params.month)),
  errorComponent: BillError,
  component: BillPage,
})

function BillPage() {
  const { month: yearMonth } = Route.useParams()
  const { compare: other, by } = Route.useSearch()
  const compare = other === undefined ? undefined : String(other)
  const { data: bill } = useGetBillingSuspense(yearMonth).data
  const { change } = useUsageSearch()
  const { may } = usePermissions()
  const current = yearMonth === yearMonthOf(useBilledUntil())
  const name = yearMonthText(yearMonth)
  usePageTitle(t`Bill of ${name}`)

  const mayExport = may(current ? exportLatestBilling : exportBilling).allowed
  const query = { export_mode: 'async' } as const
  const start: StartExport = (options) =>
    current
      ? exportLatestBilling.call({ query }, options)
      : exportBilling.call({ path: { yyyyMM: yearMonth }, query }, options)
  return (
    <>
      <DetailHeader
        trail={[{ label: t`Bills`, link: { to: '/billing' } }]}
        title={name}
        badge={<StateBadge state={bill.state} />}
        actions={
          mayExport && (
            <ExportButton
              exportKey={`billing-${yearMonth}`}
              subject={t`The detailed CSV of ${name}`}
              label={t`Export detailed CSV`}
              start={start}
            />
          )
        }
      />
      <PageBody wide>
        <BillFacts bill={bill} />
        <DayCosts
          bill={bill}
          yearMonth={yearMonth}
          compare={compare}
          onCompare={(value) => change({ compare: month(value) })}
        />
        <Columns>
          <ItemCosts yearMonth={yearMonth} compare={compare} />
          <SimCosts yearMonth={yearMonth} total={bill.amount} />
        </Columns>
        <Breakdown
          key={yearMonth}
          yearMonth={yearMonth}
          currency={bill.currency ?? ''}
          amount={(bill.amount ?? NaN) - (bill.appliedCouponAmount ?? 0)}
          start={mayExport ? start : undefined}
          by={by}
          onBy={(dimension) => change({ by: dimension })}
        />
      </PageBody>
    </>
  )
}
