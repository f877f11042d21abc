import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { prefetchRows } from '../../../api/reading.ts'
import { ResourceList } from '../../../components/resource/ResourceList.tsx'
import { listRoute } from '../../../components/resource/routes.ts'
import { networkSetActions } from './-actions.ts'
import { networkSet } from './-resource.tsx'

export const Route = createFileRoute('/lora/network-sets/')({
  ...listRoute(t`LoRaWAN network sets`),
  loader: ({ context }) => prefetchRows(context.queryClient, networkSet.rows),
  component: NetworkSets,
})

function NetworkSets() {
  return (
    <ResourceList
      resource={networkSet}
      actions={networkSetActions}
      create={{
        operation: op.createLoraNetworkSet,
        label: t`Create a network set`,
        to: '/lora/network-sets/new',
      }}
      empty={{
        title: t`There is no network set yet`,
        text: t`A network set bundles your gateways. Devices use it through their group, and other operators can be allowed to use it.`,
        japan: true,
      }}
    />
  )
}
