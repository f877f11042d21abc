import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from './app.ts'
import { TestClient, signedIn } from './testing/client.ts'

/** What the clients that people use send and read, as far as it is not what the console does. */
const login = { email: 'root@example.com', password: 'sandbox' }

let sandbox: Sandbox
let nobody: TestClient
let root: TestClient
beforeEach(async () => {
  sandbox = createSandbox({ sims: 10 })
  nobody = new TestClient(sandbox)
  root = await signedIn(sandbox, login.email)
})

interface Shipped {
  readonly simId: string
  readonly imsi: string
  readonly iccid: string
  readonly subscription: string
  readonly registrationSecret: string
}

const create = '/v1/sandbox/subscribers/create'

async function shipped(client: TestClient, body?: unknown): Promise<Shipped> {
  const { status, data } = await client.request('POST', create, body === undefined ? {} : { body })
  expect(status).toBe(200)
  return data as Shipped
}

describe('a SIM from the factory', () => {
  test('needs no body, and has one number for all', async () => {
    for (const body of [undefined, {}, 'null', { subscription: null, bundles: null }]) {
      const { simId, imsi, iccid, subscription } = await shipped(root, body)
      expect(imsi).toMatch(/^00101\d{10}$/)
      expect([simId, iccid, subscription]).toEqual([imsi, imsi, 'plan01s'])
    }
  })

  test.each([
    'plan01s',
    'plan01s-low_data_volume',
    'planP1',
    'planXM1',
    'planX3',
    'plan-D',
    'plan-K',
    'plan-KM1',
    'plan-DU',
    'plan-K2',
  ])('can be of %s in either coverage, and be registered', async (subscription) => {
    for (const coverage of ['jp', 'g'] as const) {
      const client = await signedIn(sandbox, login.email, { coverage })
      const { simId, registrationSecret } = await shipped(client, { subscription })
      const registered = await client.call('registerSim', {
        path: { sim_id: simId },
        body: { registrationSecret, groupId: null, tags: null },
      })
      const primary = registered.data.profiles?.[simId]?.subscribers?.[simId]
      expect(primary?.subscription).toBe(subscription)
    }
  })
})

describe('null is absence', () => {
  test('at sign-in', async () => {
    const body = { ...login, authKey: null, authKeyId: null, mfaOTPCode: null, operatorId: null }
    expect(
      (await nobody.call('auth', { body: { ...body, tokenTimeoutSeconds: null } })).status,
    ).toBe(200)
  })

  test('in what is created', async () => {
    const group = await root.call('createGroup', { body: { tags: null, configuration: null } })
    expect(group.status).toBe(201)
    const credentials = { type: 'psk', credentials: { key: 'AAAA' }, description: null }
    const path = { credentials_id: 'new' }
    expect((await root.call('createCredential', { path, body: credentials })).status).toBe(201)
    const payer = { fullName: 'Ada', companyName: null, department: null }
    const payerPath = { operator_id: 'OP0000000001' }
    await root.call('registerPayerInformation', { path: payerPath, body: payer })
    expect((await root.call('getPayerInformation')).data).toMatchObject({ fullName: 'Ada' })
    const init = {
      email: 'a@example.com',
      password: 'x',
      authKeyId: 'keyId-x',
      authKey: 'secret-x',
    }
    const made = await nobody.request('POST', '/v1/sandbox/init', {
      body: { ...init, coverageTypes: null, registerPaymentMethod: null },
    })
    expect(made.status).toBe(201)
  })

  test('where a value is required it is missing', async () => {
    const { error } = await nobody.call('auth', { body: { email: login.email, password: null } })
    expect(error).toMatchObject({ code: 'COM0003', message: expect.stringMatching(/^password: /) })
  })
})

test('an endpoint may end in a slash, and so may a path', async () => {
  for (const path of ['/v1/auth/', '//v1/auth', '//v1/auth/', '/v1/auth?']) {
    const answer = await nobody.request('POST', path, { body: login })
    expect([path, answer.status]).toEqual([path, 200])
  }
  expect((await root.request('GET', '//v1/sims/')).data).toHaveLength(10)
  expect((await root.request('POST', '//v1/sandbox/subscribers/create/')).status).toBe(200)
  expect((await root.request('GET', '/v1//sims')).status).toBe(404)
})

test('HEAD says what GET would, without the body', async () => {
  const head = await root.request('HEAD', '/v1/sims?limit=3')
  const get = await root.request('GET', '/v1/sims?limit=3')
  expect([head.status, head.data]).toEqual([200, undefined])
  for (const name of ['content-type', 'link', 'x-soracom-next-key']) {
    expect(head.headers.get(name)).toBe(get.headers.get(name))
  }
  expect((await sandbox.jp.request('/v1/sims', { method: 'HEAD' })).status).toBe(401)
})

test('the next page is linked as the service does it: rel without quotes', async () => {
  const { headers } = await root.request('GET', '/v1/sims?limit=3')
  expect(headers.get('link')).toMatch(/^<\/v1\/sims\?limit=3&last_evaluated_key=[^>]+>; rel=next$/)
})

test('choices and flags are taken in capitals', async () => {
  const { data } = await root.call('searchSims', { query: 'name=zzz&status=ACTIVE&search_type=OR' })
  expect(data.length).toBeGreaterThan(0)
})

test.each([
  [180, 200],
  [179, 400],
  [0, 400],
  [172_800, 200],
  [172_801, 400],
])('a token of %d seconds is answered %d', async (tokenTimeoutSeconds, status) => {
  const answer = await nobody.call('auth', { body: { ...login, tokenTimeoutSeconds } })
  expect(answer.status).toBe(status)
  const path = { operator_id: 'OP0000000001' }
  const renewal = await root.call('generateAuthToken', { path, body: { tokenTimeoutSeconds } })
  expect(renewal.status).toBe(status)
})
