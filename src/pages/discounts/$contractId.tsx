import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetVolumeDiscountSuspense } from '../../api/generated/client/payment/payment.ts'
import { ensureOne } from '../../api/reading.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { Facts } from '../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { discount } from './-resource.tsx'

export const Route = createFileRoute('/discounts/$contractId')({
  ...titled(t`Long-term discount`),
  loader: ({ context, params: { contractId } }) =>
    ensureOne(context.queryClient, discount, contractId),
  errorComponent: (failure) => <ResourceFailure resource={discount} {...failure} />,
  component: DiscountPage,
})

function DiscountPage() {
  const { contractId } = Route.useParams()
  const item = useGetVolumeDiscountSuspense(contractId).data.data
  return (
    <ResourcePage resource={discount} item={item} actions={[]}>
      <PageBody>
        <Facts facts={discount.facts} item={item} title={t`Contract`} />
        <Quiet>{t`A contract runs to its end; it is not renewed by itself.`}</Quiet>
      </PageBody>
    </ResourcePage>
  )
}
