import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { prefetchRows } from '../../../api/reading.ts'
import { ResourceList } from '../../../components/resource/ResourceList.tsx'
import { listRoute } from '../../../components/resource/routes.ts'
import { addressActions } from './-actions.ts'
import { shippingAddress } from './-resource.tsx'

export const Route = createFileRoute('/orders/addresses/')({
  ...listRoute(t`Shipping addresses`),
  loader: ({ context }) => prefetchRows(context.queryClient, shippingAddress.rows),
  component: ShippingAddresses,
})

function ShippingAddresses() {
  return (
    <ResourceList
      resource={shippingAddress}
      actions={addressActions}
      defaultSort="name"
      create={{
        operation: op.createShippingAddress,
        label: t`Add an address`,
        to: '/orders/addresses/new',
      }}
      empty={{
        title: t`There is no shipping address yet`,
        text: t`Orders of SIMs and devices are sent to one of these.`,
      }}
    />
  )
}
