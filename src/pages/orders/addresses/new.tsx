import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { CreatePage } from '../../../components/resource/CreatePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { addressCall, addressFields } from './-fields.ts'
import { shippingAddress } from './-resource.tsx'

export const Route = createFileRoute('/orders/addresses/new')({
  ...titled(t`Add a shipping address`),
  component: NewAddress,
})

function NewAddress() {
  return (
    <CreatePage
      resource={shippingAddress}
      operation={op.createShippingAddress}
      title={t`Add a shipping address`}
      label={t`Add address`}
      fields={addressFields}
      call={addressCall}
      made={() => ({ to: '/orders/addresses' })}
    />
  )
}
