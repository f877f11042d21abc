import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { discount } from './-resource.tsx'

export const Route = createFileRoute('/discounts/')({
  ...listRoute(t`Long-term discounts`),
  loader: ({ context }) => prefetchRows(context.queryClient, discount.rows),
  component: Discounts,
})

function Discounts() {
  return (
    <ResourceList
      resource={discount}
      actions={[]}
      defaultSort="-start"
      create={{
        operation: op.createVolumeDiscountQuotation,
        label: t`Contract a discount`,
        to: '/discounts/new',
      }}
      empty={{
        title: t`There is no long-term discount`,
        text: t`Whoever keeps SIMs for a year pays less for them. A quotation comes first and costs nothing.`,
      }}
    />
  )
}
