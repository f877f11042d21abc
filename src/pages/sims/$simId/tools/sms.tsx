import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../../../api/generated/operations.ts'
import { Quiet } from '../../../../components/detail/Quiet.tsx'
import { titled } from '../../../../components/resource/routes.ts'
import { allowed } from '../../../../words/sim.ts'
import { readToolSearch } from '../../-tools/send-kinds.ts'
import { smsTool } from '../../-tools/simple-tools.ts'
import { TargetTool } from '../../-tools/TargetTool.tsx'

export const Route = createFileRoute('/sims/$simId/tools/sms')({
  ...titled(t`SMS`),
  validateSearch: readToolSearch,
  component: Sms,
})

function Sms() {
  const { simId } = Route.useParams()
  const operations = {
    sim: op.sendSmsToSim,
    imsi: op.sendSms,
    msisdn: op.sendSmsByMsisdn,
  }
  return (
    <>
      <TargetTool
        title={t`SMS`}
        simId={simId}
        tool={smsTool}
        operations={operations}
        judge={(sim, imsi) => allowed(sim, 'sendSms', { imsi })}
      />
      <Quiet>{t`Each SMS is charged. A device that is offline gets it once it is back.`}</Quiet>
    </>
  )
}
