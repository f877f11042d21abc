import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { mfaSecret, sandboxPassword } from '../auth/accounts.ts'
import { totpCode } from '../auth/totp.ts'
import { signedIn, TestClient, type Sent } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { rootHandlers } from './root-handlers.ts'
import { samUserHandlers } from './handlers.ts'

const operator_id = 'OP0000000001'
const now = Date.UTC(2026, 0, 1)
const seen = new SeenToSucceed()
let sandbox: Sandbox
let root: TestClient
let nobody: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 0, wall: () => now, failedSignInsPerMinute: 100 })
  root = await signedIn(sandbox, 'root@example.com')
  nobody = new TestClient(sandbox)
})

const at = (user_name: string, more: Record<string, string> = {}) => ({
  path: { operator_id, user_name, ...more },
})
const does = async <Id extends OperationId>(id: Id, sent: Sent) =>
  (await seen.does(root, id, sent)).data
const code = async (id: OperationId, sent: Sent) => {
  const { status, error } = await root.call(id, sent)
  return [status, error.code]
}
const signIn = (body: object) => nobody.call('auth', { body })
const secretIn = (uri: string) => new URL(uri).searchParams.get('secret') ?? ''

test('a SAM user is made, described and deleted', async () => {
  await does('createUser', { ...at('new-one'), body: { description: 'First' } })
  expect(await does('getUser', at('new-one'))).toEqual({
    userName: 'new-one',
    description: 'First',
    permission: '',
    hasPassword: false,
    authKeyList: [],
    roleList: [],
    createDateTime: now / 1000,
    updateDateTime: now / 1000,
  })
  await does('updateUser', { ...at('new-one'), body: { description: 'Second' } })
  const users = await does('listUsers', { path: { operator_id } })
  expect(users.find(({ userName }) => userName === 'new-one')?.description).toBe('Second')
  await does('deleteUser', at('new-one'))
  expect(await code('getUser', at('new-one'))).toEqual([404, 'AUM0021'])
  expect(await code('deleteUser', at('new-one'))).toEqual([404, 'AUM0021'])
})

test.each(['default_permissions', 'a b', 'a/b', 'ü', 'x'.repeat(51)])(
  'nobody is called %s',
  async (name) => {
    const { status } = await root.call('createUser', { ...at(name), body: {} })
    expect(status).toBeGreaterThanOrEqual(400)
    const users = await does('listUsers', { path: { operator_id } })
    expect(users.map(({ userName }) => userName)).not.toContain(name)
  },
)

test('a name is taken once', async () => {
  expect(await code('createUser', { ...at('viewer'), body: {} })).toEqual([400, 'AUM0104'])
})

test('a password comes, is changed and goes, and signs in meanwhile', async () => {
  await does('createUser', { ...at('pass'), body: {} })
  const account = { operatorId: operator_id, userName: 'pass' }
  expect(await does('hasUserPassword', at('pass'))).toEqual({ hasPassword: false })
  expect(await code('deleteUserPassword', at('pass'))).toEqual([404, 'AUM0027'])
  for (const password of [undefined, 'Short1', 'nouppercase1', 'NOLOWERCASE1', 'NoDigitsHere']) {
    const { status, error } = await root.call('createUserPassword', {
      ...at('pass'),
      body: { password },
    })
    expect([status, error.message]).toEqual([400, expect.stringMatching(/^password: /)])
  }
  await does('createUserPassword', { ...at('pass'), body: { password: 'Correct-1' } })
  const again = { ...at('pass'), body: { password: 'Correct-2' } }
  expect(await code('createUserPassword', again)).toEqual([400, 'AUM0105'])
  expect((await signIn({ ...account, password: 'Correct-1' })).status).toBe(200)

  const change = (currentPassword: string, newPassword: string) => ({
    ...at('pass'),
    body: { currentPassword, newPassword },
  })
  const wrong = await root.call('updateUserPassword', change('Wrong-12', 'Correct-2'))
  expect(wrong.error.message).toMatch(/^currentPassword: /)
  const weak = await root.call('updateUserPassword', change('Correct-1', 'weak'))
  expect(weak.error.message).toMatch(/^newPassword: /)
  await does('updateUserPassword', change('Correct-1', 'Correct-2'))
  expect((await signIn({ ...account, password: 'Correct-1' })).status).toBe(401)
  expect((await signIn({ ...account, password: 'Correct-2' })).status).toBe(200)
  await does('deleteUserPassword', at('pass'))
  expect((await signIn({ ...account, password: 'Correct-2' })).status).toBe(401)
})

test('there are two AuthKeys at most, and each is shown its secret once', async () => {
  await does('createUser', { ...at('keys'), body: {} })
  const first = await does('generateUserAuthKey', at('keys'))
  await does('generateUserAuthKey', at('keys'))
  expect(await code('generateUserAuthKey', at('keys'))).toEqual([400, 'AUM0103'])
  expect(await does('listUserAuthKeys', at('keys'))).toHaveLength(2)
  const one = at('keys', { auth_key_id: first.authKeyId ?? '' })
  const unused = { authKeyId: first.authKeyId, createDateTime: now / 1000 }
  expect(await does('getUserAuthKey', one)).toEqual(unused)
  expect((await signIn(first)).data.userName).toBe('keys')
  expect(await does('getUserAuthKey', one)).toEqual({ ...unused, lastUsedDateTime: now / 1000 })
  await does('deleteUserAuthKey', one)
  expect(await code('deleteUserAuthKey', one)).toEqual([404, 'AUM0024'])
  expect((await signIn(first)).status).toBe(401)
})

test('a one-time code is asked for once the first was seen', async () => {
  const account = { operatorId: operator_id, userName: 'onboarding', password: sandboxPassword }
  expect(await does('getUserMFAStatus', at('onboarding'))).toEqual({ status: 'UNCONFIRMED' })
  expect((await signIn(account)).status).toBe(200)
  const wrong = { ...at('onboarding'), body: { mfaOTPCode: '000000' } }
  for (let attempt = 0; attempt < 5; attempt++) {
    const { status, error } = await root.call('verifyUserMFA', wrong)
    expect([status, error.message]).toEqual([400, expect.stringMatching(/^mfaOTPCode: /)])
  }
  const mfaOTPCode = totpCode(mfaSecret, now)
  await does('verifyUserMFA', { ...at('onboarding'), body: { mfaOTPCode } })
  expect(await does('getUserMFAStatus', at('onboarding'))).toEqual({ status: 'ACTIVE' })
  expect((await signIn(account)).error.code).toBe('AUM0040')
  expect((await signIn({ ...account, mfaOTPCode })).status).toBe(200)
  expect(await code('enableUserMFA', at('onboarding'))).toEqual([400, 'AUM0100'])
  await does('revokeUserMFA', at('onboarding'))
  expect(await code('revokeUserMFA', at('onboarding'))).toEqual([400, 'AUM0102'])
  expect((await signIn(account)).status).toBe(200)
  const { totpUri } = await does('enableUserMFA', at('onboarding'))
  expect(totpUri).toMatch(/^otpauth:\/\/totp\/SORACOM:onboarding%40OP\d+\?secret=[A-Z2-7]{32}&/)
})

test('a permission holds from the next sign-in; what is none is refused', async () => {
  await does('createUser', { ...at('rights'), body: {} })
  await does('createUserPassword', { ...at('rights'), body: { password: sandboxPassword + 'A1' } })
  const sign = async () => {
    const { data } = await signIn({
      operatorId: operator_id,
      userName: 'rights',
      password: `${sandboxPassword}A1`,
    })
    const { apiKey = '', token = '' } = data
    return new TestClient(sandbox, 'jp', { apiKey, token })
  }
  const before = await sign()
  const set = (permission: string) => ({ ...at('rights'), body: { permission } })
  for (const text of ['', '{', '[]', '{}', '{"statements":[{"effect":"maybe","api":"*"}]}']) {
    const { status, error } = await root.call('updateUserPermission', set(text))
    expect([status, error.message]).toEqual([400, expect.stringMatching(/^permission: /)])
  }
  const text = '{"statements":[{"effect":"allow","api":["Sim:listSims"],"condition":"odd(1)"}]}'
  await does('updateUserPermission', set(text))
  expect(await does('getUserPermission', at('rights'))).toEqual({ permission: text })
  await does('updateUserPermission', set('{"statements":[{"effect":"allow","api":"Sim:*"}]}'))
  expect((await before.call('listSims')).status).toBe(403)
  const after = await sign()
  expect((await after.call('listSims')).status).toBe(200)
  await does('deleteUserPermission', at('rights'))
  expect((await after.call('listSims')).status).toBe(200)
  await does('revokeUserAuthTokens', at('rights'))
  expect((await after.call('listSims')).status).toBe(401)
  expect(await code('revokeUserAuthTokens', at('nobody'))).toEqual([400, 'COM0004'])
})

test('whoever is deleted while signed in is nobody, with any key', async () => {
  const admin = await signedIn(sandbox, 'admin')
  await does('createUser', { ...at('leaver'), body: {} })
  const key = await does('generateUserAuthKey', at('leaver'))
  const { apiKey = '', token = '' } = (await signIn(key)).data
  const leaver = new TestClient(sandbox, 'jp', { apiKey, token })
  expect((await leaver.call('listSims')).status).toBe(403)
  await admin.call('deleteUser', at('leaver'))
  expect((await leaver.call('listSims')).status).toBe(401)
  expect((await leaver.call('generateAuthToken', { ...at(''), body: {} })).status).toBe(401)
  expect((await signIn(key)).status).toBe(401)
})

test('the root user has a password, keys and one-time codes of its own', async () => {
  const own = { path: { operator_id } }
  const email = 'root@example.com'
  const body = { currentPassword: sandboxPassword, newPassword: 'Sandbox-1' }
  await does('updateOperatorPassword', { ...own, body })
  expect(await code('updateOperatorPassword', { ...own, body })).toEqual([400, 'COM0004'])
  const password = 'Sandbox-1'
  expect((await signIn({ email, password })).status).toBe(200)

  const key = await does('generateOperatorAuthKey', own)
  expect(await code('generateOperatorAuthKey', own)).toEqual([400, 'AUM0103'])
  expect((await signIn(key)).status).toBe(200)
  expect(await does('listOperatorAuthKeys', own)).toHaveLength(2)
  const path = { operator_id, auth_key_id: key.authKeyId ?? '' }
  await does('deleteOperatorAuthKey', { path })
  expect(await code('deleteOperatorAuthKey', { path })).toEqual([404, 'AUM0024'])

  expect(await does('getMFAStatus', own)).toEqual({ status: 'INACTIVE' })
  expect(await code('verifyMFA', { ...own, body: {} })).toEqual([400, 'AUM0101'])
  const { totpUri } = await does('enableMFA', own)
  const mfaOTPCode = totpCode(secretIn(totpUri), now)
  const { backupCodes } = await does('verifyMFA', { ...own, body: { mfaOTPCode } })
  expect(backupCodes).toHaveLength(5)
  expect((await signIn({ email, password, mfaOTPCode })).status).toBe(200)
  const wrong = { ...own, body: { password: 'wrong' } }
  expect(await code('revokeMFA', wrong)).toEqual([400, 'COM0004'])
  await does('revokeMFA', { ...own, body: { password } })

  const viewer = await signedIn(sandbox, 'viewer')
  await does('revokeOperatorAuthTokens', own)
  expect((await root.call('getMFAStatus', own)).status).toBe(401)
  expect((await viewer.call('listGroups')).status).toBe(200)
})

test('every operation on users and on the security of root has been seen to succeed', () => {
  // The others of 'User' and 'Operator' stand in files of their own.
  const here = { ...samUserHandlers, ...rootHandlers }
  const missing = seen.missing((tag) => tag === 'User' || tag === 'Operator')
  expect(missing.filter((id) => id in here)).toEqual([])
})
