import { beforeEach, expect, test } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { TestClient, signedIn } from '../testing/client.ts'

const base = '/v1/sandbox/control'
const operatorId = 'OP0000000001'
const email = 'root@example.com'

let sandbox: Sandbox
let nobody: TestClient
beforeEach(() => {
  sandbox = createSandbox({ sims: 1, latencyMs: 0, errorRate: 0, rateLimitPerMinute: 600 })
  nobody = new TestClient(sandbox)
})

async function read(path: string, as = nobody) {
  const { status, data } = await as.request('GET', `${base}/${path}`)
  expect(status).toBe(200)
  return data
}

test('what was set of clock, faults and limit is read again', async () => {
  const of = `operators/${operatorId}`
  expect(await read(`${of}/clock`)).toMatchObject({ frozen: false, moved: false })
  expect(await read(`${of}/faults`)).toEqual({
    faults: [],
    rateLimitPerMinute: 600,
    queriesPerMonth: 100,
  })
  await nobody.request('PUT', `${base}/${of}/clock`, { body: { now: 5000, frozen: true } })
  const body = { faults: [{ kind: 'latency', ms: 5 }], rateLimitPerMinute: 7 }
  await nobody.request('PUT', `${base}/${of}/faults`, { body })
  expect(await read(`${of}/clock`)).toEqual({ now: 5000, frozen: true, moved: true })
  expect(await read(`${of}/faults`)).toEqual({
    faults: [{ kind: 'latency', ms: 5, rate: 1 }],
    rateLimitPerMinute: 7,
    queriesPerMonth: 100,
  })
})

test('who is signed in stays so over a clock that is moved, where that is asked for', async () => {
  const root = await signedIn(sandbox, email)
  const move = async (days: number, keepTokens: boolean) => {
    const body = { now: sandbox.worlds.now(operatorId) + days * dayMs, keepTokens }
    await nobody.request('PUT', `${base}/operators/${operatorId}/clock`, { body })
  }
  await move(30, true)
  expect((await root.call('listSims')).status).toBe(200)
  await move(-40, true)
  await move(11, false)
  expect((await root.call('listSims')).status).toBe(401)
})

test('accounts say how one signs in with them', async () => {
  expect(await read(`operators/${operatorId}/accounts`)).toEqual(
    expect.arrayContaining([
      { email, description: '', password: 'published', mfa: false },
      expect.objectContaining({ userName: 'mfa', password: 'published', mfa: true }),
      expect.objectContaining({ userName: 'camera-bot', password: 'none' }),
    ]),
  )
  const root = await signedIn(sandbox, email)
  const passwords = { currentPassword: 'sandbox', newPassword: 'Sandbox-1' }
  const path = { operator_id: operatorId }
  await root.call('updateOperatorPassword', { path, body: passwords })
  expect(await read(`operators/${operatorId}/accounts`)).toEqual(
    expect.arrayContaining([expect.objectContaining({ email, password: 'own' })]),
  )
})

test('mails of published accounts are open; those of others want a token of that operator', async () => {
  await nobody.call('issuePasswordResetToken', { body: { email } })
  const mine = { email: 'me@example.com', password: 'Mine-1234', authKeyId: 'k', authKey: 's' }
  const { data } = await nobody.request('POST', '/v1/sandbox/init', { body: mine })
  const made = data as { apiKey: string; token: string; operatorId: string }
  await nobody.call('issuePasswordResetToken', { body: { email: mine.email } })

  const [open] = (await read(`operators/${operatorId}/mails`)) as { token: string }[]
  expect(open).toMatchObject({ operatorId, recipient: email, kind: 'passwordReset' })
  expect(await read(`mails?to=${email}`)).toEqual([open])
  expect(await read(`mails?to=${mine.email}`)).toEqual([])
  expect((await nobody.request('GET', `${base}/mails?to=me`)).error.code).toBe('COM0008')

  const owner = new TestClient(sandbox, 'jp', made)
  const stranger = await signedIn(sandbox, email)
  for (const what of ['mails', 'accounts']) {
    const path = `${base}/operators/${made.operatorId}/${what}`
    expect((await nobody.request('GET', path)).error.code).toBe('AUM0001')
    expect((await stranger.request('GET', path)).error.code).toBe('AUM0030')
    expect((await owner.request('GET', path)).status).toBe(200)
  }
})
