import { beforeEach, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type TestClient } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)
const path = { operator_id: operatorId }
const to = now / 1000
const body = { period: 'month', from: to, to }

let sandbox: Sandbox
let root: TestClient

beforeEach(async () => {
  sandbox = createSandbox({ sims: 40, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com')
})

const after = (ms: number) => sandbox.worlds.setClock(operatorId, { now: now + ms, frozen: true })

/** Asks for a file that nobody waits for; its id. */
async function asked(): Promise<string> {
  const query = 'export_mode=async'
  return (await root.call('exportAirStats', { path, query, body })).data.exportedFileId ?? ''
}

const stateOf = async (exported_file_id: string) =>
  (await root.call('getExportedFile', { path: { exported_file_id } })).data

/** Fetches a file as a browser would: without a token. */
const fetched = async (url: string | undefined): Promise<Response> =>
  sandbox.jp.request(new URL(url ?? '').pathname)

test('a file is made within seconds, and what it says agrees with the API', async () => {
  after(0)
  const id = await asked()
  expect(await stateOf(id)).toEqual({ status: 'processing' })
  after(3000)
  const { status, url } = await stateOf(id)
  expect(status).toBe('exported')
  const file = await fetched(url)
  expect(file.headers.get('content-disposition')).toContain('filename="air-usage-month.csv"')
  const [header, ...lines] = (await file.text()).trim().split('\r\n')
  expect(header?.split(',').slice(0, 4)).toEqual(['date', 'simId', 'imsi', 'speedClass'])
  expect(lines.length).toBeGreaterThan(10)

  const query = `from=${to}&to=${to}&period=month`
  const [month] = (await root.call('getAirStatsOfOperator', { path, query })).data
  const uploaded = lines.reduce((sum, line) => sum + Number(line.split(',')[4]), 0)
  expect(uploaded).toBe(month?.uploadByteSizeTotal)
})

test('a file that is waited for is there at once, to be fetched for ten minutes', async () => {
  after(0)
  const { url } = (await root.call('exportAirStats', { path, body })).data
  expect((await fetched(url)).status).toBe(200)
  after(10 * 60_000)
  expect((await fetched(url)).status).toBe(403)
})

test('an address that was changed leads nowhere', async () => {
  const { url = '' } = (await root.call('exportAirStats', { path, body })).data
  expect((await fetched(url.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(403)
  expect((await fetched(url.replace('.fe_', '.fe_0'))).status).toBe(403)
  expect((await fetched(new URL('/files/OP0000000009.file.x.9.y', url).href)).status).toBe(403)
})

test('a file that nobody asked for is not found', async () => {
  const { status } = await root.call('getExportedFile', { path: { exported_file_id: 'fe_0' } })
  expect(status).toBe(404)
})

test('a file can be made to fail', async () => {
  after(0)
  const faults = [{ kind: 'job', operations: ['exportAirStats'] }]
  const control = `/v1/sandbox/control/operators/${operatorId}/faults`
  await root.request('PUT', control, { body: { faults } })
  const id = await asked()
  after(3000)
  expect(await stateOf(id)).toEqual({ status: 'failed' })
  expect((await root.call('exportAirStats', { path, body })).status).toBe(400)
})

test.each([{}, { period: 'month', from: to }, { period: 'day', from: 0, to }])(
  'the body %j is refused before a file is promised',
  async (refused) => {
    expect((await root.call('exportAirStats', { path, body: refused })).status).toBe(400)
  },
)
