import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetLatestBilling } from '../../api/generated/client/billing/billing.ts'
import { exportLatestBilling } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Columns } from '../../components/detail/Columns.tsx'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { late } from '../../components/feedback/late.tsx'
import { titled } from '../../components/resource/routes.ts'
import { yearMonthOf } from '../../domain/billing/year-month.ts'
import { CurrentMonth } from './-bill/CurrentMonth.tsx'
import { ItemCosts } from './-bill/ItemCosts.tsx'
import { MonthList } from './-bill/MonthList.tsx'
import { prefetchBills, useBilledUntil } from './-bill/queries.ts'
import { readSims } from './-bill/search.ts'
import { SimCosts } from './-bill/SimCosts.tsx'

const BillAlert = late(() =>
  import('../event-handlers/-reach/BillAlert.tsx').then((all) => all.BillAlert),
)

export const Route = createFileRoute('/billing/')({
  ...titled(t`Bills`),
  validateSearch: readSims,
  loader: ({ context }) => prefetchBills(context.queryClient),
  component: Bills,
})

function Bills() {
  const { may } = usePermissions()
  const bill = useGetLatestBilling().data?.data
  const yearMonth = yearMonthOf(useBilledUntil())
  return (
    <>
      <DetailHeader
        title={t`Bills`}
        actions={
          <>
            <BillAlert />
            {may(exportLatestBilling).allowed && (
              <ExportButton
                exportKey={`billing-${yearMonth}`}
                subject={t`The detailed CSV of this month`}
                label={t`Export detailed CSV`}
                start={(options) =>
                  exportLatestBilling.call({ query: { export_mode: 'async' } }, options)
                }
              />
            )}
          </>
        }
      />
      <PageBody wide>
        <CurrentMonth />
        <MonthList />
        <Columns>
          <ItemCosts yearMonth={yearMonth} />
          <SimCosts yearMonth={yearMonth} total={bill?.amount} />
        </Columns>
      </PageBody>
    </>
  )
}
