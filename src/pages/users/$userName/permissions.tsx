import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { UserRoles } from '../../roles/-parts/UserRoles.tsx'
import { OwnPermission } from '../-OwnPermission.tsx'
import { samUser } from '../-resource.tsx'
import { BeforeRestriction } from '../-Warnings.tsx'

export const Route = createFileRoute('/users/$userName/permissions')({ component: Permissions })

function Permissions() {
  const { userName } = Route.useParams()
  const { may } = usePermissions()
  const path = samUser.path({ userName })
  const parts = [
    { operation: op.listUserRoles, part: <Roles userName={userName} /> },
    { operation: op.getUserPermission, part: <OwnPermission userName={userName} /> },
  ]
  const shown = parts.filter(({ operation }) => may(operation, path).allowed)
  const withheld = parts.filter((one) => !shown.includes(one))
  return (
    <PageBody wide withheld={withheld.flatMap(({ operation }) => operation.permissions)}>
      <BeforeRestriction resources={[{ userName }]} />
      {shown.map(({ operation, part }) => (
        <div key={operation.id}>{part}</div>
      ))}
    </PageBody>
  )
}

function Roles({ userName }: { readonly userName: string }) {
  return (
    <Section
      title={t`Roles`}
      actions={<Link to="/permissions/default">{t`Default permissions`}</Link>}
    >
      <UserRoles userName={userName} />
    </Section>
  )
}
