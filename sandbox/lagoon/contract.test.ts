import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

let now = Date.UTC(2026, 5, 15, 12)
const seen = new SeenToSucceed()

let sandbox: Sandbox
let root: TestClient
let global: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 10, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
  global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
})

/** The code with which an operation is refused. */
async function refusal(client: TestClient, id: OperationId, sent: Sent = {}): Promise<string> {
  const { status, error } = await client.call(id, sent)
  expect(status).toBe(400)
  return error.code
}

const users = async (client: TestClient) =>
  (await seen.does(client, 'listLagoonUsers')).data.map(({ email, role }) => `${email} ${role}`)

const add = (userEmail: string, role = 'Viewer') => ({
  body: { userEmail, role, userPassword: 'long enough' },
})

test('the default operator has it in Japan, with the plan Maker full of users', async () => {
  const { data } = await seen.does(root, 'listLagoonUsers')
  expect(data.map(({ role, lastSeenAtAge }) => [role, lastSeenAtAge])).toEqual([
    ['Editor', '2h'],
    ['Viewer', '4d'],
    ['Viewer', undefined],
  ])
  expect((await seen.does(root, 'listLagoonLicensePackStatus')).data).toEqual([])
  expect(await refusal(root, 'createLagoonUser', add('more@example.com'))).toBe('SEM0223')
  expect(await refusal(root, 'getImageLink')).toBe('SEM0229')
  const body = { licensePackQuantities: [{ licensePackName: 'basicUser', desiredQuantity: 1 }] }
  expect(await refusal(root, 'updateLagoonLicensePack', { body })).toBe('SEM0225')
})

test('users: an address is one user’s alone, and one stays who can edit', async () => {
  const { data } = await root.call('listLagoonUsers')
  const [editor, viewer] = data.map(({ id }) => ({ lagoon_user_id: String(id) }))
  const other = await signedIn(sandbox, 'partner@example.com')
  await seen.does(other, 'registerLagoon', { body: { plan: 'free', userPassword: 'long enough' } })
  const taken = { body: { userEmail: 'Partner@Example.com' } }
  expect(await refusal(root, 'updateLagoonUserEmail', { path: viewer, ...taken })).toBe('AUM0078')
  const mail = { path: viewer, body: { userEmail: 'new@example.com' } }
  await seen.does(root, 'updateLagoonUserEmail', mail)
  // One's own address in other letters is no other's.
  mail.body.userEmail = 'NEW@example.com'
  await seen.does(root, 'updateLagoonUserEmail', mail)

  const change = { oldPassword: 'sandbox', newPassword: 'another one' }
  const wrong = { ...change, oldPassword: 'wrong' }
  expect(await refusal(root, 'updateLagoonUserPassword', { path: viewer, body: wrong })).toBe(
    'COM0004',
  )
  await seen.does(root, 'updateLagoonUserPassword', { path: viewer, body: change })
  await refusal(root, 'updateLagoonUserPassword', { path: viewer, body: change })

  expect(await refusal(root, 'deleteLagoonUser', { path: editor })).toBe('SEM0224')
  const asViewer = { path: editor, body: { role: 'Viewer' } }
  expect(await refusal(root, 'updateLagoonUserPermission', asViewer)).toBe('SEM0224')
  const asEditor = { path: viewer, body: { role: 'Editor' } }
  expect(await refusal(root, 'updateLagoonUserPermission', asEditor)).toBe('SEM0223')
  await seen.does(root, 'deleteLagoonUser', { path: viewer })
  await refusal(root, 'deleteLagoonUser', { path: viewer })
  // What is nobody's any more can be used again.
  await seen.does(root, 'createLagoonUser', add('new@example.com'))
})

test('the plan goes up at once and down in another month, when all fits', async () => {
  await seen.does(root, 'updateLagoonPlan', { body: { plan: 'pro' } })
  expect((await seen.does(root, 'getImageLink')).data).toMatch(/^https?:/)
  expect(await refusal(root, 'updateLagoonPlan', { body: { plan: 'maker' } })).toBe('SEM0228')
  const packs = (desiredQuantity: number) => ({
    body: { licensePackQuantities: [{ licensePackName: 'basicUser', desiredQuantity }] },
  })
  await seen.does(root, 'updateLagoonLicensePack', packs(1))
  expect((await root.call('listLagoonLicensePackStatus')).data).toEqual([
    { licensePackName: 'basicUser', quantity: 1 },
    { licensePackName: 'basicDashboard', quantity: 0 },
  ])
  const { id } = (await root.call('createLagoonUser', add('second@example.com'))).data
  const second = { lagoon_user_id: String(id) }
  await seen.does(root, 'updateLagoonUserPermission', { path: second, body: { role: 'Editor' } })
  expect(await refusal(root, 'updateLagoonLicensePack', packs(0))).toBe('SEM0226')
  now = Date.UTC(2026, 6, 1)
  root = await signedIn(sandbox, 'root@example.com')
  expect(await refusal(root, 'updateLagoonPlan', { body: { plan: 'maker' } })).toBe('SEM0227')
  // There are two editors, and Maker has one.
  await root.call('deleteLagoonUser', { path: second })
  await seen.does(root, 'updateLagoonPlan', { body: { plan: 'maker' } })
  // Its dashboards and alerts do not fit, whoever uses them.
  expect(await refusal(root, 'updateLagoonPlan', { body: { plan: 'free' } })).toBe('SEM0227')
})

test('each coverage has one of its own, which the root user alone begins and ends', async () => {
  global = await signedIn(sandbox, 'root@example.com', { coverage: 'g' })
  expect(await refusal(global, 'listLagoonUsers')).toBe('SEM0220')
  expect(await refusal(global, 'createLagoonUser', add('x@example.com'))).toBe('SEM0220')
  const register = { body: { plan: 'maker', userPassword: 'long enough' } }
  const admin = await signedIn(sandbox, 'admin')
  expect(await refusal(admin, 'terminateLagoon')).toBe('SEM0222')
  const made = await seen.does(global, 'registerLagoon', register)
  expect(made.data).toEqual({ lagoonUserEmail: 'root@example.com' })
  expect(await refusal(global, 'registerLagoon', register)).toBe('SEM0221')
  expect(await users(global)).toEqual(['root@example.com Editor'])

  // The SAM user that reads the data stays as long as one of them does.
  const samUser = async () => {
    const path = { operator_id: 'OP0000000001' }
    const { data } = await root.call('listUsers', { path })
    return data.some(({ userName }) => userName?.startsWith('SORACOM-Lagoon-User-'))
  }
  await seen.does(global, 'terminateLagoon')
  expect(await samUser()).toBe(true)
  await seen.does(root, 'terminateLagoon')
  expect(await samUser()).toBe(false)
  await root.call('registerLagoon', register)
  expect(await samUser()).toBe(true)
  expect(seen.missing((tag) => tag === 'Lagoon')).toEqual([])
})
