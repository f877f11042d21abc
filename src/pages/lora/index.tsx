import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { loraActions } from './-actions.ts'
import { loraDevice } from './-resource.tsx'

export const Route = createFileRoute('/lora/')({
  ...listRoute(t`LoRaWAN devices`),
  loader: ({ context }) => prefetchRows(context.queryClient, loraDevice.rows),
  component: LoraDevices,
})

function LoraDevices() {
  return (
    <ResourceList
      resource={loraDevice}
      actions={loraActions}
      create={{
        operation: op.registerLoraDevice,
        label: t`Register a device`,
        to: '/lora/register',
      }}
      empty={{
        title: t`There is no LoRaWAN device yet`,
        text: t`A LoRaWAN device sends small payloads over kilometres with little power. Register the devices you have with the secret that came with them.`,
        japan: true,
      }}
    />
  )
}
