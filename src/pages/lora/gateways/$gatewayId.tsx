import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useGetLoraGatewaySuspense } from '../../../api/generated/client/lora-gateway/lora-gateway.ts'
import { ensureOne } from '../../../api/reading.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { ResourceFailure } from '../../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../../components/resource/ResourcePage.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { gatewayActions } from './-actions.ts'
import { gateway } from './-resource.tsx'

export const Route = createFileRoute('/lora/gateways/$gatewayId')({
  ...titled(t`LoRaWAN gateway`),
  loader: ({ context, params }) => ensureOne(context.queryClient, gateway, params.gatewayId),
  errorComponent: (failure) => <ResourceFailure resource={gateway} {...failure} />,
  component: GatewayPage,
})

function GatewayPage() {
  const { data: item } = useGetLoraGatewaySuspense(Route.useParams().gatewayId).data
  return (
    <ResourcePage
      resource={gateway}
      item={item}
      actions={gatewayActions}
      buttons={{ plain: ['set-network-set'] }}
    >
      <PageBody wide>
        <Facts facts={gateway.facts} item={item} title={t`LoRaWAN gateway`} />
      </PageBody>
    </ResourcePage>
  )
}
