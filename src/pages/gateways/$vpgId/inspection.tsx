import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { titled } from '../../../components/resource/routes.ts'
import { supports } from '../../../domain/gateways/types.ts'
import { gatewayTypeText } from '../../../words/gateways.ts'
import { Captures } from '../../-capture/Captures.tsx'
import { startCapture } from '../-junction/captures.ts'
import { inspectNoMore } from '../-junction/inspection-actions.ts'
import { Inspection } from '../-junction/Inspection.tsx'
import { Mirroring } from '../-junction/Mirroring.tsx'
import { addMirror } from '../-junction/mirroring.ts'
import { Redirection } from '../-junction/Redirection.tsx'
import { useGateway } from '../-parts/useGateway.ts'

export const Route = createFileRoute('/gateways/$vpgId/inspection')({
  ...titled(t`Junction and captures`),
  component: GatewayInspection,
})

const actions = [addMirror, inspectNoMore, startCapture]

const operations = {
  get: op.getPacketCaptureSession,
  stop: op.stopPacketCaptureSession,
  remove: op.deletePacketCaptureSession,
}

function GatewayInspection() {
  const { vpgId } = Route.useParams()
  const gateway = useGateway(vpgId)
  const path = { vpg_id: vpgId }
  return (
    <ActionProvider actions={actions} find={() => gateway}>
      <PageBody wide>
        {supports(gateway.type, 'junction') ? (
          <>
            <Mirroring gateway={gateway} />
            <Inspection gateway={gateway} />
            {supports(gateway.type, 'redirection') && <Redirection gateway={gateway} />}
          </>
        ) : (
          <WithoutJunction gateway={gateway} />
        )}
        <Captures
          of={gateway}
          start={startCapture}
          list={paged(op.listPacketCaptureSessions, { path, query: { limit: 100 } })}
          operations={operations}
          pathOf={(session_id) => ({ ...path, session_id })}
          none={t`There are none yet. A packet capture keeps everything that passes the private gateway for a while, as a file for Wireshark.`}
        />
      </PageBody>
    </ActionProvider>
  )
}

/** What a type cannot is said once. */
function WithoutJunction({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const type = gatewayTypeText(gateway.type)
  return (
    <Section title={t`Junction`}>
      <Quiet>
        {t`A private gateway of ${type} has no Junction: its traffic can be neither mirrored, inspected nor redirected. Type-F can all three, Type-F2 the first two.`}
      </Quiet>
    </Section>
  )
}
