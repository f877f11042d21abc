import { beforeAll, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 15, 12)

let sandbox: Sandbox
let root: TestClient
let sim_id: string
let path: { sim_id: string; session_id: string }

const does = async <Id extends OperationId>(id: Id, sent: Sent = { path }) => {
  const { status, error, data } = await root.call(id, sent)
  expect([id, error, status < 300]).toEqual([id, { code: '', message: '' }, true])
  return data
}
const status = async (id: OperationId, sent: Sent = { path }) => (await root.call(id, sent)).status
const after = (ms: number) => sandbox.worlds.setClock(operatorId, { now: now + ms, frozen: true })
const get = () => does('getSimPacketCaptureSession')

/** Fetches a file as a browser would: without a token. */
const fetched = async (url: string | undefined): Promise<Response> =>
  sandbox.jp.request(new URL(url ?? '').pathname)

beforeAll(async () => {
  sandbox = createSandbox({ sims: 60, wall: () => now })
  root = await signedIn(sandbox, 'root@example.com', { tokenTimeoutSeconds: 172_800 })
  const query = 'session_status=ONLINE&status=active&limit=1'
  sim_id = (await root.call('searchSims', { query })).data[0]?.simId ?? ''
})

test('a capture is asked for, runs, is stopped, fetched and deleted', async () => {
  after(0)
  const made = await does('createSimPacketCaptureSession', {
    path: { sim_id },
    body: { duration: 300, prefix: 'site-1_' },
  })
  expect(made).toMatchObject({
    status: 'REQUESTED',
    duration: 300,
    prefix: 'site-1_',
    createdTime: '2025-06-15T12:00:00.000Z',
  })
  path = { sim_id, session_id: made.sessionId ?? '' }
  expect(await status('stopSimPacketCaptureSession')).toBe(400)
  expect(await status('deleteSimPacketCaptureSession')).toBe(400)
  after(10_000)
  expect((await get()).status).toBe('CAPTURING')
  expect(await status('deleteSimPacketCaptureSession')).toBe(400)
  after(70_000)
  expect((await does('stopSimPacketCaptureSession')).status).toBe('POST_PROCESSING')
  expect(await get()).not.toHaveProperty('url')
  after(73_000)
  const stopped = await get()
  expect(stopped).toMatchObject({ status: 'STOPPED', endedTime: '2025-06-15T12:01:10.000Z' })
  expect(await status('stopSimPacketCaptureSession')).toBe(400)

  const file = await fetched(stopped.url)
  expect(file.headers.get('content-disposition')).toContain(`site-1_${path.session_id}.pcap`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect(new Uint8Array(await (await fetched(stopped.url)).arrayBuffer())).toEqual(bytes)
  expect(bytes.length).toBeGreaterThan(1000)
  after(73_000 + 5 * 60_000)
  expect((await fetched(stopped.url)).status).toBe(403)
  expect((await fetched((await get()).url)).status).toBe(200)
  expect((await fetched(stopped.url?.replace('.capture.', '.file.'))).status).toBe(403)

  after(8 * 86_400_000)
  root = await signedIn(sandbox, 'root@example.com')
  expect(await get()).not.toHaveProperty('url')
  expect((await does('deleteSimPacketCaptureSession')).sessionId).toBe(path.session_id)
  expect(await status('getSimPacketCaptureSession')).toBe(404)
})

test('without being stopped it is done after its duration; it may fail', async () => {
  after(0)
  root = await signedIn(sandbox, 'root@example.com')
  const body = { duration: 30 }
  const done = await does('createSimPacketCaptureSession', { path: { sim_id }, body })
  const control = `/v1/sandbox/control/operators/${operatorId}/faults`
  const operations = ['createSimPacketCaptureSession']
  await root.request('PUT', control, { body: { faults: [{ kind: 'job', operations }] } })
  const failing = await does('createSimPacketCaptureSession', { path: { sim_id }, body })
  await root.request('PUT', control, { body: { faults: [] } })
  after(45_000)
  path = { sim_id, session_id: done.sessionId ?? '' }
  expect((await get()).status).toBe('DONE')
  path = { sim_id, session_id: failing.sessionId ?? '' }
  expect(await get()).toMatchObject({ status: 'FAILED', failedReason: expect.any(String) })
  expect(await get()).not.toHaveProperty('url')
})

test('the list is the newest first, without addresses, page by page', async () => {
  after(60_000)
  const all = await does('listSimPacketCaptureSessions', { path: { sim_id } })
  const times = all.map(({ createdTime = '' }) => createdTime)
  expect(times).toEqual(times.toSorted().toReversed())
  expect(all.length).toBeGreaterThan(3)
  for (const one of all) expect(one).not.toHaveProperty('url')
  const first = await root.call('listSimPacketCaptureSessions', {
    path: { sim_id },
    query: 'limit=1',
  })
  const key = first.headers.get('x-soracom-next-key')
  const rest = await does('listSimPacketCaptureSessions', {
    path: { sim_id },
    query: `last_evaluated_key=${key}`,
  })
  expect([...first.data, ...rest]).toEqual(all)
})

test.each([{}, { duration: 29 }, { duration: 86_401 }, { duration: 60, prefix: 'a b' }])(
  'refuses %j',
  async (body) => {
    expect(await status('createSimPacketCaptureSession', { path: { sim_id }, body })).toBe(400)
  },
)

test('a capture belongs to its SIM, which must not be terminated', async () => {
  const query = 'status=terminated&limit=1'
  const other = (await root.call('searchSims', { query })).data[0]?.simId ?? ''
  const body = { duration: 60 }
  expect(await status('createSimPacketCaptureSession', { path: { sim_id: other }, body })).toBe(400)
  const foreign = { path: { ...path, sim_id: other } }
  expect(await status('getSimPacketCaptureSession', foreign)).toBe(404)
})
