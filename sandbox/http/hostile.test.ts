import { expect, test } from 'vitest'
import { randomFrom } from '../../src/domain/random.ts'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { hostile, hostileTexts } from './hostile.ts'

const body = {
  simId: 'a SIM',
  status: 'active',
  name: 'Meter 7',
  since: '2026-01-01T00:00:00Z',
  iccid: '8981100000000000000',
  url: 'https://example.com/a.mp4',
  tags: { place: 'Osaka' },
  lines: ['one', '2'],
  count: 3,
  none: null,
}

test('what a person or a device wrote is hostile, what the platform says stays', () => {
  const struck = hostile(1, body, randomFrom('seed')) as typeof body
  expect(struck).toMatchObject({
    simId: 'a SIM',
    status: 'active',
    since: '2026-01-01T00:00:00Z',
    iccid: '8981100000000000000',
    url: expect.stringMatching(/^javascript:/),
    count: 3,
    none: null,
  })
  const { name, tags, lines } = struck
  expect(hostileTexts).toContain(name)
  expect(hostileTexts).toContain(tags.place)
  expect(Object.keys(tags)).toHaveLength(2)
  expect(lines[1]).toBe('2')
  expect(hostileTexts).toContain(lines[0])
})

test('a share of nothing changes no value', () => {
  expect(hostile(0, body, randomFrom('seed'))).toMatchObject(body)
})

test('strikes answers alike each time, and lets people sign in', async () => {
  const sandbox = createSandbox({ sims: 5 })
  const root = await signedIn(sandbox, 'root@example.com')
  const whole = await root.request('GET', '/v1/groups')
  await root.request('PUT', '/v1/sandbox/control/operators/OP0000000001/faults', {
    body: { faults: [{ kind: 'hostile' }] },
  })
  const struck = await root.request('GET', '/v1/groups')
  expect(struck.status).toBe(200)
  expect(JSON.stringify(struck.data)).toContain('hacked')
  expect(struck.data).not.toEqual(whole.data)
  expect((await root.request('GET', '/v1/groups')).data).toEqual(struck.data)
  await expect(signedIn(sandbox, 'root@example.com')).resolves.toBeDefined()
})
