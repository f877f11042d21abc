import { expect, test } from 'vitest'
import { z } from 'zod'
import { contracts } from '../../src/api/generated/contract.ts'
import { randomFrom } from '../../src/domain/random.ts'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { distort, type Distortion } from './distort.ts'

const schema = z.strictObject({
  id: z.string(),
  note: z.string().optional(),
  at: z.int().optional(),
  on: z.boolean().optional(),
  state: z.enum(['ready', 'LTE']).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  open: z.record(z.string(), z.unknown()).optional(),
  any: z.unknown().optional(),
  parts: z.array(z.strictObject({ name: z.string(), size: z.int().optional() })),
})
const body = {
  id: 'a',
  note: 'said',
  at: 1700000000000,
  on: false,
  state: 'ready',
  tags: { name: 'x' },
  open: { kept: 1 },
  any: { size: 2 },
  parts: [{ name: 'one', size: 3 }],
}

const all = (kind: Distortion) => distort(kind, 1, schema, body, randomFrom('seed'))

test('sparse leaves out what is optional, nulls puts null there; what is required stays', () => {
  expect(all('sparse')).toEqual({ id: 'a', parts: [{ name: 'one' }] })
  expect(all('nulls')).toEqual({
    id: 'a',
    note: null,
    at: null,
    on: null,
    state: null,
    tags: null,
    open: null,
    any: null,
    parts: [{ name: 'one', size: null }],
  })
})

test('strange makes text of numbers and booleans and knows no enum, but leaves open what is open', () => {
  expect(all('strange')).toMatchObject({
    ...body,
    at: '1700000000000',
    on: 'false',
    state: expect.stringMatching(/^(unheard-of-ready|READY)$/),
    parts: [{ name: 'one', size: '3' }],
    unheardOf: { none: null },
  })
})

test('a share of nothing changes nothing, and the usual one about so much', () => {
  expect(distort('nulls', 0, schema, body, randomFrom('seed'))).toEqual(body)
  const list = z.array(z.strictObject({ size: z.int().optional() }))
  const many = Array.from({ length: 1000 }, (_, size) => ({ size }))
  const left = distort('sparse', 0.4, list, many, randomFrom('seed')) as { size?: number }[]
  const missing = left.filter(({ size }) => size === undefined).length
  expect(missing).toBeGreaterThan(350)
  expect(missing).toBeLessThan(450)
})

test.each(['sparse', 'nulls', 'strange'] as const)(
  '%s strikes answers alike each time, and sign-in only when named',
  async (kind) => {
    const sandbox = createSandbox({ sims: 5 })
    const root = await signedIn(sandbox, 'root@example.com')
    const sims = '/v1/sims?limit=3'
    const whole = await root.request('GET', sims)
    await root.request('PUT', '/v1/sandbox/control/operators/OP0000000001/faults', {
      body: { faults: [{ kind }] },
    })
    const struck = await root.request('GET', sims)
    expect(struck.status).toBe(200)
    expect(struck.data).toHaveLength(3)
    expect(struck.data).not.toEqual(whole.data)
    expect((await root.request('GET', sims)).data).toEqual(struck.data)
    // Only what the schema allows to be left out is: a sparse answer is still as described.
    const described = contracts.listSims.responses[200]?.safeParse(struck.data).success
    expect(described).toBe(kind === 'sparse')
    await expect(signedIn(sandbox, 'root@example.com')).resolves.toBeDefined()

    await root.request('PUT', '/v1/sandbox/control/operators/OP0000000001/faults', {
      body: { faults: [{ kind, share: 1, operations: ['auth'] }] },
    })
    const auth = { email: 'root@example.com', password: 'sandbox' }
    const { data } = await root.request('POST', '/v1/auth', { body: auth })
    expect(contracts.auth.responses[200]?.safeParse(data).success).toBe(kind === 'sparse')
  },
)
