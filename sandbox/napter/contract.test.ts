import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { putContract } from '../operator/contracts.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const minute = 60_000
const seen = new SeenToSucceed()

let sandbox: Sandbox
let root: TestClient
let sim: Sim
let path: { sim_id: string }

/** Calls an operation that must succeed; the client checks the body against the description. */
const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const status = async (id: OperationId, sent: Sent) => (await root.call(id, sent)).status
const after = (ms: number) => sandbox.worlds.setClock(operatorId, { now: now + ms, frozen: true })
const find = async (query: string, fits: (one: Sim) => boolean = () => true) =>
  (await root.call('searchSims', { query })).data.find(fits) ?? {}
const open = (destination: object, rest: object = {}) =>
  does('createPortMappingForSim', { path, body: { destination, ...rest } })

beforeEach(async () => {
  sandbox = createSandbox({ sims: 120, wall: () => now })
  after(0)
  root = await signedIn(sandbox, 'root@example.com', { tokenTimeoutSeconds: 172_800 })
  // Not one of those that begin with an access.
  const seeded = new Set((await root.call('listPortMappings')).data.map(({ simId }) => simId))
  sim = await find(
    'session_status=ONLINE&subscription=plan-K2',
    ({ simId, lastPortMappingCreatedTime: used }) => !seeded.has(simId) && used === null,
  )
  path = { sim_id: sim.simId ?? '' }
})

test('an access is opened, listed, deleted and not found any more', async () => {
  const made = await open({ port: 22, service: 'air' }, { duration: 600 })
  expect(made).toMatchObject({
    operatorId,
    simId: path.sim_id,
    destination: { port: 22, simId: path.sim_id, destinationChoosingStrategy: 'AIR_PRIORITIZED' },
    // The address of who calls.
    source: { ipRanges: ['127.0.0.1/32'] },
    duration: 600,
    createdTime: now,
    expiredTime: now + 10 * minute,
    tlsRequired: false,
    endpoint: `${made.ipAddress}:${made.port}`,
    hostname: `${made.ipAddress?.replaceAll('.', '-')}.napter.soracom.io`,
  })
  expect(made).not.toHaveProperty('imsi')
  expect(made.destination).not.toHaveProperty('service')
  expect(made.ipAddress).toMatch(/^203\.0\.113\./)
  expect((await root.call('getSim', { path })).data.lastPortMappingCreatedTime).toBe(now)
  expect(await does('listPortMappingsForSim', { path })).toEqual([made])
  expect(await does('listPortMappings')).toContainEqual(made)
  const one = { path: { ip_address: made.ipAddress ?? '', port: String(made.port) } }
  await does('deletePortMapping', one)
  expect(await status('deletePortMapping', one)).toBe(404)
  expect(await status('listPortMappingsForSim', { path })).toBe(404)
})

test('opened by an IMSI it belongs to the subscription', async () => {
  const imsi = sim.sessionStatus?.imsi ?? ''
  const destination = { imsi, port: 80 }
  const made = await does('createPortMapping', { body: { destination, tlsRequired: true } })
  expect(made).toMatchObject({
    imsi,
    tlsRequired: true,
    duration: 1800,
    destination: { imsi, destinationChoosingStrategy: 'IMSI_PRIORITIZED' },
  })
  expect(made).not.toHaveProperty('simId')
  expect(await does('listPortMappingsForSubscriber', { path: { imsi } })).toEqual([made])
  // Where both are given the SIM counts.
  const both = await does('createPortMapping', {
    body: { destination: { ...destination, simId: sim.simId } },
  })
  expect(both.destination?.destinationChoosingStrategy).toBe('DYNAMIC')
  expect(await does('listPortMappingsForSim', { path })).toEqual([both])
})

test('it ends by itself', async () => {
  await open({ port: 22, service: 'air' }, { duration: 600 })
  after(10 * minute - 1)
  expect(await does('listPortMappingsForSim', { path })).toHaveLength(1)
  after(10 * minute)
  expect(await status('listPortMappingsForSim', { path })).toBe(404)
})

test.each([
  [{ destination: { port: 0, service: 'air' } }, 'destination.port'],
  [{ destination: { port: 70_000, service: 'air' } }, 'destination.port'],
  [{ destination: { port: 22.5, service: 'air' } }, 'destination.port'],
  [{ destination: { port: 22 }, duration: 28_801 }, 'duration'],
  [{ destination: { port: 22 }, duration: 1.5 }, 'duration'],
  [{ destination: { port: 22 }, source: { ipRanges: ['203.0.113.4'] } }, 'source.ipRanges'],
  [{ destination: { port: 22, service: 'arc' } }, 'destination.service'],
])('refuses %j', async (body, named) => {
  const answer = await root.call('createPortMappingForSim', { path, body })
  expect(answer.status).toBe(400)
  expect(answer.error.message).toContain(named)
})

test('there must be a SIM, and it must be online', async () => {
  const body = { destination: { port: 22, service: 'air' } }
  const unknown = { path: { sim_id: '8981100000000000000' }, body }
  expect(await status('createPortMappingForSim', unknown)).toBe(404)
  const nobody = { body: { destination: { port: 22, imsi: '001010000000000' } } }
  expect(await status('createPortMapping', nobody)).toBe(404)
  expect(await status('createPortMapping', { body: { destination: { port: 22 } } })).toBe(400)
  const { simId = '' } = await find('session_status=OFFLINE&status=active')
  const offline = await root.call('createPortMappingForSim', { path: { sim_id: simId }, body })
  expect([offline.status, offline.error.code]).toEqual([400, 'SEM0016'])
})

test('a SIM with a session of Arc is reached over either', async () => {
  const both = await find(
    'session_status=ONLINE&subscription=planArc01',
    ({ sessionStatus }) => sessionStatus?.subscription === 'plan-D',
  )
  path = { sim_id: both.simId ?? '' }
  for (const [service, strategy] of [
    ['air', 'AIR_PRIORITIZED'],
    ['arc', 'ARC_PRIORITIZED'],
  ]) {
    const { destination } = await open({ port: 22, service })
    expect(destination?.destinationChoosingStrategy).toBe(strategy)
  }
})

test('the log tells what became of an access, of one IMSI, page by page', async () => {
  const { ipAddress, port } = await open({ port: 22, service: 'air' }, { duration: 28_800 })
  const imsi = sim.sessionStatus?.imsi ?? ''
  const log = async (query = '') =>
    await does('getNapterAuditLogs', {
      query: `resource_type=Subscriber&resource_id=${imsi}${query}`,
    })
  expect((await log()).map(({ type }) => type)).toEqual(['CREATED'])
  after(7 * minute)
  const [closed, connected, access] = (await log()).toReversed().slice(1, 4).toReversed()
  expect([access?.type, connected?.type, closed?.type]).toEqual(['ACCESS', 'CONNECTED', 'CLOSED'])
  expect(new Set([access, connected, closed].map((one) => one?.connectionId)).size).toBe(1)
  expect(access).toMatchObject({
    imsi,
    operatorId,
    tls: false,
    direction: {
      destinationIPAddress: sim.sessionStatus?.ueIpAddress,
      destinationPort: 22,
      sourceIPAddress: '127.0.0.1',
    },
  })
  after(60 * minute)
  await does('deletePortMapping', { path: { ip_address: ipAddress ?? '', port: String(port) } })
  const all = await log()
  expect(all[0]?.type).toBe('DELETED')
  expect(all.slice(-4).map(({ type }) => type)).toEqual([
    'CLOSED',
    'CONNECTED',
    'ACCESS',
    'CREATED',
  ])
  expect((await log(`&from=${now + 59 * minute}`)).length).toBeLessThan(all.length)

  const first = await seen.does(root, 'getNapterAuditLogs', {
    query: `resource_id=${imsi}&limit=3`,
  })
  const key = first.headers.get('x-soracom-next-key') ?? ''
  const rest = await log(`&last_evaluated_key=${encodeURIComponent(key)}`)
  expect([...first.data, ...rest]).toEqual(all)
  const time = first.data[2]?.createdAt
  const older = await log(`&last_evaluated_key=${time}`)
  expect(older.every(({ createdAt = 0 }) => createdAt < (time ?? 0))).toBe(true)
  for (const wrong of ['last_evaluated_key=x', 'limit=1001', 'from=2&to=1']) {
    expect(await status('getNapterAuditLogs', { query: wrong })).toBe(400)
  }
  after(25.5 * 60 * minute)
  expect(await log()).toEqual([])
  // With the paid extension what happened is told for a year.
  putContract(sandbox.worlds.db, operatorId, 'napter')
  expect(await log()).toEqual(all)
})

test('what is seeded has a log of every kind, and is no longer told of after a day', async () => {
  const open = await does('listPortMappings')
  expect(open).toHaveLength(3)
  after(6 * 60 * minute)
  const log = await does('getNapterAuditLogs', { query: 'limit=1000' })
  const types = new Set(log.map(({ type }) => type))
  for (const type of [
    'CREATED',
    'ACCESS',
    'CONNECTED',
    'CLOSED',
    'EXPIRED',
    'DENIED',
    'REFUSED',
  ] as const) {
    expect(types).toContain(type)
  }
  after(47 * 60 * minute)
  expect(await does('getNapterAuditLogs')).toEqual([])
})

let global: Sandbox
beforeAll(() => {
  global = createSandbox({ sims: 120, wall: () => now })
})

test('Global coverage has its own entrances', async () => {
  const client = await signedIn(global, 'root@example.com', { coverage: 'g' })
  const { data } = await client.call('listPortMappings', { query: 'limit=1' })
  expect(data[0]?.ipAddress).toBe('203.0.113.20')
})

test('every operation of remote access has been seen to succeed', () => {
  expect(seen.missing((tag) => tag === 'PortMapping' || tag === 'AuditLog')).toEqual([
    // Seen in sandbox/audit.
    'getApiAuditLogs',
  ])
})
