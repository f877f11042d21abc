import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'
import { rowsFrom } from './testing.ts'

let sandbox: Sandbox
let root: TestClient

beforeAll(async () => {
  sandbox = createSandbox({ sims: 40 })
  root = await signedIn(sandbox, 'root@example.com')
})
afterAll(() => sandbox.close())

const query = (sql: string, days?: number) => rowsFrom(sandbox, root, sql, days)

test('Harvest Data is what its own operations answer', async () => {
  const [most] = await query(
    `SELECT RESOURCE_ID id, COUNT(*) n, SUM(CONTENT:temperature::FLOAT) total FROM HARVEST_DATA
     WHERE RESOURCE_TYPE = 'Sim' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
  )
  const now = sandbox.worlds.now('OP0000000001')
  const { data } = await root.call('getDataFromSim', {
    path: { sim_id: String(most?.['ID']) },
    query: `from=${now - 86_400_000}&to=${now}&limit=1000`,
  })
  const contents = data.map(({ content = '' }) => JSON.parse(content) as { temperature?: number })
  const total = contents.reduce((sum, { temperature = 0 }) => sum + temperature, 0)
  // The period ends at a whole second: one entry may be younger than that.
  expect(Math.abs(Number(most?.['N']) - data.length)).toBeLessThanOrEqual(1)
  expect(Math.abs(Number(most?.['TOTAL']) - total)).toBeLessThan(60)
})

test('what is counted in front of cameras is there, as the operation on data answers it', async () => {
  const [most] = await query(
    `SELECT RESOURCE_ID ID, COUNT(*) N FROM HARVEST_DATA
     WHERE RESOURCE_TYPE = 'SoraCam' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
  )
  const now = sandbox.worlds.now('OP0000000001')
  const { data } = await root.call('getDataEntries', {
    path: { resource_type: 'SoraCam', resource_id: String(most?.['ID']) },
    query: `from=${now - 86_400_000}&to=${now}&limit=1000`,
  })
  expect(data.length).toBeGreaterThan(100)
  expect(Math.abs(Number(most?.['N']) - data.length)).toBeLessThanOrEqual(1)
})

test('session events are what the operation on each SIM answers', async () => {
  const [first] = await query(
    'SELECT SIM_ID, COUNT(*) N FROM SIM_SESSION_EVENTS GROUP BY 1 HAVING N < 90 ORDER BY 2 DESC',
    7,
  )
  const now = sandbox.worlds.now('OP0000000001')
  const { data } = await root.call('listSimSessionEvents', {
    path: { sim_id: String(first?.['SIM_ID']) },
    query: `from=${now - 7 * 86_400_000}&to=${now}&limit=1000`,
  })
  expect(Math.abs(Number(first?.['N']) - data.length)).toBeLessThanOrEqual(1)
})

test('snapshots tell how SIMs stand today, and tables can be joined', async () => {
  const rows = await query(
    `SELECT STATUS, COUNT(*) N FROM SIM_SNAPSHOTS
     WHERE SNAPSHOT_TIME >= DATE_TRUNC('DAY', CURRENT_TIMESTAMP()) GROUP BY 1`,
  )
  const { data } = await root.call('listSims', { query: 'limit=100' })
  expect(rows.reduce((sum, { N }) => sum + Number(N), 0)).toBe(data.length)
  const networks = await query(
    `SELECT n.NETWORK, COUNT(DISTINCT e.SIM_ID) SIMS FROM SIM_SESSION_EVENTS e
     JOIN MCC_MNC n ON n.PLMN = e.VPLMN GROUP BY 1`,
    7,
  )
  expect(networks.map(({ NETWORK }) => NETWORK).toSorted()).toEqual(['KDDI', 'NTT DOCOMO'])
})

test('what would run for ever ends, and the sandbox answers meanwhile', async () => {
  const forever = query(
    'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT COUNT(*) FROM c',
  )
  const begun = performance.now()
  expect((await root.call('listSims')).status).toBe(200)
  expect(performance.now() - begun).toBeLessThan(1000)
  await expect(forever).rejects.toThrow('timeout of 10 second(s)')
}, 30_000)

test('what would take long to compile is not compiled while others wait', async () => {
  const parts = Array.from(
    { length: 40 },
    (_, n) => `t${n + 1} AS (SELECT 1 FROM t${n} a, t${n} b)`,
  )
  const begun = performance.now()
  // Its process ends with the sandbox.
  void query(`WITH t0 AS (SELECT 1), ${parts.join(', ')} SELECT COUNT(*) FROM t40`).catch(
    () => undefined,
  )
  expect((await root.call('listSims')).status).toBe(200)
  expect(performance.now() - begun).toBeLessThan(1000)
})
