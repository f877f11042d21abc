import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import { CreatedSim } from './-add/CreatedSim.tsx'
import { CreateForm } from './-add/CreateForm.tsx'
import { simNoun } from './-noun.ts'

export const Route = createFileRoute('/sims/create')({
  ...titled(t`Create a virtual SIM`),
  component: CreateSim,
})

function CreateSim() {
  // With its private key, and so only here: it is in no cache and gone with the page.
  const [created, setCreated] = useState<Sim>()
  return (
    <CreateFrame
      resource={{ noun: simNoun, to: '/sims' }}
      operation={op.createSim}
      title={t`Create a virtual SIM`}
    >
      {created ? <CreatedSim sim={created} /> : <CreateForm onCreated={setCreated} />}
    </CreateFrame>
  )
}
