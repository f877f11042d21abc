import { t } from '@lingui/core/macro'
import { createFileRoute, useLocation } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { custom, text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { ResourceFailure } from '../../components/resource/ResourceFailure.tsx'
import { titled } from '../../components/resource/routes.ts'
import { longestRoleId, roleIdProblem } from '../../domain/permission/role.ts'
import { entriesOf, inLines, isUsable } from '../../domain/permission/statements.ts'
import { PermissionInput } from './-PermissionInput.tsx'
import { role, roleNameOf, type Role } from './-resource.tsx'
import { readNewRoleSearch } from './-search.ts'

export const Route = createFileRoute('/roles/new')({
  ...titled(t`Create a role`),
  validateSearch: readNewRoleSearch,
  loaderDeps: ({ search }) => ({ from: search.from }),
  loader: async ({ context, deps: { from } }): Promise<Role | undefined> => {
    if (from === undefined) return undefined
    return (await context.queryClient.fetchQuery(role.one(from))).data as Role
  },
  errorComponent: (failure) => <ResourceFailure resource={role} {...failure} />,
  component: NewRole,
})

function idProblem(id: string): string | undefined {
  switch (roleIdProblem(id)) {
    case 'characters':
      return t`Use letters, digits, hyphens and underscores only.`
    case 'long':
      return t`Use at most ${longestRoleId} characters.`
    default:
      return undefined
  }
}

function permissionProblem(permission: string): string | undefined {
  if (!isUsable(permission)) {
    return t`It cannot be saved as it is. Mend what is marked as an error first.`
  }
  return entriesOf(permission)?.length === 0 ? t`Add at least one statement.` : undefined
}

function NewRole() {
  const source = Route.useLoaderData()
  const given = useLocation({ select: ({ state }) => state.permission })
  const from = source && roleNameOf(source)
  return (
    <CreatePage
      key={source?.roleId}
      resource={role}
      operation={op.createRole}
      title={from === undefined ? t`Create a role` : t`Copy the role ${from}`}
      label={t`Create role`}
      fields={{
        roleId: text({
          label: t`Role ID`,
          look: 'code',
          required: t`Enter an ID for the role.`,
          problem: idProblem,
          api: 'role_id',
          initial: copyId(from),
          hint: t`Letters, digits, hyphens and underscores. It cannot be changed later.`,
        }),
        description: text({ label: t`Description`, initial: source?.description ?? '' }),
        permission: custom({
          label: t`Permission`,
          initial: inLines(source?.permission ?? given ?? ''),
          required: t`Add at least one statement.`,
          problem: permissionProblem,
          Input: PermissionInput,
        }),
      }}
      call={({ roleId, description, permission }) => ({
        path: { ...ownOperator(), role_id: roleId },
        body: { description, permission },
      })}
      made={(_, { roleId }) => ({ to: '/roles/$roleId', params: { roleId } })}
    />
  )
}

/** An ID for a copy that is likely to be free. */
function copyId(name: string | undefined): string {
  if (name === undefined) return ''
  return `${name.replaceAll(/[^A-Za-z0-9_-]/g, '-').slice(0, longestRoleId - 5)}-copy`
}
