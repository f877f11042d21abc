import { beforeAll, describe, expect, test } from 'vitest'
import type { DataEntry } from '../../src/api/generated/models/dataEntry.ts'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { dayMs } from '../../src/domain/time.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const now = Date.UTC(2025, 5, 15, 12)
const seen = new SeenToSucceed()

let sandbox: Sandbox
let root: TestClient
/** The ids of the SIMs whose devices are there for what they send, by a part of their names. */
const ids = new Map<string, string>()
const simCalled = (name: string) => {
  const found = [...ids].find(([known]) => known.includes(name))
  return { resource_type: 'Sim', resource_id: found?.[1] ?? '' }
}

beforeAll(async () => {
  sandbox = createSandbox({ sims: 100, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
  const { data } = await root.call('listSims', { query: 'limit=100' })
  for (const { simId = '', tags = {} } of data) ids.set(tags['name'] ?? simId, simId)
})

const does = async <Id extends OperationId>(id: Id, sent?: Sent) =>
  (await seen.does(root, id, sent)).data
const status = async (id: OperationId, sent: Sent) => (await root.call(id, sent)).status

/** Everything under a path, page by page. */
async function everything(id: 'getDataEntries' | 'getDataEntriesByCategory', sent: Sent) {
  const found: DataEntry[] = []
  let key = ''
  for (;;) {
    const { data, headers } = await root.call(id, { ...sent, query: `limit=7${key}` })
    found.push(...data)
    const next = headers.get('x-soracom-next-key')
    if (next === null) return found
    key = `&last_evaluated_key=${next}`
  }
}

test('what a camera counts names a still of it now and then', async () => {
  const [source] = (
    await does('listDataResourceMetadata', { query: 'resource_type=SoraCam' })
  ).slice(-1)
  const path = { resource_type: 'SoraCam', resource_id: source?.resourceId ?? '' }
  const entries = await does('getDataEntries', { path, query: 'limit=12' })
  const named = entries.flatMap(({ time = 0, content = '' }) => {
    const { image_url: address } = JSON.parse(content) as { image_url?: string }
    return address === undefined ? [] : [{ time, address }]
  })
  expect(named).toHaveLength(2)
  for (const { time, address } of named) {
    const one = await does('getDataEntry', { path: { ...path, time: String(time) } })
    expect(one.content).toContain(address)
    const still = await sandbox.jp.request(
      new URL(address).pathname.replace(/^.*(?=\/media\/)/, ''),
    )
    expect([still.status, still.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  }
})

describe('metadata', () => {
  test('tells every source, when it sent last and under which keys', async () => {
    const all = await does('listDataResourceMetadata', { query: 'limit=1000' })
    expect(await does('listDataSourceResources', { query: 'limit=1000' })).toEqual(all)
    expect(new Set(all.map(({ resourceType }) => resourceType))).toEqual(
      new Set(['SoraCam', 'LoraDevice', 'SigfoxDevice', 'Sim', 'Device']),
    )
    for (const { resourceType, resourceId = '', lastModifiedTime = 0 } of all) {
      expect(lastModifiedTime).toBeLessThanOrEqual(now)
      const path = { resource_type: resourceType ?? '', resource_id: resourceId }
      const [last] = (await root.call('getDataEntries', { path, query: `limit=1&to=${now}` })).data
      // What was written says when that was, not what its device believes.
      if (resourceId === simCalled('Broken').resource_id) continue
      if (lastModifiedTime >= now - 40 * dayMs) expect(last?.time ?? 0).toBe(lastModifiedTime)
      else expect(last).toBeUndefined()
    }
    const button = all.find(({ resourceId }) => resourceId === simCalled('Button').resource_id)
    expect(button?.attributeNames).toContain('clickTypeName')
  })

  test('comes in pages, of one type where that is asked for', async () => {
    const all = (await root.call('listDataResourceMetadata', { query: 'limit=1000' })).data
    const first = await root.call('listDataResourceMetadata', { query: 'limit=9' })
    const key = encodeURIComponent(first.headers.get('x-soracom-next-key') ?? '')
    const rest = await root.call('listDataResourceMetadata', {
      query: `limit=1000&last_evaluated_key=${key}`,
    })
    expect([...first.data, ...rest.data]).toEqual(all)
    const typed = async (type: string) =>
      (await root.call('listDataResourceMetadata', { query: `resource_type=${type}&limit=1000` }))
        .data
    const sims = await typed('Sim')
    expect(sims.length).toBeGreaterThan(20)
    expect((await typed('Subscriber')).map(({ lastModifiedTime }) => lastModifiedTime)).toEqual(
      sims.map(({ lastModifiedTime }) => lastModifiedTime),
    )
    expect((await typed('Device')).length).toBe(4)
    expect((await typed('SigfoxDevice')).length).toBe(3)
  })

  test.each(['limit=0', 'limit=1001', 'resource_type=Nothing'])('refuses %s', async (query) => {
    expect(await status('listDataResourceMetadata', { query })).toBe(400)
  })
})

describe('entries', () => {
  test('of each special device look as its kind does', async () => {
    const newest = async (name: string) => {
      const { data } = await root.call('getDataEntries', {
        path: simCalled(name),
        query: `limit=3&to=${now}`,
      })
      expect(data).toHaveLength(3)
      return data
    }
    expect((await newest('Button'))[0]).toMatchObject({ category: 'button-presses' })
    expect((await newest('GPS'))[0]?.content).toMatch(/"lat":(null|35\.\d+),/)
    expect((await newest('プレス機'))[0]?.content).toContain('"line":{"id":')
    expect((await newest('diary'))[0]?.contentType).toBe('text/plain')
    expect((await newest('binary'))[0]?.content).toMatch(/^\{"payload":"[\w+/]+={0,2}"\}$/)
    expect(await newest('Broken')).toHaveLength(3)
  })

  test('are the same for a SIM and its views, whatever key a page is asked by', async () => {
    const path = simCalled('Factory')
    const entries = await does('getDataEntries', { path, query: 'limit=20' })
    const sim = await root.call('getDataFromSim', {
      path: { sim_id: path.resource_id },
      query: 'limit=20',
    })
    expect(sim.data).toEqual(entries)
    const middle = entries[9]?.time
    for (const key of [`${middle}`, `${middle}_x`, `${middle}_440101234567890`]) {
      const query = `limit=10&last_evaluated_key=${key}`
      expect((await root.call('getDataEntries', { path, query })).data).toEqual(entries.slice(10))
    }
  })

  test('is read and deleted one by one', async () => {
    const path = simCalled('GPS')
    const [entry] = await does('getDataEntries', { path, query: 'limit=1' })
    const one = { ...path, time: String(entry?.time) }
    expect(await does('getDataEntry', { path: one })).toEqual(entry)
    await does('deleteDataEntry', { path: one })
    await does('deleteDataEntry', { path: one })
    expect((await root.call('getDataEntry', { path: one })).error.code).toBe('SEM0200')
    const [next] = (await root.call('getDataEntries', { path, query: 'limit=1' })).data
    expect(next?.time).toBeLessThan(entry?.time ?? 0)
  })

  test('by category come from all sources in one order, each once', async () => {
    const path = { category: 'alerts' }
    const alerts = await does('getDataEntriesByCategory', { path, query: 'limit=1000' })
    expect(alerts.length).toBeGreaterThan(10)
    expect(alerts.every(({ category }) => category === 'alerts')).toBe(true)
    expect(await everything('getDataEntriesByCategory', { path })).toEqual(alerts)
    const presses = await does('getDataEntriesByCategory', { path: { category: 'button-presses' } })
    expect(presses).toHaveLength(10)
    expect(await does('getDataEntriesByCategory', { path: { category: 'none' } })).toEqual([])
  })

  test('wrong questions are 400, unknown sources empty', async () => {
    const path = { resource_type: 'Device', resource_id: 'unknown' }
    expect(await does('getDataEntries', { path })).toEqual([])
    for (const query of [
      'limit=0',
      'limit=1001',
      'from=2&to=1',
      'last_evaluated_key=x',
      'sort=up',
    ]) {
      expect([query, await status('getDataEntries', { path, query })]).toEqual([query, 400])
    }
    const wrong = { resource_type: 'Nothing', resource_id: 'x', time: '1' }
    expect(await status('getDataEntries', { path: wrong })).toBe(400)
    const noTime = { ...path, time: 'yesterday' }
    expect(await status('getDataEntry', { path: noTime })).toBe(400)
    expect(await status('deleteDataEntry', { path: noTime })).toBe(400)
    expect(await status('getDataEntry', { path: { ...path, time: '1' } })).toBe(404)
  })

  test('reading counts as export with the contract, and is free without it', async () => {
    const path = { operator_id: 'OP0000000001' }
    const bytes = async () =>
      (await root.call('getHarvestExportedDataStats', { path })).data.exportedBytes ?? 0
    const read = async () => (await root.call('getDataEntries', { path: simCalled('diary') })).data
    const before = await bytes()
    await read()
    expect(await bytes()).toBe(before)
    const contractDetail = { plan: 'extended', ttl: 731 }
    await root.call('addOperatorContract', {
      path,
      body: { contractName: 'harvest', contractDetail },
    })
    const sent = (await read()).reduce(
      (sum, entry) => sum + Buffer.byteLength(entry.content ?? ''),
      0,
    )
    expect(await bytes()).toBe(before + sent)
  })
})

test('nothing was left out', () => {
  expect(seen.missing((tag) => tag === 'DataEntry')).toEqual([])
})
