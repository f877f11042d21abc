import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ensureOne } from '../../../api/reading.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { NoSuch, ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { useResource } from '../../../components/resource/useResource.ts'
import { gadgetActions } from '../-actions.ts'
import { gadget } from '../-resource.tsx'

export const Route = createFileRoute('/gadgets/$productId/$serialNumber')({
  ...titled(t`Gadget`),
  loader: ({ context, params: { productId, serialNumber } }) =>
    ensureOne(context.queryClient, gadget, `${productId}/${serialNumber}`),
  errorComponent: (failure) => <ResourceFailure resource={gadget} {...failure} />,
  component: GadgetPage,
})

function GadgetPage() {
  const { productId, serialNumber } = Route.useParams()
  const item = useResource(gadget, `${productId}/${serialNumber}`)
  if (!item) return <NoSuch resource={gadget} />
  return (
    <ResourcePage resource={gadget} item={item} actions={gadgetActions}>
      <PageBody wide>
        <Facts facts={gadget.facts} item={item} title={t`Gadget`} />
      </PageBody>
    </ResourcePage>
  )
}
