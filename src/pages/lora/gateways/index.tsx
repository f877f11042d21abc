import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { prefetchRows } from '../../../api/reading.ts'
import { ResourceList } from '../../../components/resource/ResourceList.tsx'
import { listRoute } from '../../../components/resource/routes.ts'
import { gatewayActions } from './-actions.ts'
import { gateway } from './-resource.tsx'

export const Route = createFileRoute('/lora/gateways/')({
  ...listRoute(t`LoRaWAN gateways`),
  loader: ({ context }) => prefetchRows(context.queryClient, gateway.rows),
  component: Gateways,
})

function Gateways() {
  return (
    <ResourceList
      resource={gateway}
      actions={gatewayActions}
      empty={{
        title: t`There is no LoRaWAN gateway yet`,
        text: t`Gateways that you buy or rent from Soracom appear here with their order.`,
        japan: true,
      }}
    />
  )
}
