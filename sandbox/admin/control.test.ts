import { beforeEach, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { TestClient, signedIn } from '../testing/client.ts'
import { removeUnfinished } from './operators.ts'

let sandbox: Sandbox
let control: TestClient
beforeEach(() => {
  sandbox = createSandbox({ sims: 5 })
  control = new TestClient(sandbox)
})

const base = '/v1/sandbox/control'

async function world(body: object = {}) {
  const { status, data } = await control.request('POST', `${base}/worlds`, { body })
  expect(status).toBe(201)
  return data as { operatorId: string; email: string; userNames: string[]; password: string }
}

test('a world is an operator of its own with accounts and a fleet', async () => {
  const { operatorId, email, userNames, password } = await world({ sims: 30 })
  expect({ operatorId, email, userNames, password }).toEqual({
    operatorId: 'OP0000000003',
    email: 'root-3@example.com',
    userNames: ['admin', 'field', 'viewer'],
    password: 'sandbox',
  })
  const viewer = await signedIn(sandbox, 'viewer', { operatorId })
  expect((await viewer.call('listSims')).data).toHaveLength(30)
  const global = await signedIn(sandbox, email, { coverage: 'g' })
  expect((await global.call('listSims')).data).toHaveLength(3)
})

test('a world has SAM users with any permissions that a test wants', async () => {
  const { operatorId, userNames } = await world({ users: { lister: ['Sim:listSims'] } })
  expect(userNames).toEqual(['admin', 'field', 'lister', 'viewer'])
  const lister = await signedIn(sandbox, 'lister', { operatorId })
  expect((await lister.call('listSims')).status).toBe(200)
  expect((await lister.call('searchSims')).status).toBe(403)
  const usual = { body: { users: { admin: [] } } }
  expect((await control.request('POST', `${base}/worlds`, usual)).status).toBe(400)
})

test('others are served while a large world is made, and nobody signs in to half of it', async () => {
  const root = await signedIn(sandbox, 'root@example.com')
  const made: string[] = []
  const making = Promise.all(
    ['a', 'b'].map(async (seed) => made.push((await world({ sims: 3000, seed })).operatorId)),
  )
  await root.call('listSims')
  expect(sandbox.worlds.operators()).toHaveLength(4)
  const body = { email: 'root-3@example.com', password: 'sandbox' }
  expect((await control.call('auth', { body })).status).toBe(401)
  for (let calls = 0; calls < 3; calls++) expect((await root.call('listSims')).status).toBe(200)
  expect(made).toEqual([])
  await making
  expect((await control.call('auth', { body })).status).toBe(200)
  const counts = ['OP0000000003', 'OP0000000004'].map((operatorId) => {
    const { db, id } = sandbox.worlds.world(operatorId, 'jp') ?? {}
    return db?.prepare('SELECT count(*) AS n FROM sims WHERE world_id = ?').get(id ?? 0)?.['n']
  })
  expect(counts).toEqual([3000, 3000])
})

test('of a world that cannot be made nothing is left, nor when the program ends meanwhile', async () => {
  const { db } = sandbox.worlds
  db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON sims WHEN new.no > 1200
    BEGIN SELECT RAISE(ABORT, 'no more'); END`)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect((await control.request('POST', `${base}/worlds`, { body: { sims: 3000 } })).status).toBe(
    500,
  )
  logged.mockRestore()
  expect(sandbox.worlds.operators()).toHaveLength(2)
  expect(db.prepare('SELECT max(no) AS n FROM sims').get()).toEqual({ n: 5 })
  db.exec('DROP TRIGGER full')
  sandbox.worlds.create({ seed: 'unfinished', coverages: ['jp'] })
  removeUnfinished(sandbox.worlds)
  const left = sandbox.worlds.operators().map(({ operatorId }) => operatorId)
  expect(left).toEqual(['OP0000000001', 'OP0000000002'])
})

test('the same seed and moment give the same bytes in every run', async () => {
  const wanted = { sims: 20, seed: 'twins', now: 1_750_000_000_000, frozen: true }
  const bodies: string[] = []
  for (let run = 0; run < 2; run++) {
    sandbox = createSandbox({ sims: 5 })
    control = new TestClient(sandbox)
    const client = await signedIn(sandbox, (await world(wanted)).email)
    bodies.push(JSON.stringify((await client.call('listSims')).data))
  }
  expect(bodies[0]).toBe(bodies[1])
  const other = await signedIn(sandbox, (await world({ ...wanted, seed: 'other' })).email)
  expect(JSON.stringify((await other.call('listSims')).data)).not.toBe(bodies[0])
})

test('what happens in one world is not seen in another', async () => {
  const [a, b] = [await world({ sims: 3 }), await world({ sims: 3 })]
  const one = await signedIn(sandbox, a.email)
  const two = await signedIn(sandbox, b.email)
  const path = { sim_id: (await one.call('listSims')).data[0]?.simId ?? '' }
  await one.call('putSimTags', { path, body: [{ tagName: 'site', tagValue: 'only here' }] })
  expect((await one.call('getSim', { path })).data.tags?.['site']).toBe('only here')
  expect((await two.call('getSim', { path })).status).toBe(404)
  expect(JSON.stringify((await two.call('listSims')).data)).not.toContain('only here')
})

test('a clock is set, frozen and let go', async () => {
  const { operatorId } = await world({ sims: 0 })
  const put = async (body: object) => {
    const url = `${base}/operators/${operatorId}/clock`
    return (await control.request('PUT', url, { body })).data
  }
  expect(await put({ now: 5000, frozen: true })).toEqual({
    now: 5000,
    frozen: true,
    moved: true,
  })
  expect(await put({})).toMatchObject({ now: 5000, frozen: true })
  expect(await put({ now: null, frozen: false })).toMatchObject({ frozen: false })
  expect(Math.abs(sandbox.worlds.now(operatorId) - Date.now())).toBeLessThan(1000)
})

test('calls of browsers that succeeded are counted', async () => {
  const root = await signedIn(sandbox, 'root@example.com')
  const browser = { headers: { 'sec-fetch-site': 'same-origin' } }
  await root.call('listSims', browser)
  await root.call('listSims', browser)
  await root.call('listSims')
  await root.call('getSim', { ...browser, path: { sim_id: 'none' } })
  const { data } = await control.request('GET', `${base}/calls`)
  expect(data).toEqual({ calls: { listSims: 2 } })
})

test.each([
  ['POST', 'worlds', { sims: -1 }, 'sims'],
  ['POST', 'worlds', { sims: 1e9 }, 'sims'],
  ['POST', 'worlds', { now: 'today' }, 'now'],
  ['POST', 'worlds', { now: 9e15 }, 'now'],
  ['POST', 'worlds', { now: Date.UTC(2200, 0) + 1 }, 'now'],
  ['POST', 'worlds', { simms: 3 }, 'simms'],
  ['PUT', 'operators/OP0000000001/clock', { now: -1 }, 'now'],
  ['PUT', 'operators/OP0000000001/clock', { now: Date.UTC(2200, 0) + 1 }, 'now'],
  ['PUT', 'operators/OP0000000001/faults', { faults: [{ kind: 'fire' }] }, 'faults.0.kind'],
  ['PUT', 'operators/OP0000000001/faults', { faults: {} }, 'faults'],
  ['PUT', 'operators/OP0000000001/faults', { rateLimitPerMinute: 0 }, 'rateLimitPerMinute'],
])('%s %s refuses %j', async (method, path, body, field) => {
  const { status, error } = await control.request(method, `${base}/${path}`, { body })
  expect(status).toBe(400)
  expect(error.message.startsWith(`${field}: `)).toBe(true)
})

test('an operator that does not exist is a 404', async () => {
  for (const part of ['clock', 'faults']) {
    const path = `${base}/operators/OP9999999999/${part}`
    expect((await control.request('PUT', path, { body: {} })).status).toBe(404)
  }
})
