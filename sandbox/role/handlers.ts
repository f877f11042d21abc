import { managedRoleName, mostRoles, roleIdProblem } from '../../src/domain/permission/role.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { presentRole, presentWholeRole } from '../auth/present.ts'
import { named as namedUser, present as presentUser } from '../auth/user-handlers.ts'
import { findUser, setDefaultPermissions } from '../auth/users.ts'
import { badRequest, notFound, refused } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { requirePermission } from '../auth/permission-text.ts'
import { versionsOf } from './managed.ts'
import * as store from './roles.ts'

type Any = Pick<OperatorCall<'listRoles'>, 'world' | 'caller' | 'now'>

/** The role the path names, whoever maintains it. Throws 404. */
function named({ world, caller, now }: Any, roleId: string): store.Role {
  const role = store.findRole(world.db, caller.operatorId, roleId, now)
  if (!role) throw notFound('Role', roleId)
  return role
}

/** The operator's own role that the path names: those of Soracom count as none. Throws 404. */
function own({ world, caller }: Any, roleId: string): store.Role {
  const role = store.findOwnRole(world.db, caller.operatorId, roleId)
  if (!role) throw notFound('Role', roleId)
  return role
}

function create(call: OperatorCall<'createRole'>): { roleId: string } {
  const { world, caller, now, path, body } = call
  const roleId = path.role_id
  if (roleIdProblem(roleId) !== undefined) {
    throw badRequest(
      'role_id',
      '1 to 50 letters, digits, hyphens and underscores',
      '半角英数字、ハイフン、アンダースコアで 1 〜 50 文字にしてください',
    )
  }
  requirePermission('permission', body.permission)
  const roles = store.ownRoles(world.db, caller.operatorId)
  if (roles.some((role) => role.roleId === roleId)) {
    throw refused(
      'AUM0120',
      'role_id: there is a role with this ID',
      'role_id: このロール ID は既に使われています',
    )
  }
  if (roles.length >= mostRoles) {
    throw refused(
      'AUM0121',
      `An operator has at most ${mostRoles} roles`,
      `ロールは ${mostRoles} 個まで作成できます`,
    )
  }
  const { description = '', permission } = body
  const times = { createdTime: now, updatedTime: now }
  store.insertRole(world.db, caller.operatorId, { roleId, description, permission, ...times })
  return { roleId }
}

function remove(call: OperatorCall<'deleteRole'>): void {
  const { world, caller, path } = call
  const { roleId } = own(call, path.role_id)
  if (store.usersWith(world.db, caller.operatorId, roleId).length > 0) {
    throw refused(
      'AUM0122',
      'The role is attached to users',
      'ロールはユーザーにアタッチされています',
    )
  }
  store.removeRole(world.db, caller.operatorId, roleId)
}

function attach(call: OperatorCall<'attachRole'>): void {
  const { world, caller, now, body } = call
  const { userName } = namedUser(call)
  const { roleId = '' } = body
  if (!store.findRole(world.db, caller.operatorId, roleId, now)) {
    throw refused('AUM0124', 'roleId: there is no such role', 'roleId: ロールが見つかりません')
  }
  if (!store.giveRole(world.db, caller.operatorId, userName, roleId)) {
    throw refused(
      'AUM0123',
      'The role is attached to the user already',
      'ロールは既にユーザーにアタッチされています',
    )
  }
}

function versions({ path, now }: OperatorCall<'listRoleVersions'>) {
  const roleId = path.role_id
  const roleName = managedRoleName(roleId)
  if (roleName === undefined) {
    throw refused(
      'AUM0125',
      'Only roles of Soracom have versions',
      'バージョンがあるのは Soracom が管理するロールだけです',
    )
  }
  const found = versionsOf(roleId, now)
  if (!found) throw notFound('Role', roleId)
  return found.map(({ version, description, permission, publishedTime }) => ({
    roleId,
    roleName,
    owner: 'soracom' as const,
    version,
    description,
    permission,
    publishDateTime: toSeconds(publishedTime),
  }))
}

export const roleHandlers = {
  listRoles: ({ world, caller, now, query }) => {
    const { owner = 'operator' } = query
    const roles = [
      ...(owner === 'soracom' ? [] : store.ownRoles(world.db, caller.operatorId)),
      ...(owner === 'operator' ? [] : store.managedRoles(now)),
    ]
    return roles.map((role) => presentRole(role))
  },
  getRole: (call) => presentWholeRole(named(call, call.path.role_id)),
  createRole: create,
  updateRole: (call) => {
    const { roleId, description } = own(call, call.path.role_id)
    requirePermission('permission', call.body.permission)
    store.changeRole(call.world.db, call.caller.operatorId, roleId, {
      permission: call.body.permission,
      description: call.body.description ?? description,
      updatedTime: call.now,
    })
  },
  deleteRole: remove,
  listRoleVersions: versions,
  listRoleAttachedUsers: (call) => {
    const { db } = call.world
    const { operatorId } = call.caller
    const { roleId } = named(call, call.path.role_id)
    return store.usersWith(db, operatorId, roleId).flatMap((userName) => {
      const found = findUser(db, operatorId, userName)
      return found ? [presentUser(call, found)] : []
    })
  },
  listUserRoles: (call) => {
    const { userName } = namedUser(call)
    return store
      .rolesOf(call.world.db, call.caller.operatorId, userName, call.now)
      .map((role) => presentWholeRole(role))
  },
  attachRole: attach,
  detachRole: (call) => {
    const { userName } = namedUser(call)
    const roleId = call.path.role_id
    if (!store.takeRole(call.world.db, call.caller.operatorId, userName, roleId)) {
      throw notFound('Role', roleId)
    }
  },
  updateDefaultPermissions: ({ world, caller, body }) => {
    requirePermission('permissions', body.permissions)
    setDefaultPermissions(world.db, caller.operatorId, body.permissions)
  },
  deleteDefaultPermissions: ({ world, caller }) =>
    setDefaultPermissions(world.db, caller.operatorId, undefined),
} satisfies Partial<Handlers>
