import { plural, t } from '@lingui/core/macro'
import type { ListRolesResponse } from '../../api/generated/models/listRolesResponse.ts'
import type { RoleResponse } from '../../api/generated/models/roleResponse.ts'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { atOnce, single } from '../../api/reading.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { managedRoleName } from '../../domain/permission/role.ts'
import { fromSeconds } from '../../domain/time.ts'

/** What is known of a role; `users` is joined to it: how many have it (listUsers). */
export type Role = Partial<ListRolesResponse> &
  Partial<RoleResponse> & { readonly users?: number | undefined }

/** The path variables of a role. */
export type RolePath = { readonly operator_id: string; readonly role_id: string }

type RoleListCall = {
  readonly path: { readonly operator_id: string }
  readonly query?: { readonly owner?: 'operator' | 'soracom' | 'all' }
}
/** How listRoles is asked for this operator's and Soracom's roles. */
export const allRoles = (): RoleListCall => ({ path: ownOperator(), query: { owner: 'all' } })

/** Whether Soracom maintains a role, which then cannot be changed. */
export const isManaged = ({ roleId = '', owner }: Role) =>
  owner === 'soracom' || managedRoleName(roleId) !== undefined

/** What a role is called: of Soracom's the end of its ID. */
export const roleNameOf = ({ roleId = '', roleName }: Role) =>
  roleName || managedRoleName(roleId) || roleId

export const role: Resource<Role, RolePath> = {
  noun: {
    title: t`Roles`,
    one: t`role`,
    many: t`roles`,
    counted: (count) => plural(count, { one: '# role', other: '# roles' }),
  },
  keyLabel: t`Role ID`,
  to: '/roles',
  page: ({ roleId = '' }) => ({ to: '/roles/$roleId', params: { roleId } }),
  key: ({ roleId = '' }) => roleId,
  name: roleNameOf,
  path: ({ roleId = '' }) => ({ ...ownOperator(), role_id: roleId }),
  rows: atOnce<RoleListCall, Role>(op.listRoles, allRoles),
  one: single<{ readonly path: RolePath }, Role>(op.getRole, (key) => ({
    path: { ...ownOperator(), role_id: key },
  })),
  facts: [
    fact.name(roleNameOf, { width: 240 }),
    fact.text('description', t`Description`, ({ description }) => description, {
      width: 320,
      edits: ['describe'],
    }),
    fact.text(
      'owner',
      t`Maintained by`,
      (one) => (isManaged(one) ? t`Soracom` : t`This operator`),
      { width: 150, filter: (one) => (isManaged(one) ? 'soracom' : 'operator') },
    ),
    fact.number('users', t`Users`, ({ users }) => users, { width: 90, only: 'list' }),
    fact.text('roleId', t`Role ID`, ({ roleId }) => roleId, {
      width: 260,
      hidden: true,
      property: ({ roleId = '' }) => <Mono copy={t`Role ID`}>{roleId}</Mono>,
    }),
    fact.time('updated', t`Last changed`, ({ updateDateTime }) => fromSeconds(updateDateTime)),
    fact.time('created', t`Created`, ({ createDateTime }) => fromSeconds(createDateTime)),
  ],
}
