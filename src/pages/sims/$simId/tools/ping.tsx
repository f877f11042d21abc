import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../../api/generated/operations.ts'
import { titled } from '../../../../components/resource/routes.ts'
import { allowed } from '../../../../words/sim.ts'
import { readToolSearch } from '../../-tools/send-kinds.ts'
import { pingTool } from '../../-tools/simple-tools.ts'
import { TargetTool } from '../../-tools/TargetTool.tsx'

export const Route = createFileRoute('/sims/$simId/tools/ping')({
  ...titled(t`Ping`),
  validateSearch: readToolSearch,
  component: Ping,
})

function Ping() {
  const { simId } = Route.useParams()
  const operations = {
    sim: op.sendDownlinkPing,
    imsi: op.subscriberDownlinkPingToUserEquipment,
  }
  return (
    <TargetTool
      title={t`Ping`}
      simId={simId}
      tool={pingTool}
      operations={operations}
      judge={(sim, imsi) => allowed(sim, 'ping', { imsi })}
    />
  )
}
