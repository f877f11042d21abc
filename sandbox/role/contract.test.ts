import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2026, 5, 15, 12)
const seen = new SeenToSucceed()
const own = { operator_id: 'OP0000000001' }
const managed = 'srn:soracom:::Role:SandboxSimOperator'
const permission = JSON.stringify({ statements: [{ effect: 'allow', api: ['Sim:*'] }] })

let sandbox: Sandbox
let root: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 5, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

/** Calls an operation that must succeed; the client checks the body against the description. */
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
/** The status and the code of a refusal. */
const refusal = async (id: OperationId, sent: Sent) => {
  const { status, error } = await root.call(id, sent)
  return `${status} ${error.code}`
}
const role = (role_id: string) => ({ ...own, role_id })
const user = (user_name: string) => ({ ...own, user_name })

test('roles are listed by who maintains them, and read one by one', async () => {
  const ids = async (owner?: string) => {
    const query = owner === undefined ? '' : `owner=${owner}`
    return (await does('listRoles', { path: own, query })).map(({ roleId }) => roleId)
  }
  const operators = ['accounting', 'camera-operators', 'installers', 'own-password']
  expect(await ids()).toEqual(operators)
  expect(await ids('operator')).toEqual(operators)
  expect(await ids('soracom')).toHaveLength(3)
  expect(await ids('all')).toEqual([...operators, ...(await ids('soracom'))])
  const one = await does('getRole', { path: role(managed) })
  expect(one).toMatchObject({ roleId: managed, roleName: 'SandboxSimOperator', owner: 'soracom' })
  expect(JSON.parse(one.permission ?? '')).toHaveProperty('statements')
  expect(await refusal('getRole', { path: role('none') })).toBe('404 AUM0023')
})

test('a role is made, changed and deleted, by the rules of its ID', async () => {
  const body = { permission, description: 'as it was' }
  expect(await does('createRole', { path: role('new-role'), body })).toEqual({ roleId: 'new-role' })
  expect(await refusal('createRole', { path: role('new-role'), body })).toBe('400 AUM0120')
  for (const id of ['a b', 'a/b', 'ロール', 'x'.repeat(51)]) {
    expect(await refusal('createRole', { path: role(id), body })).toBe('400 COM0004')
  }
  const broken = { permission: '{"statements":[{"effect":"perhaps","api":"*"}]}' }
  expect(await refusal('createRole', { path: role('broken'), body: broken })).toBe('400 COM0004')
  expect(await refusal('updateRole', { path: role('new-role'), body: broken })).toBe('400 COM0004')
  const other = permission.replace('Sim:*', 'Sim:get*')
  await does('updateRole', { path: role('new-role'), body: { permission: other } })
  expect(await does('getRole', { path: role('new-role') })).toMatchObject({
    permission: other,
    description: 'as it was',
    owner: 'operator',
  })
  expect(await refusal('updateRole', { path: role(managed), body })).toBe('404 AUM0023')
  expect(await refusal('deleteRole', { path: role(managed) })).toBe('404 AUM0023')
  await does('deleteRole', { path: role('new-role') })
  expect(await refusal('deleteRole', { path: role('new-role') })).toBe('404 AUM0023')
})

test('an operator has twenty roles at most', async () => {
  const body = { permission }
  const made = []
  for (let at = 0; at < 17; at++) {
    const { status } = await root.call('createRole', { path: role(`many-${at}`), body })
    if (status === 200) made.push(`many-${at}`)
  }
  expect(made).toHaveLength(16)
  expect(await refusal('createRole', { path: role('more'), body })).toBe('400 AUM0121')
  for (const id of made) await root.call('deleteRole', { path: role(id) })
})

test('a role is attached once, grants what it says from the next sign-in, and is then not deleted', async () => {
  const path = user('field')
  await does('attachRole', { path, body: { roleId: 'accounting' } })
  await does('attachRole', { path, body: { roleId: managed } })
  expect(await refusal('attachRole', { path, body: { roleId: managed } })).toBe('400 AUM0123')
  expect(await refusal('attachRole', { path, body: { roleId: 'none' } })).toBe('400 AUM0124')
  expect(await refusal('attachRole', { path, body: {} })).toBe('400 AUM0124')
  const stranger = { path: user('nobody'), body: { roleId: managed } }
  expect(await refusal('attachRole', stranger)).toBe('404 AUM0021')
  const roles = await does('listUserRoles', { path })
  expect(roles.map(({ roleId }) => roleId)).toEqual(['accounting', managed])
  const users = await does('listRoleAttachedUsers', { path: role(managed) })
  expect(users.map(({ userName }) => userName)).toEqual(['field'])
  const field = await signedIn(sandbox, 'field')
  expect((await field.call('getLatestBilling')).status).toBe(200)
  expect(await refusal('deleteRole', { path: role('accounting') })).toBe('400 AUM0122')
  await does('detachRole', { path: { ...path, role_id: managed } })
  await does('detachRole', { path: { ...path, role_id: 'accounting' } })
  const gone = { path: { ...path, role_id: managed } }
  expect(await refusal('detachRole', gone)).toBe('404 AUM0023')
  const again = await signedIn(sandbox, 'field')
  expect((await again.call('getLatestBilling')).status).toBe(403)
})

test('roles of Soracom have versions, of which the oldest goes when another comes', async () => {
  const versions = await does('listRoleVersions', { path: role(managed) })
  expect(versions.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(await refusal('listRoleVersions', { path: role('installers') })).toBe('400 AUM0125')
  const none = role('srn:soracom:::Role:None')
  expect(await refusal('listRoleVersions', { path: none })).toBe('404 AUM0023')
  const later = createSandbox({ sims: 1, wall: () => Date.UTC(2036, 0, 1) })
  const { data } = await (
    await signedIn(later, 'root@example.com')
  ).call('listRoleVersions', { path: role(managed) })
  expect(data.map(({ version }) => version)).toEqual([4, 3, 2])
})

test('default permissions concern every user, and are taken away again', async () => {
  const denial = JSON.stringify({ statements: [{ effect: 'deny', api: 'Sim:*' }] })
  await does('updateDefaultPermissions', { path: own, body: { permissions: denial } })
  const { data } = await root.call('getDefaultPermissions', { path: own })
  expect(data).toEqual({ defaultPermissions: denial })
  const viewer = await signedIn(sandbox, 'viewer')
  expect((await viewer.call('listSims')).status).toBe(403)
  const broken = { path: own, body: { permissions: '{' } }
  expect(await refusal('updateDefaultPermissions', broken)).toBe('400 COM0004')
  await does('deleteDefaultPermissions', { path: own })
  expect((await root.call('getDefaultPermissions', { path: own })).data).toEqual({})
})

test('every operation on roles was seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'Role')).toEqual([])
})
