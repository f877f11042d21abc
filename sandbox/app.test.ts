import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { beforeEach, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from './app.ts'
import { TestClient, signedIn } from './testing/client.ts'

const operatorId = 'OP0000000001'
const own = { path: { operator_id: operatorId } }

let sandbox: Sandbox
let root: TestClient
beforeEach(async () => {
  sandbox = createSandbox({ sims: 10 })
  root = await signedIn(sandbox, 'root@example.com')
})

async function setFaults(faults: object[], more: object = {}): Promise<void> {
  const path = `/v1/sandbox/control/operators/${operatorId}/faults`
  const body = { faults, ...more }
  expect((await new TestClient(sandbox).request('PUT', path, { body })).status).toBe(200)
}

const raw = (method: string, path: string) =>
  sandbox.jp.request(path, {
    method,
    headers: {
      'x-soracom-api-key': root.credentials?.apiKey ?? '',
      'x-soracom-token': root.credentials?.token ?? '',
    },
  })

test('every answer says what the rate limit leaves', async () => {
  const limits = (headers: Headers) =>
    ['limit', 'remaining', 'seconds-before-refresh'].map((name) =>
      Number(headers.get(`x-soracom-ratelimit-${name}`)),
    )
  const [limit, remaining, seconds] = limits((await root.call('listSims')).headers)
  expect([limit, remaining]).toEqual([6000, 5999])
  expect(seconds).toBeLessThanOrEqual(60)
  expect(limits((await root.call('listSims')).headers)[1]).toBe(5998)
  expect(limits((await root.call('getSim', { path: { sim_id: 'none' } })).headers)[1]).toBe(5997)
})

test('over the limit is a 429 that says how long to wait', async () => {
  await setFaults([], { rateLimitPerMinute: 2 })
  const statuses: number[] = []
  for (let i = 0; i < 3; i++) statuses.push((await root.call('listGroups')).status)
  expect(statuses).toEqual([200, 200, 429])
  const { headers, error } = await root.call('listGroups')
  expect(error.code).toBe('COM0014')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(headers.get('x-soracom-ratelimit-remaining')).toBe('0')
  expect((await root.call('listSims')).status).toBe(200)
})

test('a page tells the next one, by key and by link', async () => {
  const { headers, data } = await root.call('listSims', { query: 'limit=4' })
  const next = headers.get('x-soracom-next-key') ?? ''
  expect(headers.get('link')).toBe(`</v1/sims?limit=4&last_evaluated_key=${next}>; rel=next`)
  const rest = await root.call('listSims', { query: `limit=4&last_evaluated_key=${next}` })
  expect(rest.data).toHaveLength(4)
  expect(rest.data[0]?.simId).not.toBe(data[0]?.simId)
})

test('a call with a trailing ? and an empty body is taken, as the CLI sends it', async () => {
  const simId = (await root.call('searchSims', { query: 'status=active' })).data[0]?.simId
  const { status } = await root.request('POST', `/v1/sims/${simId}/deactivate?`, {
    headers: { 'content-length': '0' },
  })
  expect(status).toBe(200)
})

test('an operator reaches only itself', async () => {
  const { status, error } = await root.call('listUsers', { path: { operator_id: 'OP0000000002' } })
  expect([status, error.code]).toEqual([403, 'AUM0030'])
})

test('an error fault strikes with its status, and ends', async () => {
  await setFaults([
    { kind: 'error', status: 500, times: 1 },
    { kind: 'error', status: 503, times: 1 },
  ])
  const statuses: number[] = []
  for (let i = 0; i < 3; i++) statuses.push((await root.call('listSims')).status)
  expect(statuses).toEqual([500, 503, 200])
})

test('a rate limit fault has the headers of a real one', async () => {
  await setFaults([{ kind: 'rateLimit', retryAfterSeconds: 3, times: 1 }])
  const { status, headers } = await root.call('listSims')
  expect(status).toBe(429)
  expect(headers.get('retry-after')).toBe('3')
  expect(headers.get('x-soracom-ratelimit-remaining')).toBe('0')
  expect(headers.get('x-soracom-ratelimit-seconds-before-refresh')).toBe('3')
})

test('an expired token fault is a 401, once', async () => {
  await setFaults([{ kind: 'expiredToken', times: 1 }])
  expect((await root.call('listSims')).error.code).toBe('AUM0006')
  expect((await root.call('listSims')).status).toBe(200)
})

test('a latency fault waits', async () => {
  await setFaults([{ kind: 'latency', ms: 60 }])
  const start = performance.now()
  await root.call('listSims')
  expect(performance.now() - start).toBeGreaterThan(50)
})

test('sign-in and calls without a token are left alone unless sign-in is named', async () => {
  await setFaults([{ kind: 'error' }])
  const again = await signedIn(sandbox, 'root@example.com')
  expect((await again.call('listSims')).status).toBe(503)
  expect((await new TestClient(sandbox).call('listSims')).status).toBe(401)
  await setFaults([{ kind: 'error', operations: ['auth'], times: 1 }])
  const body = { email: 'root@example.com', password: 'sandbox' }
  expect((await new TestClient(sandbox).call('auth', { body })).status).toBe(503)
})

test('one operator’s faults leave another alone', async () => {
  const path = '/v1/sandbox/control/worlds'
  const { data } = await new TestClient(sandbox).request('POST', path, { body: { sims: 0 } })
  const other = await signedIn(sandbox, (data as { email: string }).email)
  await setFaults([{ kind: 'error' }])
  expect((await root.call('listSims')).status).toBe(503)
  expect((await other.call('listSims')).status).toBe(200)
})

test('a malformed and an empty answer come after the work was done', async () => {
  const { simId = '' } = (await root.call('searchSims', { query: 'status=active' })).data[0] ?? {}
  const status = async () => (await root.call('getSim', { path: { sim_id: simId } })).data.status
  await setFaults([{ kind: 'malformed', times: 1 }])
  const malformed = await raw('POST', `/v1/sims/${simId}/deactivate`)
  expect(malformed.status).toBe(200)
  await expect(malformed.json()).rejects.toThrow()
  expect(await status()).toBe('inactive')
  await setFaults([{ kind: 'empty', times: 1 }])
  const empty = await raw('POST', `/v1/sims/${simId}/activate`)
  expect([empty.status, await empty.text()]).toEqual([200, ''])
  expect(await status()).toBe('active')
})

test('a dropped connection gives no answer; whether the work was done is chosen', async () => {
  const server = createServer(getRequestListener(sandbox.jp.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const { simId = '' } = (await root.call('searchSims', { query: 'status=active' })).data[0] ?? {}
  const status = async () => (await root.call('getSim', { path: { sim_id: simId } })).data.status
  const { apiKey, token } = root.credentials ?? { apiKey: '', token: '' }
  const deactivate = () =>
    fetch(`${origin}/v1/sims/${simId}/deactivate`, {
      method: 'POST',
      headers: { 'x-soracom-api-key': apiKey, 'x-soracom-token': token },
    })
  await setFaults([{ kind: 'drop', times: 1, operations: ['deactivateSim'] }])
  await expect(deactivate()).rejects.toThrow('fetch failed')
  expect(await status()).toBe('active')
  await setFaults([{ kind: 'drop', after: true, times: 1, operations: ['deactivateSim'] }])
  await expect(deactivate()).rejects.toThrow('fetch failed')
  expect(await status()).toBe('inactive')
  expect((await deactivate()).status).toBe(200)
  server.close()
  server.closeAllConnections()
})

test('flags strike every operator', async () => {
  const slow = createSandbox({ sims: 0, latencyMs: 60, errorRate: 1 })
  const client = await signedIn(slow, 'root@example.com')
  const start = performance.now()
  expect((await client.call('getOperator', own)).status).toBe(503)
  expect(performance.now() - start).toBeGreaterThan(50)
})

test('a failed change leaves nothing behind', async () => {
  const before = (await root.call('listGroups')).data.length
  const body = { tags: { name: 'x' }, configuration: 5 }
  expect((await root.call('createGroup', { body: body as object })).status).toBeLessThan(500)
  expect((await root.call('createGroup', { body: '{' })).status).toBe(400)
  const after = (await root.call('listGroups')).data.length
  expect(after - before).toBeLessThanOrEqual(1)
})
