import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { RegisterForm } from './-add/RegisterForm.tsx'
import { simNoun } from './-noun.ts'

export const Route = createFileRoute('/sims/register')({
  ...titled(t`Register a SIM`),
  component: RegisterSim,
})

function RegisterSim() {
  return (
    <CreateFrame
      resource={{ noun: simNoun, to: '/sims' }}
      operation={op.registerSim}
      title={t`Register a SIM`}
      forbidden={t`You may not register SIMs`}
    >
      <RegisterForm />
    </CreateFrame>
  )
}
