import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { hashSecret } from '../auth/password.ts'
import { insertUser } from '../auth/users.ts'
import { TestClient, signedIn } from '../testing/client.ts'

const forwarded = {
  'x-forwarded-for': '10.9.9.9, 203.0.113.7',
  'x-forwarded-host': 'console.example.com',
  'x-forwarded-proto': 'https',
}

async function addressOfExport(trustProxy: boolean, headers: Record<string, string>) {
  const sandbox = createSandbox({ sims: 10, trustProxy })
  const root = await signedIn(sandbox, 'root@example.com')
  const query = 'export_mode=sync'
  const { data } = await root.call('exportLatestBilling', { query, headers })
  return new URL(data.url ?? '').origin
}

test.each([
  [false, forwarded, 'http://localhost'],
  [true, forwarded, 'https://console.example.com'],
  [true, { 'x-forwarded-proto': 'https' }, 'https://localhost'],
  [true, { 'x-forwarded-host': 'evil.example/x?' }, 'http://localhost'],
  [true, { 'x-forwarded-proto': 'javascript' }, 'http://localhost'],
  [true, { 'x-forwarded-host': '[2001:db8::1]:8443' }, 'http://[2001:db8::1]:8443'],
  [true, {}, 'http://localhost'],
])('trusted: %s, with %j an address begins with %s', async (trusted, headers, origin) => {
  expect(await addressOfExport(trusted, headers)).toBe(origin)
})

const wrong = { email: 'root@example.com', password: 'wrong' }
const right = { email: 'root@example.com', password: 'sandbox' }

test('failed sign-ins are limited by address, and say when to come again', async () => {
  let wall = Date.UTC(2026, 0, 1, 0, 0, 20)
  const sandbox = createSandbox({ sims: 0, trustProxy: true, wall: () => wall })
  const client = new TestClient(sandbox)
  const signIn = (body: object, address: string) =>
    client.call('auth', { body, headers: { 'x-forwarded-for': `10.9.9.9, ${address}` } })
  // Neither a success nor a code that is still to be typed counts.
  const mfa = { operatorId: 'OP0000000001', userName: 'mfa', password: 'sandbox' }
  for (let i = 0; i < 12; i++) {
    expect((await signIn(right, '203.0.113.7')).status).toBe(200)
    expect((await signIn(mfa, '203.0.113.7')).error.code).toBe('AUM0040')
  }
  for (let i = 0; i < 10; i++) expect((await signIn(wrong, '203.0.113.7')).status).toBe(401)
  for (const body of [wrong, right]) {
    const { status, error, headers } = await signIn(body, '203.0.113.7')
    expect([status, error.code, headers.get('retry-after')]).toEqual([429, 'AUM0042', '40'])
    expect(error.message).toContain('40 seconds')
  }
  expect((await signIn(right, '203.0.113.8')).status).toBe(200)
  wall += 40_000
  expect((await signIn(right, '203.0.113.7')).status).toBe(200)
})

test('permissions that look at the caller’s address see the one a trusted proxy names', async () => {
  for (const [trustProxy, status] of [
    [true, 200],
    [false, 403],
  ] as const) {
    const sandbox = createSandbox({ sims: 0, trustProxy })
    const condition = "ipAddress('203.0.113.0/24')"
    insertUser(sandbox.worlds.db, {
      operatorId: 'OP0000000001',
      userName: 'office',
      description: '',
      passwordHash: hashSecret('sandbox'),
      permission: JSON.stringify({ statements: [{ effect: 'allow', api: 'Sim:*', condition }] }),
      mfaSecret: null,
      createdTime: 0,
      updatedTime: 0,
    })
    const office = await signedIn(sandbox, 'office')
    expect((await office.call('listSims', { headers: forwarded })).status).toBe(status)
  }
})
