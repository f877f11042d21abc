import { beforeAll, describe, expect, test } from 'vitest'
import { z, type ZodType } from 'zod'
import { contracts, type OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { insertUser } from '../auth/users.ts'
import { hashSecret } from '../auth/password.ts'
import { sandboxPassword } from '../auth/accounts.ts'
import { handlers } from '../handlers.ts'
import { bodyLimitOf, isRaw } from '../http/body.ts'
import { TestClient, signedIn, type Sent } from './client.ts'
import { existingThings, pathTo, variablesOf, type Existing } from './existing.ts'

const operatorId = 'OP0000000001'
const implemented = Object.keys(handlers) as OperationId[]
// The answer to a HEAD has no words: what is refused, its contract test counts on.
const withToken = implemented.filter((id) => {
  const { public: open, method } = contracts[id].operation
  return !open && method !== 'HEAD'
})
const withBody = implemented.filter((id) => contracts[id].operation.body !== null && !isRaw(id))
const withPath = withToken.filter((id) => contracts[id].operation.path.includes('{'))

let sandbox: Sandbox
let nobody: TestClient
let root: TestClient
let powerless: TestClient
let expired: TestClient
let known: Existing

beforeAll(async () => {
  sandbox = createSandbox({
    sims: 120,
    rateLimitPerMinute: 1_000_000,
    failedSignInsPerMinute: 1_000_000,
  })
  const now = Date.now()
  insertUser(sandbox.worlds.db, {
    operatorId,
    userName: 'powerless',
    description: '',
    passwordHash: hashSecret(sandboxPassword),
    permission: '',
    mfaSecret: null,
    createdTime: now,
    updatedTime: now,
  })
  nobody = new TestClient(sandbox)
  root = await signedIn(sandbox, 'root@example.com')
  powerless = await signedIn(sandbox, 'powerless')
  expired = await signedIn(sandbox, 'root@example.com', { tokenTimeoutSeconds: 180 })
  sandbox.worlds.setClock(operatorId, { now: now + 181_000 })
  known = await existingThings(sandbox, root)
})

/** The path to things that exist. */
const existing = (id: OperationId): Pick<Sent, 'path'> => ({ path: pathTo(id, known) })

const emptyBody = (id: OperationId): Pick<Sent, 'body'> =>
  contracts[id].operation.body === null ? {} : { body: isList(id) ? [] : {} }

/** The description knows no 404 there: what is unknown has sent nothing. */
const unknownIsEmpty: ReadonlySet<string> = new Set([
  'getDataFromLoraDevice',
  'getDataFromSigfoxDevice',
  'getDataFromDevice',
  'getDataEntriesByCategory',
])

describe.each(withToken)('%s', (id) => {
  test('wants a token that is known and has not expired', async () => {
    expect((await nobody.call(id, existing(id))).error.code).toBe('AUM0001')
    const foreign = new TestClient(sandbox, 'jp', { apiKey: 'api-x', token: 'x' })
    expect((await foreign.call(id, existing(id))).error.code).toBe('AUM0006')
    const { status } = await expired.call(id, existing(id))
    expect(status).toBe(id === 'generateAuthToken' ? 400 : 401)
  })

  test('wants a permission', async () => {
    // Open to all, the second unless it is denied.
    if (id === 'logout' || id === 'getApiAuditLogs') return
    const { status, error } = await powerless.call(id, existing(id))
    expect([status, error.code]).toEqual([403, 'SEM0049'])
    expect(error.message).toContain(contracts[id].operation.permissions[0])
  })
})

describe.each(withPath)('%s', (id) => {
  test('does not find what does not exist', async () => {
    const { status, data } = await root.call(id, emptyBody(id))
    if (unknownIsEmpty.has(id)) expect([status, data]).toEqual([200, []])
    else expect([400, 403, 404]).toContain(status)
  })

  test.each(['%', '%zz', '%ff', '%c3%28'])('refuses the parameter %s', async (part) => {
    const { method, path } = contracts[id].operation
    const { status, error } = await root.request(
      method,
      `/v1${path.replaceAll(/\{[^}]+\}/g, part)}`,
    )
    expect([status, error.code]).toEqual([400, 'COM0004'])
  })

  test.each(['\0', "' OR 1=1 --", '__proto__', '😀', 'x'.repeat(5000), '../..', 'OP0000000002'])(
    'survives the parameter %.20j',
    async (value) => {
      for (const name of variablesOf(id)) {
        const path = { ...existing(id).path, [name]: value }
        const { status } = await root.call(id, { path, ...emptyBody(id) })
        expect([200, 201, 204, 400, 403, 404]).toContain(status)
      }
    },
  )
})

const wrongBodies = [
  '{',
  '[',
  'null',
  '0',
  '"text"',
  'true',
  '[null]',
  '[[]]',
  '[{}]',
  '{"__proto__":{"a":1}}',
  '{"constructor":null}',
  '\ufeff{}',
  '\0',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
]

describe.each(withBody)('%s', (id) => {
  const client = () => (contracts[id].operation.public ? nobody : root)

  test('names the fault in a body that is no JSON', async () => {
    const { status, error } = await client().call(id, { ...existing(id), body: '{"a":' })
    expect([status, error.code]).toEqual([400, 'COM0001'])
  })

  test('refuses a body that is too long', async () => {
    const { status } = await client().call(id, {
      ...existing(id),
      body: `"${'x'.repeat(bodyLimitOf(id))}"`,
    })
    expect(status).toBe(413)
  })

  test.each(wrongBodies)('survives the body %.20j', async (body) => {
    const { status } = await client().call(id, { ...existing(id), body })
    expect(status).toBeLessThan(500)
  })

  test.each([null, 1, -1, 1e300, '', 'x'.repeat(10_000), [], {}, [1], true, '\0', '\ud800'])(
    'survives fields of the value %.20j',
    async (value) => {
      const fields = propertiesOf(id)
      for (const field of fields) {
        const one = { [field]: value }
        const body = isList(id) ? [one] : one
        const { status } = await client().call(id, { ...existing(id), body })
        expect([field, status < 500]).toEqual([field, true])
      }
    },
  )
})

test('an operation is called with its own method only', async () => {
  const { status, error, headers } = await root.request('DELETE', '/v1/sims')
  expect([status, error.code]).toEqual([405, 'COM0012'])
  expect(headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST'])
})

test.each(['/v1/', '/v1/sim', '/v1//sims', '/v2/sims', '/', '/v1/__proto__', '/v1/%'])(
  'the path %s does not exist',
  async (path) => {
    const { status, error } = await root.request('GET', path)
    expect([status, error.code]).toEqual([404, 'COM0011'])
  },
)

test.each(withToken.filter((id) => contracts[id].query))('%s survives any query', async (id) => {
  const names = queryNames(id)
  const values = [
    '',
    'x',
    '-1',
    '0',
    '1e400',
    'NaN',
    '%00',
    '%zz',
    '%ff',
    'x'.repeat(5000),
    "'",
    '%25',
  ]
  for (const name of [...names, '__proto__']) {
    for (const value of values) {
      const query = `${name}=${value}`
      const { status } = await root.call(id, { ...existing(id), query })
      expect([query.slice(0, 40), status < 500]).toEqual([query.slice(0, 40), true])
    }
    const { status } = await root.call(id, { ...existing(id), query: `${name}=1&${name}=2` })
    expect(status).toBeLessThan(500)
  }
})

test('what all of them are sent to exists', async () => {
  const order = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE']
  const rank = (id: OperationId) => {
    const { method, path } = contracts[id].operation
    // It signs out whoever calls, as the last of all.
    if (id === 'revokeOperatorAuthTokens') return Infinity
    return order.indexOf(method) * 100 - path.split('/').length
  }
  for (const id of withPath.toSorted((a, b) => rank(a) - rank(b))) {
    const { status } = await root.call(id, { ...existing(id), ...emptyBody(id) })
    expect([id, status]).not.toEqual([id, 404])
    expect(status).toBeLessThan(500)
  }
})

test('a placeholder that is not known fails', () => {
  expect(() => pathTo('getSim', {})).toThrow('knows no sim_id for getSim')
})

interface Shape {
  readonly type?: unknown
  readonly properties?: object
  readonly items?: Shape
}

function shapeOf(schema: ZodType | null): Shape {
  return schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape) : {}
}

function isList(id: OperationId): boolean {
  return shapeOf(contracts[id].body).type === 'array'
}

function propertiesOf(id: OperationId): string[] {
  const shape = shapeOf(contracts[id].body)
  return Object.keys((shape.items ?? shape).properties ?? {})
}

function queryNames(id: OperationId): string[] {
  return Object.keys(shapeOf(contracts[id].query).properties ?? {})
}
