import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { prefetchRows } from '../../api/reading.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { gatewayActions } from './-actions.ts'
import { privateGateway } from './-resource.tsx'

export const Route = createFileRoute('/gateways/')({
  ...listRoute(t`Private gateways`),
  loader: ({ context }) => prefetchRows(context.queryClient, privateGateway.rows),
  component: PrivateGateways,
})

function PrivateGateways() {
  return (
    <ResourceList
      resource={privateGateway}
      actions={gatewayActions}
      create={{
        operation: op.createVirtualPrivateGateway,
        label: t`Create a private gateway`,
        to: '/gateways/new',
      }}
      empty={{
        title: t`There is no private gateway yet`,
        text: t`A private gateway (VPG) gives SIMs a network of their own: closed, connected to yours, or with fixed public addresses. Groups say which SIMs use it.`,
      }}
    />
  )
}
