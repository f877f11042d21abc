import { beforeEach, expect, test } from 'vitest'
import { srnOf } from '../../src/domain/access/principal.ts'
import { writeTrustPolicy } from '../../src/domain/access/trust-policy.ts'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { mailsOf } from '../outbox/mails.ts'
import { signedIn, TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { totpCode } from './totp.ts'

const operatorId = 'OP0000000001'
const email = 'root@example.com'
const own = { path: { operator_id: operatorId } }
const seen = new SeenToSucceed()

let sandbox: Sandbox
let nobody: TestClient
let root: TestClient
beforeEach(async () => {
  sandbox = createSandbox({ sims: 1, failedSignInsPerMinute: 10 })
  nobody = new TestClient(sandbox)
  root = await signedIn(sandbox, email)
})

const newestMail = () => mailsOf(sandbox.worlds.db, operatorId)[0]
const auth = (body: object) => nobody.call('auth', { body })

test('a forgotten password is set anew with the mailed token, once', async () => {
  await seen.does(nobody, 'issuePasswordResetToken', { body: { email } })
  const { token, recipient, text } = newestMail() ?? {}
  expect(recipient).toBe(email)
  expect(text).toContain(token)

  const weak = await nobody.call('verifyPasswordResetToken', { body: { token, password: 'weak' } })
  expect([weak.status, weak.error.message]).toEqual([400, expect.stringMatching(/^password: /)])
  const body = { token, password: 'Sandbox-1' }
  await seen.does(nobody, 'verifyPasswordResetToken', { body })
  expect((await auth({ email, password: 'sandbox' })).status).toBe(401)
  expect((await auth({ email, password: 'Sandbox-1' })).status).toBe(200)
  expect((await root.call('getOperator', own)).status).toBe(200)
  const again = await nobody.call('verifyPasswordResetToken', { body })
  expect([again.status, again.error.code]).toEqual([400, 'AUM0160'])
})

test('nobody learns who is a customer, and a token ends after a day', async () => {
  const unknown = { body: { email: 'stranger@example.com' } }
  expect((await nobody.call('issuePasswordResetToken', unknown)).status).toBe(200)
  const malformed = { body: { email: 'stranger' } }
  expect((await nobody.call('issuePasswordResetToken', malformed)).error.code).toBe('COM0008')
  expect(newestMail()).toBeUndefined()

  await nobody.call('issuePasswordResetToken', {
    body: { email },
    headers: { 'x-soracom-lang': 'ja' },
  })
  const { token, subject } = newestMail() ?? {}
  expect(subject).toBe('パスワードの再設定')
  sandbox.worlds.setClock(operatorId, { now: Date.now() + dayMs + 1 })
  const late = await nobody.call('verifyPasswordResetToken', {
    body: { token, password: 'Sandbox-1' },
  })
  expect([late.status, late.error.code]).toEqual([404, 'AUM0161'])
})

test('wrong tokens are counted with the sign-ins that fail', async () => {
  const body = { token: 'guessed', password: 'Sandbox-1' }
  for (let tries = 0; tries < 10; tries++) {
    expect((await nobody.call('verifyPasswordResetToken', { body })).status).toBe(400)
  }
  expect((await nobody.call('verifyPasswordResetToken', { body })).status).toBe(429)
  expect((await auth({ email, password: 'sandbox' })).status).toBe(429)
})

test('with password, mailed token and a backup code, a lost second factor is turned off', async () => {
  const login = { email, password: 'sandbox' }
  const off = await nobody.call('issueMFARevokingToken', { body: login })
  expect([off.status, off.error.code]).toEqual([400, 'AUM0162'])
  const { totpUri } = (await root.call('enableMFA', own)).data
  const secret = new URL(totpUri ?? '').searchParams.get('secret') ?? ''
  const body = { mfaOTPCode: totpCode(secret, Date.now()) }
  const { backupCodes = [] } = (await root.call('verifyMFA', { ...own, body })).data
  expect((await auth(login)).status).toBe(401)

  const wrong = { body: { ...login, password: 'wrong' } }
  const stranger = { body: { ...login, email: 'stranger@example.com' } }
  for (const sent of [wrong, stranger]) {
    expect((await nobody.call('issueMFARevokingToken', sent)).status).toBe(404)
  }
  await seen.does(nobody, 'issueMFARevokingToken', { body: login })
  const revoking = { ...login, token: newestMail()?.token, backupCode: backupCodes[0] }
  const answers = async (change: object) => {
    const { status, error } = await nobody.call('verifyMFARevokingToken', {
      body: { ...revoking, ...change },
    })
    return [status, error.code]
  }
  expect(await answers({ password: 'wrong' })).toEqual([403, 'AUM0163'])
  expect(await answers({ token: 'guessed' })).toEqual([400, 'AUM0160'])
  expect(await answers({ backupCode: '00000000x' })).toEqual([400, 'AUM0164'])
  await seen.does(nobody, 'verifyMFARevokingToken', { body: revoking })
  expect((await auth(login)).status).toBe(200)
  expect(await answers({})).toEqual([400, 'AUM0160'])
})

test('a user is switched to where its trust policy allows it', async () => {
  const target = { operatorId: 'OP0000000002', userName: 'support' }
  const { data } = await seen.does(root, 'switchUser', { body: target })
  expect(data).toMatchObject(target)
  const support = new TestClient(sandbox, 'jp', {
    apiKey: data.apiKey ?? '',
    token: data.token ?? '',
  })
  const there = { path: { operator_id: target.operatorId, user_name: 'support' } }
  expect((await support.call('getUser', there)).data.userName).toBe('support')
  expect((await support.call('createGroup', { body: {} })).status).toBe(403)

  const refusal = async (who: TestClient, body: object) => {
    const { status, error } = await who.call('switchUser', { body })
    return [status, error.code]
  }
  expect(await refusal(support, { operatorId, userName: 'viewer' })).toEqual([403, 'SEM0049'])
  expect((await support.call('generateAuthToken', { ...there, body: {} })).error.code).toBe(
    'AUM0168',
  )
  const admin = await signedIn(sandbox, 'admin')
  expect((await admin.call('switchUser', { body: target })).status).toBe(200)
  expect(await refusal(admin, { operatorId, userName: 'admin' })).toEqual([400, 'AUM0166'])
  for (const userName of ['', 'nobody', 'viewer', 'admin']) {
    expect(await refusal(root, { operatorId, userName })).toEqual([400, 'AUM0167'])
  }
  expect(await refusal(root, { ...target, tokenTimeoutSeconds: 179 })).toEqual([400, 'COM0004'])
  expect(await refusal(root, { ...target, tokenTimeoutSeconds: 3601 })).toEqual([400, 'COM0004'])

  sandbox.worlds.setClock(target.operatorId, { now: Date.now() + 3_601_000 })
  expect((await support.call('getUser', there)).status).toBe(401)
  sandbox.worlds.setClock(target.operatorId, { now: Date.UTC(2022, 0) })
  expect(await refusal(root, target)).toEqual([400, 'AUM0167'])
})

test('who was switched to cannot switch on', async () => {
  const path = { operator_id: operatorId, user_name: 'admin' }
  const trustPolicy = writeTrustPolicy([{ soracom: [srnOf({ operatorId })], service: [] }])
  await root.call('updateUserTrustPolicy', { path, body: { trustPolicy } })
  const { data } = await root.call('switchUser', { body: { operatorId, userName: 'admin' } })
  const admin = new TestClient(sandbox, 'jp', {
    apiKey: data.apiKey ?? '',
    token: data.token ?? '',
  })
  const body = { operatorId: 'OP0000000002', userName: 'support' }
  expect((await admin.call('switchUser', { body })).error.code).toBe('AUM0165')
})

test('a trust policy is kept as it was written, and one that is not taken changes nothing', async () => {
  const path = { operator_id: operatorId, user_name: 'viewer' }
  expect((await seen.does(root, 'getUserTrustPolicy', { path })).data).toEqual({})
  const trustPolicy = writeTrustPolicy([{ soracom: [srnOf({ operatorId })], service: ['Flux'] }])
  await seen.does(root, 'updateUserTrustPolicy', { path, body: { trustPolicy } })
  for (const bad of [
    '',
    '{',
    '{"statements":[]}',
    trustPolicy.replace('Operator:OP0000000001', 'Operator:*'),
    trustPolicy.replace('allow', 'deny'),
    `${trustPolicy}${' '.repeat(10_000)}`,
  ]) {
    const answer = await root.call('updateUserTrustPolicy', { path, body: { trustPolicy: bad } })
    expect([answer.status, answer.error.message]).toEqual([
      400,
      expect.stringMatching(/^trustPolicy: /),
    ])
  }
  expect((await root.call('getUserTrustPolicy', { path })).data).toEqual({ trustPolicy })
  await seen.does(root, 'deleteUserTrustPolicy', { path })
  await seen.does(root, 'deleteUserTrustPolicy', { path })
  expect((await root.call('getUserTrustPolicy', { path })).data).toEqual({})
  const none = { path: { ...path, user_name: 'nobody' } }
  expect((await root.call('getUserTrustPolicy', none)).status).toBe(404)
})

test("every operation of 'Auth' has been seen to succeed", async () => {
  await seen.does(nobody, 'auth', { body: { email, password: 'sandbox' } })
  await seen.does(root, 'logout')
  expect(seen.missing((tag) => tag === 'Auth')).toEqual([])
})
