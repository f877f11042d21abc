import { createFileRoute } from '@tanstack/react-router'
import {
  exportLatestBilling,
  useGetLatestBilling,
} from '../../api/generated/client/billing/billing.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Columns } from '../../components/detail/Columns.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { yearMonthOf } from '../../domain/billing/year-month.ts'
import { CurrentMonth } from './-bill/CurrentMonth.tsx'
import { ItemCosts } from './-bill/ItemCosts.tsx'
import { MonthList } from './-bill/MonthList.tsx'
import { prefetchBills } from './-bill/queries.ts'
import { SimCosts } from './-bill/SimCosts.tsx'
import { useBilledUntil } from './-bill/useBilledUntil.ts'

export const Route = createFileRoute('/billing/')({
  head: () => ({ meta: [{ title: 'Bills' }] }),
  validateSearch: (raw: Record<string, unknown>): { sims?: 'all' | undefined } => ({
    sims: raw['sims'] === 'all' ? 'all' : undefined,
  }),
  loader: ({ context }) => prefetchBills(context.queryClient),
  component: Bills,
})

function Bills() {
  const { sims } = Route.useSearch()
  const navigate = Route.useNavigate()
  const { may } = usePermissions()
  const bill = useGetLatestBilling().data?.data
  const yearMonth = yearMonthOf(useBilledUntil())
  return (
    <>
      <DetailHeader
        title="Bills"
        actions={
          may(operations.exportLatestBilling).allowed && (
            <ExportButton
              exportKey={`billing ${yearMonth}`}
              subject="The detailed CSV of this month"
              label="Export this month in detail"
              start={(options) => exportLatestBilling({ export_mode: 'async' }, options)}
            />
          )
        }
      />
      <PageBody wide>
        <CurrentMonth />
        <MonthList />
        <Columns>
          <ItemCosts yearMonth={yearMonth} />
          <SimCosts
            yearMonth={yearMonth}
            total={bill?.amount}
            all={sims === 'all'}
            onAll={(all) =>
              void navigate({
                search: { sims: all ? 'all' : undefined },
                replace: true,
                resetScroll: false,
              })
            }
          />
        </Columns>
      </PageBody>
    </>
  )
}
