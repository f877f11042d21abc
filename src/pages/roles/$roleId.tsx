import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { ensureOne } from '../../api/reading.ts'
import { Facts } from '../../components/resource/Facts.tsx'
import { NoSuch, ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { ResourcePage } from '../../components/resource/ResourcePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { useResource } from '../../components/resource/useResource.ts'
import { roleActions } from './-actions.ts'
import { AttachedUsers } from './-parts/AttachedUsers.tsx'
import { RolePermission } from './-parts/RolePermission.tsx'
import { Versions } from './-parts/Versions.tsx'
import { isManaged, role } from './-resource.tsx'
import { useWithUsers } from './-useRoleUsers.ts'

export const Route = createFileRoute('/roles/$roleId')({
  ...titled(t`Role`),
  loader: ({ context, params }) => ensureOne(context.queryClient, role, params.roleId),
  errorComponent: (failure) => <ResourceFailure resource={role} {...failure} />,
  component: RolePage,
})

function RolePage() {
  const { roleId } = Route.useParams()
  const found = useResource(role, roleId)
  // What is changed is what the address names, whatever the answer leaves out.
  const [item] = useWithUsers(found ? [{ ...found, roleId }] : [])
  if (item === undefined) return <NoSuch resource={role} />
  return (
    <ResourcePage
      resource={role}
      item={item}
      actions={roleActions}
      buttons={{ plain: ['copy', 'delete'] }}
    >
      <PageBody wide>
        <Facts facts={role.facts} item={item} title={t`Role`} />
        <Section title={t`Users`}>
          <AttachedUsers roleId={roleId} />
        </Section>
        {isManaged(item) && (
          <Section title={t`Versions`}>
            <Versions roleId={roleId} />
          </Section>
        )}
        <Section title={t`Permission`}>
          <RolePermission role={item} />
        </Section>
      </PageBody>
    </ResourcePage>
  )
}
