import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { CreatedSim } from './-add/CreatedSim.tsx'
import { CreateForm } from './-add/CreateForm.tsx'

export const Route = createFileRoute('/sims/create')({
  head: () => ({ meta: [{ title: 'Create a virtual SIM' }] }),
  component: CreateSim,
})

function CreateSim() {
  const { may } = usePermissions()
  const verdict = may(operations.createSim)
  // With its private key, and so only here: it is in no cache and gone with the page.
  const [created, setCreated] = useState<Sim>()
  return (
    <>
      <DetailHeader
        trail={[{ label: 'SIMs', link: { to: '/sims' } }]}
        title="Create a virtual SIM"
      />
      <PageBody>
        {verdict.allowed ? (
          created === undefined ? (
            <CreateForm onCreated={setCreated} />
          ) : (
            <CreatedSim sim={created} />
          )
        ) : (
          <StatePanel picture="forbidden" title="You cannot create SIMs">
            {verdict.reason}
          </StatePanel>
        )}
      </PageBody>
    </>
  )
}
