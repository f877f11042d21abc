import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { RegisterList } from './-add/RegisterList.tsx'
import { simNoun } from './-noun.ts'

export const Route = createFileRoute('/sims/register-list')({
  ...titled(t`Register SIMs from a list`),
  component: RegisterSims,
})

function RegisterSims() {
  return (
    <CreateFrame
      resource={{ noun: simNoun, to: '/sims' }}
      operation={op.registerSim}
      title={t`Register SIMs from a list`}
      forbidden={t`You may not register SIMs`}
    >
      <RegisterList />
    </CreateFrame>
  )
}
