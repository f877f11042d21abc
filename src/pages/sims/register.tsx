import { createFileRoute } from '@tanstack/react-router'
import * as operations from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../../components/detail/DetailHeader.tsx'
import { PageBody } from '../../components/detail/Section.tsx'
import { StatePanel } from '../../components/feedback/States.tsx'
import { RegisterForm } from './-add/RegisterForm.tsx'

export const Route = createFileRoute('/sims/register')({
  head: () => ({ meta: [{ title: 'Register a SIM' }] }),
  component: RegisterSim,
})

function RegisterSim() {
  const { may } = usePermissions()
  const verdict = may(operations.registerSim)
  return (
    <>
      <DetailHeader trail={[{ label: 'SIMs', link: { to: '/sims' } }]} title="Register a SIM" />
      <PageBody>
        {verdict.allowed ? (
          <RegisterForm />
        ) : (
          <StatePanel picture="forbidden" title="You cannot register SIMs">
            {verdict.reason}
          </StatePanel>
        )}
      </PageBody>
    </>
  )
}
