import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetShippingAddressSuspense } from '../../../api/generated/client/shipping-address/shipping-address.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { ensureOne } from '../../../api/reading.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { addressActions } from './-actions.ts'
import { shippingAddress } from './-resource.tsx'

export const Route = createFileRoute('/orders/addresses/$addressId')({
  ...titled(t`Shipping address`),
  loader: ({ context, params: { addressId } }) =>
    ensureOne(context.queryClient, shippingAddress, addressId),
  errorComponent: (failure) => <ResourceFailure resource={shippingAddress} {...failure} />,
  component: AddressPage,
})

function AddressPage() {
  const { addressId } = Route.useParams()
  const { operator_id: operatorId } = ownOperator()
  const item = useGetShippingAddressSuspense(operatorId, addressId).data.data
  return (
    <ResourcePage
      resource={shippingAddress}
      item={item}
      actions={addressActions}
      buttons={{ plain: ['edit'] }}
    >
      <PageBody>
        <Facts facts={shippingAddress.facts} item={item} title={t`Address`} />
      </PageBody>
    </ResourcePage>
  )
}
