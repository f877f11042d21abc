import { t } from '@lingui/core/macro'
import { createFileRoute, Outlet } from '@tanstack/react-router'
import { ensureOne } from '../../../api/reading.ts'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { gatewayActions } from '../-actions.ts'
import { useGateway } from '../-parts/useGateway.ts'
import { privateGateway } from '../-resource.tsx'

export const Route = createFileRoute('/gateways/$vpgId')({
  ...titled(t`Private gateway`),
  loader: ({ context, params }) => ensureOne(context.queryClient, privateGateway, params.vpgId),
  errorComponent: (failure) => <ResourceFailure resource={privateGateway} {...failure} />,
  component: GatewayPage,
})

function GatewayPage() {
  const { vpgId } = Route.useParams()
  const item = useGateway(vpgId)
  const params = { vpgId }
  return (
    <ResourcePage
      resource={privateGateway}
      item={item}
      actions={gatewayActions}
      rail={<Facts rail facts={privateGateway.facts} item={item} title={t`Private gateway`} />}
      tabs={[
        { label: t`Overview`, link: { to: '/gateways/$vpgId', params }, exact: true },
        { label: t`Connections`, link: { to: '/gateways/$vpgId/connections', params } },
        { label: t`Device network`, link: { to: '/gateways/$vpgId/devices', params } },
        { label: t`Internet access`, link: { to: '/gateways/$vpgId/internet', params } },
        { label: t`Junction and captures`, link: { to: '/gateways/$vpgId/inspection', params } },
      ]}
    >
      <Outlet />
    </ResourcePage>
  )
}
