import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { titled } from '../../../../components/resource/routes.ts'
import { useGetSimSuspense } from '../../../../api/generated/client/sim/sim.ts'
import * as op from '../../../../api/generated/operations.ts'
import { paged } from '../../../../api/lists.ts'
import { Captures } from '../../../-capture/Captures.tsx'
import { startCapture } from '../../-tools/capture.ts'

export const Route = createFileRoute('/sims/$simId/tools/capture')({
  ...titled(t`Packet capture`),
  component: SimCapture,
})

function SimCapture() {
  const { simId } = Route.useParams()
  const { data: item } = useGetSimSuspense(simId).data
  const path = { sim_id: simId }
  return (
    <Captures
      of={item}
      start={startCapture}
      list={paged(op.listSimPacketCaptureSessions, { path, query: { limit: 100 } })}
      operations={{
        get: op.getSimPacketCaptureSession,
        stop: op.stopSimPacketCaptureSession,
        remove: op.deleteSimPacketCaptureSession,
      }}
      pathOf={(session_id) => ({ ...path, session_id })}
      none={t`There are none yet. A packet capture keeps everything the device sends and receives for a while, as a file for Wireshark.`}
    />
  )
}
