import { beforeEach, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { sandboxPassword as password } from '../auth/accounts.ts'
import { mailsOf } from '../outbox/mails.ts'
import { signedIn, TestClient, type Sent } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2026, 0, 15)
const seen = new SeenToSucceed()
let sandbox: Sandbox
let root: TestClient

beforeEach(async () => {
  sandbox = createSandbox({ sims: 0, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

const at = (path: object = {}) => ({ operator_id: operatorId, ...path })
const does = async <Id extends OperationId>(id: Id, { path, ...sent }: Sent = {}) =>
  (await seen.does(root, id, { ...sent, path: at(path) })).data
const refusal = async (id: OperationId, { path, ...sent }: Sent = {}, client = root) => {
  const { status, error } = await client.call(id, { ...sent, path: at(path) })
  return [status, error.code, error.message.split(/[: ]/)[0]]
}
const lastToken = () => mailsOf(sandbox.worlds.db, operatorId)[0]?.token ?? ''
const nobody = () => new TestClient(sandbox)

/** Adds an address and verifies it; answers with its id. */
async function added(email: string): Promise<string> {
  await does('issueAddEmailToken', { body: { email, password } })
  await seen.does(nobody(), 'verifyAddEmailToken', { body: { token: lastToken() } })
  return (await does('listEmails')).find((one) => one.email === email)?.emailId ?? ''
}
const idOf = async (email: string) =>
  (await does('listEmails')).find((one) => one.email === email)?.emailId ?? ''

test('an address is there at once, and verified by what was mailed to it', async () => {
  expect((await does('listEmails')).map(({ email, verified }) => [email, verified])).toEqual([
    ['recovery@example.com', true],
    ['billing@example.com', true],
    ['accounting@example.com', true],
    ['operations@example.com', false],
    ['root@example.com', true],
  ])
  await does('issueAddEmailToken', { body: { email: 'new@example.com', password } })
  const earlier = lastToken()
  const emailId = await idOf('new@example.com')
  expect((await does('getEmail', { path: { email_id: emailId } })).verified).toBe(false)
  // Sent again: the token before ends.
  await does('issueAddEmailToken', { body: { email: 'NEW@example.com', password } })
  const token = lastToken()
  const verifying = (body: object) => refusal('verifyAddEmailToken', { body }, nobody())
  expect(await verifying({ token: earlier })).toEqual([400, 'AUM0151', 'token'])
  expect(await verifying({ token: 'x' })).toEqual([400, 'AUM0151', 'token'])
  sandbox.worlds.setClock(operatorId, { now: now + dayMs })
  expect(await verifying({ token })).toEqual([400, 'AUM0151', 'token'])
  sandbox.worlds.setClock(operatorId, { now })
  await seen.does(nobody(), 'verifyAddEmailToken', { body: { token } })
  expect(await does('getEmail', { path: { email_id: emailId } })).toMatchObject({
    email: 'new@example.com',
    verified: true,
    createDateTime: now / 1000,
  })
  expect(await verifying({ token })).toEqual([400, 'AUM0151', 'token'])
})

test('an address is refused that is malformed, there already, or one too many', async () => {
  const issuing = (body: object) => refusal('issueAddEmailToken', { body })
  expect(await issuing({ email: 'no address', password })).toEqual([400, 'COM0008', 'email'])
  expect(await issuing({ email: 'a@example.com', password: 'x' })).toEqual([
    400,
    'COM0004',
    'password',
  ])
  const known = { email: 'Billing@example.com', password }
  expect(await issuing(known)).toEqual([400, 'AUM0149', 'email'])
  for (let count = 5; count < 10; count++) await added(`more-${count}@example.com`)
  expect(await issuing({ email: 'eleventh@example.com', password })).toEqual([
    400,
    'AUM0150',
    'email',
  ])
})

test('an address is deleted unless it is used; its token ends with it', async () => {
  await does('issueAddEmailToken', { body: { email: 'operations@example.com', password } })
  await does('deleteEmail', { path: { email_id: await idOf('operations@example.com') } })
  expect(await refusal('verifyAddEmailToken', { body: { token: lastToken() } })).toEqual([
    400,
    'AUM0151',
    'token',
  ])
  for (const email of ['root', 'recovery', 'billing']) {
    const path = { email_id: await idOf(`${email}@example.com`) }
    expect(await refusal('deleteEmail', { path })).toEqual([400, 'AUM0152', 'The'])
  }
  await does('deleteSystemNotification', { path: { type: 'billing' } })
  await does('deleteEmail', { path: { email_id: await idOf('billing@example.com') } })
  expect(await does('getSystemNotification', { path: { type: 'billing' } })).toEqual({
    type: 'billing',
    emailIdList: [],
  })
})

test('what addresses are used for is set as a whole', async () => {
  const all = await does('listSystemNotifications')
  expect(all.map(({ type, emailIdList }) => [type, emailIdList?.length])).toEqual([
    ['primary', 1],
    ['recovery', 1],
    ['billing', 2],
    ['support', 0],
  ])
  const setting = (type: string, emailIdList: readonly string[]) =>
    refusal('setSystemNotification', { path: { type }, body: { emailIdList } })
  const primary = await idOf('root@example.com')
  const [unverified, recovery] = [
    await idOf('operations@example.com'),
    await idOf('recovery@example.com'),
  ]
  for (const id of [primary, unverified, 'gone', '']) {
    expect(await setting('support', [id])).toEqual([400, 'COM0004', 'emailIdList'])
  }
  expect(await setting('support', [])).toEqual([400, 'COM0003', 'emailIdList'])
  expect(await setting('recovery', [recovery, await added('x@example.com')])).toEqual([
    400,
    'COM0004',
    'emailIdList',
  ])
  expect(await refusal('deleteSystemNotification', { path: { type: 'primary' } })).toEqual([
    400,
    'COM0004',
    'type',
  ])
  const ids = [recovery]
  while (ids.length < 5) ids.push(await added(`support-${ids.length}@example.com`))
  const body = { emailIdList: [...ids, recovery] }
  expect(await does('setSystemNotification', { path: { type: 'support' }, body })).toEqual({
    type: 'support',
    emailIdList: ids,
    updateDateTime: now / 1000,
  })
  const sixth = [...ids, await idOf('x@example.com')]
  expect(await setting('support', sixth)).toEqual([400, 'COM0004', 'emailIdList'])
})

test('the primary address is what the root user signs in with', async () => {
  const emailIdList = [await added('new@example.com')]
  const path = { type: 'primary' }
  const setting = (body: object) => refusal('setSystemNotification', { path, body })
  expect(await setting({ emailIdList })).toEqual([400, 'COM0003', 'password'])
  expect(await setting({ emailIdList, password: 'x' })).toEqual([400, 'COM0004', 'password'])
  const recovery = { emailIdList: [await idOf('recovery@example.com')], password }
  expect(await setting(recovery)).toEqual([400, 'COM0004', 'emailIdList'])
  const others = { emailIdList: [await added('partner@example.com')], password }
  expect(await setting(others)).toEqual([400, 'AUM0003', 'email'])
  await does('setSystemNotification', { path, body: { emailIdList, password } })
  expect(await signedIn(sandbox, 'new@example.com')).toBeDefined()
  await expect(signedIn(sandbox, 'root@example.com')).rejects.toThrow('could not sign in')
  expect((await root.call('getOperator', { path: at() })).data.email).toBe('new@example.com')
  await does('deleteEmail', { path: { email_id: await idOf('root@example.com') } })
})

test('SAM users may do none of it', async () => {
  const admin = await signedIn(sandbox, 'admin')
  for (const id of ['listEmails', 'listSystemNotifications'] as const) {
    expect(await refusal(id, {}, admin)).toEqual([400, 'AUM0140', 'Only'])
  }
})

test('all operations were seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'Email' || tag === 'SystemNotification')).toEqual([])
})
