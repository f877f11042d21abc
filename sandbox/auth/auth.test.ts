import { beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { mfaSecret, sandboxAuthKeys, sandboxPassword } from './accounts.ts'
import { totpCode } from './totp.ts'
import { TestClient, signedIn } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const own = { path: { operator_id: operatorId } }

let sandbox: Sandbox
let nobody: TestClient
beforeAll(() => {
  sandbox = createSandbox({ sims: 0, failedSignInsPerMinute: 100 })
  nobody = new TestClient(sandbox)
})

const signIn = (body: object) => nobody.call('auth', { body })

test('root signs in by email and has no user name', async () => {
  const { status, data } = await signIn({ email: 'root@example.com', password: sandboxPassword })
  expect(status).toBe(200)
  expect(data).toEqual({
    operatorId,
    apiKey: expect.stringMatching(/^api-[0-9a-f-]{36}$/),
    token: expect.any(String),
  })
})

test('the token names the operator as the CLI reads it', async () => {
  const { data } = await signIn({ email: 'root@example.com', password: sandboxPassword })
  const payload = JSON.parse(String(Buffer.from(data.token?.split('.')[1] ?? '', 'base64url')))
  expect(payload).toMatchObject({ operator: { operatorId } })
  expect(payload.exp - payload.iat).toBe(86_400)
})

test.each(['admin', 'viewer', 'field'])('%s signs in by operator and name', async (userName) => {
  const { data } = await signIn({ operatorId, userName, password: sandboxPassword })
  expect(data).toMatchObject({ operatorId, userName })
})

test.each(sandboxAuthKeys)('the AuthKey $authKeyId signs in', async ({ userName, ...key }) => {
  const { data } = await signIn(key)
  expect(data.operatorId).toBe(operatorId)
  expect(data.userName ?? '').toBe(userName)
  const user = await signedIn(sandbox, 'root@example.com')
  const { data: viewer } = await user.call('getUser', {
    path: { operator_id: operatorId, user_name: 'viewer' },
  })
  if (userName === 'viewer') expect(viewer.authKeyList[0]?.lastUsedDateTime).toBeGreaterThan(0)
})

test('every failure is the same 401, whether user or password is wrong', async () => {
  const attempts = [
    { email: 'root@example.com', password: 'wrong' },
    { email: 'nobody@example.com', password: sandboxPassword },
    { operatorId, userName: 'viewer', password: 'wrong' },
    { operatorId, userName: 'nobody', password: sandboxPassword },
    { operatorId, userName: '', password: sandboxPassword },
    { operatorId: 'OP9999999999', userName: 'viewer', password: sandboxPassword },
    { operatorId, userName: 'mfa', password: 'wrong', mfaOTPCode: '000000' },
    { authKeyId: sandboxAuthKeys[0].authKeyId, authKey: 'secret-wrong' },
    { authKeyId: 'keyId-none', authKey: sandboxAuthKeys[0].authKey },
  ]
  const answers = await Promise.all(attempts.map(signIn))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  expect(new Set(answers.map(({ error }) => JSON.stringify(error))).size).toBe(1)
})

test.each([
  [{}, 'email'],
  [{ email: 'root@example.com' }, 'password'],
  [{ userName: 'viewer', password: 'x' }, 'operatorId'],
  [{ operatorId, password: 'x' }, 'userName'],
  [{ authKeyId: 'keyId-x' }, 'authKey'],
  [
    { email: 'root@example.com', password: sandboxPassword, tokenTimeoutSeconds: 179 },
    'tokenTimeoutSeconds',
  ],
  [
    { email: 'root@example.com', password: sandboxPassword, tokenTimeoutSeconds: 172_801 },
    'tokenTimeoutSeconds',
  ],
])('%j lacks or spoils %s', async (body, field) => {
  const { status, error } = await signIn(body)
  expect(status).toBe(400)
  expect(error.message).toMatch(new RegExp(`^${field}: `))
})

test('a code is asked for where it is needed, and told from a wrong one', async () => {
  const claims = { operatorId, userName: 'mfa', password: sandboxPassword }
  const missing = await signIn(claims)
  const wrong = await signIn({ ...claims, mfaOTPCode: 'abc' })
  expect([missing.status, wrong.status]).toEqual([401, 401])
  expect(missing.error.code).not.toBe('AUM0002')
  expect(missing.error.code).not.toBe(wrong.error.code)
  const { status } = await signIn({ ...claims, mfaOTPCode: totpCode(mfaSecret, Date.now()) })
  expect(status).toBe(200)
})

test('a token ends after its time, by the operator’s clock', async () => {
  const root = await signedIn(sandbox, 'root@example.com', { tokenTimeoutSeconds: 180 })
  const now = Date.now()
  sandbox.worlds.setClock(operatorId, { now: now + 170_000 })
  expect((await root.call('getOperator', own)).status).toBe(200)
  sandbox.worlds.setClock(operatorId, { now: now + 181_000 })
  expect((await root.call('getOperator', own)).status).toBe(401)
  const renewal = await root.call('generateAuthToken', { ...own, body: {} })
  expect(renewal.status).toBe(400)
  sandbox.worlds.setClock(operatorId, { now: null })
})

test('a token is renewed under the same key, and the old one stays good', async () => {
  const root = await signedIn(sandbox, 'root@example.com')
  const { data } = await root.call('generateAuthToken', {
    ...own,
    body: { tokenTimeoutSeconds: 600 },
  })
  const apiKey = root.credentials?.apiKey ?? ''
  const renewed = new TestClient(sandbox, 'jp', { apiKey, token: data.token })
  expect((await renewed.call('getOperator', own)).status).toBe(200)
  expect((await root.call('getOperator', own)).status).toBe(200)
})

test('logout ends the key with all its tokens, whatever the permissions', async () => {
  const field = await signedIn(sandbox, 'field')
  const other = await signedIn(sandbox, 'field')
  expect((await field.call('logout')).status).toBe(204)
  const permission = { path: { operator_id: operatorId, user_name: 'field' } }
  expect((await field.call('getUserPermission', permission)).error.code).toBe('AUM0006')
  expect((await other.call('getUserPermission', permission)).status).toBe(200)
})

test('one token serves both coverages', async () => {
  const { credentials } = await signedIn(sandbox, 'root@example.com')
  expect((await new TestClient(sandbox, 'g', credentials).call('getOperator', own)).status).toBe(
    200,
  )
})

test('permissions are those of the moment the token was issued', async () => {
  const viewer = await signedIn(sandbox, 'viewer')
  const { db } = sandbox.worlds
  const read = { path: { operator_id: operatorId, user_name: 'viewer' } }
  db.exec(`INSERT INTO default_permissions VALUES ('${operatorId}',
    '{"statements":[{"effect":"deny","api":["User:getUser"]}]}')`)
  expect((await viewer.call('getUser', read)).status).toBe(200)
  const later = await signedIn(sandbox, 'viewer')
  expect((await later.call('getUser', read)).error.code).toBe('SEM0049')
  const { data } = await later.call('getDefaultPermissions', own)
  expect(data.defaultPermissions).toContain('deny')
  const { token } = (await viewer.call('generateAuthToken', { ...own, body: {} })).data
  const apiKey = viewer.credentials?.apiKey ?? ''
  const renewed = new TestClient(sandbox, 'jp', { apiKey, token })
  expect((await renewed.call('getUser', read)).status).toBe(403)
  expect((await viewer.call('getUser', read)).status).toBe(200)
  db.exec('DELETE FROM default_permissions')
})

test('roles grant what they say, and are listed', async () => {
  const { db } = sandbox.worlds
  db.exec(`INSERT INTO roles VALUES ('${operatorId}', 'reader', 'Reads users',
    '{"statements":[{"effect":"allow","api":["User:listUsers"]}]}', 1000000, 2000000)`)
  db.exec(`INSERT INTO user_roles VALUES ('${operatorId}', 'field', 'reader')`)
  const field = await signedIn(sandbox, 'field')
  expect((await field.call('listUsers', own)).status).toBe(200)
  const { data } = await field.call('listUserRoles', { path: { ...own.path, user_name: 'field' } })
  expect(data).toMatchObject([{ roleId: 'reader', owner: 'operator', createDateTime: 1000 }])
  db.exec('DELETE FROM user_roles')
})

test('users are listed with their permission documents, without the root user', async () => {
  const root = await signedIn(sandbox, 'root@example.com')
  const { data } = await root.call('listUsers', own)
  const names = data.map(({ userName }) => userName)
  expect(names).toEqual(names.toSorted())
  expect(names).toEqual(expect.arrayContaining(['admin', 'field', 'mfa', 'viewer']))
  expect(names).not.toContain('')
  for (const { permission = '' } of data)
    if (permission !== '') expect(JSON.parse(permission)).toHaveProperty('statements')
})

test('multi-factor authentication is reported for root and users', async () => {
  const root = await signedIn(sandbox, 'root@example.com')
  const status = async (userName: string) =>
    (await root.call('getUserMFAStatus', { path: { ...own.path, user_name: userName } })).data
      .status
  expect(await status('mfa')).toBe('ACTIVE')
  expect(await status('viewer')).toBe('INACTIVE')
  expect((await root.call('getMFAStatus', own)).data.status).toBe('INACTIVE')
})
