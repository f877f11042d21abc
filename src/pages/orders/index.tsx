import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { orderActions } from './-actions.tsx'
import { order } from './-resource.tsx'

export const Route = createFileRoute('/orders/')({
  ...listRoute(t`Orders`),
  loader: ({ context }) => prefetchRows(context.queryClient, order.rows),
  component: Orders,
})

function Orders() {
  return (
    <ResourceList
      resource={order}
      actions={orderActions}
      defaultSort="-ordered"
      create={{
        operation: op.createQuotation,
        label: t`Order SIMs and devices`,
        to: '/orders/new',
      }}
      empty={{
        title: t`Nothing was ordered in the last 18 months`,
        text: t`SIM cards, modems, buttons and gateways are ordered here. A quotation comes first and costs nothing.`,
      }}
    />
  )
}
