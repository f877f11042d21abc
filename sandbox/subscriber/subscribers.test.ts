import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'

const now = Date.UTC(2025, 5, 15, 12)
let root: TestClient

beforeAll(async () => {
  root = await signedIn(createSandbox({ sims: 300, wall: () => now }), 'root@example.com')
})

const listed = async (query: string) =>
  (await root.call('listSubscribers', { query: `limit=100&${query}` })).data
const searched = async (query: string) =>
  (await root.call('searchSubscribers', { query: `limit=100&${query}` })).data

/** A SIM with a virtual subscription beside its own. */
async function doubled() {
  const [second] = await searched('subscription=planArc01&name=二重化')
  if (!second) throw new Error('no SIM has two subscriptions')
  const [first] = await listed(`serial_number_filter=${second.serialNumber}`)
  if (!first) throw new Error('the primary subscription was not found')
  return { first, second }
}

describe('a secondary subscription', () => {
  test('has its own numbers and status, and what its SIM says of both', async () => {
    const { first, second } = await doubled()
    expect(second).toMatchObject({ moduleType: null, msisdn: null, subscription: 'planArc01' })
    expect(second.imsi).not.toBe(first.imsi)
    expect([second.simId, second.tags, second.groupId]).toEqual([
      first.simId,
      first.tags,
      first.groupId,
    ])
    expect(first).toMatchObject({ moduleType: expect.any(String), subscription: 'plan-D' })
    const sessions = [first, second].filter(({ sessionStatus }) => sessionStatus?.online)
    expect(sessions).toHaveLength(1)
  })

  test('is not changed directly, and follows the primary one', async () => {
    const { first, second } = await doubled()
    const on = ({ imsi = '' }) => ({ path: { imsi } })
    const refused = await root.call('deactivateSubscriber', on(second))
    expect([refused.status, refused.error.code]).toEqual([400, 'SEM0181'])
    const body = [{ tagName: 'site', tagValue: 'roof' }]
    expect((await root.call('putSubscriberTags', { ...on(second), body })).status).toBe(400)
    await root.call('putSubscriberTags', { ...on(first), body })
    expect((await root.call('getSubscriber', on(second))).data.tags?.['site']).toBe('roof')
  })

  test('has only the events of its own sessions', async () => {
    const { first, second } = await doubled()
    for (const { imsi = '' } of [first, second]) {
      const { data } = await root.call('listSessionEvents', { path: { imsi } })
      expect(data.every((event) => event.imsi === imsi)).toBe(true)
    }
  })
})

describe('listSubscribers', () => {
  test('knows several statuses and speed classes, the beginning of a serial number, and tags', async () => {
    const statuses = (await listed('status_filter=suspended|terminated')).map((one) => one.status)
    expect(new Set(statuses)).toEqual(new Set(['suspended', 'terminated']))
    const classes = (await listed('speed_class_filter=u1.slow|t1.standard')).map(
      (one) => one.speedClass,
    )
    expect(new Set(classes)).toEqual(new Set(['u1.slow', 't1.standard']))
    const serials = (await listed('serial_number_filter=DN|KM')).map((one) => one.serialNumber)
    expect(serials.length).toBeGreaterThan(10)
    expect(serials.every((serial) => /^(DN|KM)/.test(serial ?? ''))).toBe(true)
    const named = async (mode: string) =>
      (await listed(`tag_name=name&tag_value=edge-gw&tag_value_match_mode=${mode}`)).length
    expect([await named('exact'), await named('prefix')]).toEqual([0, expect.any(Number)])
    expect(await named('prefix')).toBeGreaterThan(0)
    expect((await root.call('listSubscribers', { query: 'tag_name=name' })).status).toBe(400)
  })
})

describe('searchSubscribers', () => {
  test('finds a subscription by its own number, and all of a SIM by its name', async () => {
    const { first, second } = await doubled()
    expect((await searched(`imsi=${second.imsi}`)).map(({ imsi }) => imsi)).toEqual([second.imsi])
    const both = await searched(`name=${encodeURIComponent(first.tags?.['name'] ?? '')}`)
    expect(both.map(({ imsi }) => imsi)).toEqual([first.imsi, second.imsi].sort())
    const either = await searched(`imsi=${first.imsi}&iccid=${second.iccid}&search_type=or`)
    expect(either).toHaveLength(2)
    expect(await searched(`imsi=${first.imsi}&iccid=${second.iccid}`)).toEqual([])
  })

  test('pages by IMSI, and refuses what is too short', async () => {
    const query = 'subscription=plan-D&limit=2'
    const { data, headers } = await root.call('searchSubscribers', { query })
    const key = headers.get('x-soracom-next-key')
    expect(key).toBe(data.at(-1)?.imsi)
    const next = await root.call('searchSubscribers', {
      query: `${query}&last_evaluated_key=${key}`,
    })
    expect(Number(next.data[0]?.imsi)).toBeGreaterThan(Number(key))
    expect((await root.call('searchSubscribers', { query: 'name=a' })).status).toBe(400)
  })
})

test('the exported file has a line for each subscription', async () => {
  const sandbox = createSandbox({ sims: 120, wall: () => now })
  const client = await signedIn(sandbox, 'root@example.com')
  const { data } = await client.call('exportSubscribers')
  const response = await sandbox.jp.request(new URL(data.url ?? '').pathname)
  const lines = (await response.text()).trimEnd().split('\r\n')
  expect(lines[0]).toContain('imsi,simId,iccid,msisdn')
  const imsis = lines.slice(1).map((line) => line.split(',')[0])
  expect(imsis).toEqual([...new Set(imsis)].sort())
  expect(imsis.length).toBeGreaterThan(120)
  const { data: list } = await client.call('listSubscribers', { query: 'limit=3' })
  expect(imsis.slice(0, 3)).toEqual(list.map(({ imsi }) => imsi))
})
