import { createFileRoute } from '@tanstack/react-router'
import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { samUser } from '../-resource.tsx'
import { TrustPolicy } from '../-trust/TrustPolicy.tsx'

export const Route = createFileRoute('/users/$userName/trust')({ component: Trust })

function Trust() {
  const { userName } = Route.useParams()
  const { allowed } = usePermissions().may(op.getUserTrustPolicy, samUser.path({ userName }))
  return (
    <PageBody wide withheld={allowed ? [] : op.getUserTrustPolicy.permissions}>
      {allowed && (
        <Section title={t`Who may switch to this user`}>
          <TrustPolicy key={userName} userName={userName} />
        </Section>
      )}
    </PageBody>
  )
}
