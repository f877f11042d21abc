import { beforeEach, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { TestClient, signedIn } from '../testing/client.ts'
import type { Coverage } from '../world.ts'

const init = {
  email: 'dev@example.com',
  password: 'secret-1',
  authKeyId: 'keyId-any',
  authKey: 'secret-any',
}

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox({ sims: 5 })
})

async function initialised(body: object = init, coverage: Coverage = 'jp') {
  const { status, data } = await new TestClient(sandbox, coverage).request(
    'POST',
    '/v1/sandbox/init',
    { body },
  )
  expect(status).toBe(201)
  const made = data as { apiKey: string; token: string; operatorId: string; userName: string }
  return { ...made, client: new TestClient(sandbox, coverage, made) }
}

test('init makes an operator with an empty world, signed in as root', async () => {
  const { client, operatorId, userName } = await initialised()
  expect([operatorId, userName]).toEqual(['OP0000000003', ''])
  expect((await client.call('listSims')).data).toEqual([])
  const { data } = await client.call('getOperator', { path: { operator_id: operatorId } })
  expect(data.email).toBe(init.email)
  const again = await new TestClient(sandbox).call('auth', {
    body: { email: init.email, password: init.password },
  })
  expect(again.data.operatorId).toBe(operatorId)
})

test('an operator has only the coverages it was made with', async () => {
  const { credentials } = (await initialised({ ...init, coverageTypes: ['g'] }, 'g')).client
  expect((await new TestClient(sandbox, 'g', credentials).call('listSims')).status).toBe(200)
  const jp = await new TestClient(sandbox, 'jp', credentials).call('listSims')
  expect([jp.status, jp.error.code]).toEqual([403, 'AUM0031'])
})

test.each([
  [{ ...init, email: 'root@example.com' }, 'AUM0003', 'email'],
  [{ ...init, email: 'not an address' }, 'COM0008', 'email'],
  [{ ...init, password: undefined }, 'COM0003', 'password'],
  [{ ...init, authKeyId: undefined }, 'COM0003', 'authKeyId'],
  [{ ...init, authKey: 5 }, 'COM0004', 'authKey'],
  [{ ...init, coverageTypes: ['mars'] }, 'COM0004', 'coverageTypes.0'],
  ['{', 'COM0001', 'The request body'],
  [undefined, 'COM0003', 'body'],
])('init refuses %j', async (body, code, start) => {
  const { status, error } = await new TestClient(sandbox).request('POST', '/v1/sandbox/init', {
    body,
  })
  expect([status, error.code]).toEqual([400, code])
  expect(error.message.startsWith(start)).toBe(true)
})

test('a shipped SIM is registered with its secret', async () => {
  const { client, operatorId } = await initialised()
  const body = { subscription: 'plan-D', bundles: ['D-300MB'] }
  const { status, data } = await client.request('POST', '/v1/sandbox/subscribers/create', { body })
  expect(status).toBe(200)
  const sim = data as { simId: string; registrationSecret: string }
  expect(data).toMatchObject({ operatorId, status: 'shipped', subscription: 'plan-D', tags: {} })
  expect((await client.call('listSims')).data).toEqual([])
  const registered = await client.call('registerSim', {
    path: { sim_id: sim.simId },
    body: { registrationSecret: sim.registrationSecret },
  })
  expect(registered.status).toBe(201)
  expect((await client.call('listSims')).data).toMatchObject([
    { simId: sim.simId, status: 'ready' },
  ])
})

test('a SIM is made for who is signed in and may', async () => {
  const path = '/v1/sandbox/subscribers/create'
  const body = { subscription: 'plan-D' }
  const nobody = await new TestClient(sandbox).request('POST', path, { body })
  expect([nobody.status, nobody.error.code]).toEqual([401, 'AUM0001'])
  const viewer = await (await signedIn(sandbox, 'viewer')).request('POST', path, { body })
  expect([viewer.status, viewer.error.code]).toEqual([403, 'SEM0049'])
  const admin = await signedIn(sandbox, 'admin')
  const unknown = await admin.request('POST', path, { body: { subscription: 'plan-X' } })
  expect(unknown.error.message).toMatch(/^subscription: /)
})

test('an operator deletes itself with all it has, and no other', async () => {
  const { client, operatorId } = await initialised()
  const other = await client.request('DELETE', '/v1/sandbox/operators/OP0000000001')
  expect(other.status).toBe(403)
  expect((await client.request('DELETE', `/v1/sandbox/operators/${operatorId}`)).status).toBe(200)
  expect((await client.call('listSims')).error.code).toBe('AUM0006')
  expect(sandbox.worlds.operator(operatorId)).toBeUndefined()
  await initialised()
})

test('a sign-up token is given for a registered address', async () => {
  const client = new TestClient(sandbox)
  const body = { authKeyId: 'keyId-any', authKey: 'secret-any' }
  const path = '/v1/sandbox/operators/token'
  const known = await client.request('POST', `${path}/root@example.com`, { body })
  expect(known).toMatchObject({ status: 200, data: { token: expect.any(String) } })
  expect((await client.request('POST', `${path}/other@example.com`, { body })).status).toBe(400)
  expect((await client.request('POST', `${path}/%zz`, { body })).status).toBe(400)
  expect((await client.request('POST', `${path}/root@example.com`)).status).toBe(400)
})
