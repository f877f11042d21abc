import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BatchJobResponse as BatchJob } from '../../../api/generated/models/batchJobResponse.ts'

const requested = vi.hoisted((): string[] => [])
const api = vi.hoisted(() => ({ answer: (_path: string): unknown => undefined }))
vi.mock('../../../api/http.ts', async (original) => ({
  ...(await original<object>()),
  request: async (path: string) => {
    requested.push(path)
    return { data: api.answer(path), status: 200, headers: new Headers() }
  },
}))

const session = vi.hoisted(() => ({
  endpoint: { id: 'jp' },
  coverage: 'jp',
  operatorId: 'OP1',
  userName: 'ann',
  changed: [] as (() => void)[],
}))
vi.mock('../../../api/session.ts', () => ({
  currentSession: () => session,
  ownerOf: () => `${session.coverage} OP1 ann`,
  onSessionChange: (listener: () => void) => void session.changed.push(listener),
  hasEnded: () => undefined,
}))

const fleet = vi.hoisted(() => ({ opened: 0, refreshed: 0 }))
vi.mock('../../sims/-fleet/open.ts', () => ({ openFleet: () => (fleet.opened += 1) }))
vi.mock('../../../api/fleet/current.ts', () => ({
  refreshFleet: () => (fleet.refreshed += 1),
}))

const job = (status: BatchJob['status'] = 'running', success = 0): BatchJob => ({
  batchGroupId: 'g1',
  jobId: 'j1',
  ...(status && { status }),
  summary: { success, error: 0, pending: 0 },
})
const task = (simId: string) => ({
  request: { method: 'POST', path: `/v1/sims/${simId}/activate` },
})

/** The page's code, as it is after it was loaded. */
const load = () => import('./followed.ts')

beforeEach(() => {
  vi.useFakeTimers()
  const store = () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    return new Proxy(storage, {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    })
  }
  vi.stubGlobal('sessionStorage', store())
  vi.stubGlobal('localStorage', store())
  const locks = {
    request: async (_: string, __: object, take: (lock: object) => unknown) => void take({}),
  }
  vi.stubGlobal('navigator', { locks })
  session.coverage = 'jp'
  session.changed.length = 0
  requested.length = 0
  Object.assign(fleet, { opened: 0, refreshed: 0 })
})
afterEach(() => {
  vi.resetModules()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const kept = () => Object.keys(sessionStorage).length

test('a job is asked for until it is over, whichever page is open; its SIMs are read again', async () => {
  const { hearOfJobs } = await load()
  const state = { now: job() }
  api.answer = (path) => {
    if (path.startsWith('/sims/')) return { simId: path.slice(6) }
    return path.includes('/tasks') ? [task('s1'), task('s2'), task('s1')] : state.now
  }
  hearOfJobs([job('pending')])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(requested).toEqual([])
  await vi.advanceTimersByTimeAsync(8_000)
  expect(new Set(requested)).toEqual(new Set(['/batch_groups/g1/jobs/j1']))
  expect(requested.length).toBeGreaterThan(1)
  await vi.waitUntil(() => kept() === 2)
  state.now = job('completed', 3)
  requested.length = 0
  await vi.advanceTimersByTimeAsync(30_000)
  expect(requested).toEqual([
    '/batch_groups/g1/jobs/j1',
    '/batch_groups/g1/jobs/j1/tasks?limit=100&status=success',
    '/sims/s1',
    '/sims/s2',
  ])
  // Each is put into the fleet where it is open; the browser has none that is not.
  expect(fleet).toEqual({ opened: 0, refreshed: 0 })
  expect(kept()).toBe(0)
})

test('one whose page is open is heard of there, and not asked for twice', async () => {
  const { hearOfJobs } = await load()
  api.answer = () => []
  hearOfJobs([job()])
  for (let second = 0; second < 20; second += 2) {
    await vi.advanceTimersByTimeAsync(2_000)
    hearOfJobs([job()])
  }
  expect(requested).toEqual([])
  hearOfJobs([job('failed', 0)])
  hearOfJobs([job('failed', 0)])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requested).toEqual(['/batch_groups/g1/jobs/j1/tasks?limit=100&status=success'])
})

test('after a reload it is gone on with; a fleet that the browser keeps is loaded anew', async () => {
  const before = await load()
  api.answer = () => job()
  before.hearOfJobs([job()])
  await vi.waitUntil(() => kept() === 2)
  // The old page's clock stands still.
  vi.clearAllTimers()
  vi.resetModules()
  localStorage.setItem('soracom-console-fleet ["jp","OP1","ann"] jp', 'stored')
  requested.length = 0
  api.answer = () => job('completed', 51)
  const { reviveJobs } = await load()
  await reviveJobs()
  await reviveJobs()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(requested).toEqual(['/batch_groups/g1/jobs/j1'])
  expect(fleet).toEqual({ opened: 1, refreshed: 1 })
  expect(kept()).toBe(0)
})

test('in the other coverage nobody asks; what may not be read or is gone is asked for no more', async () => {
  const { hearOfJobs, reviveJobs } = await load()
  api.answer = () => job()
  hearOfJobs([job()])
  await vi.waitUntil(() => kept() === 2)
  session.coverage = 'g'
  for (const tell of session.changed) tell()
  requested.length = 0
  await vi.advanceTimersByTimeAsync(60_000)
  await reviveJobs()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requested).toEqual([])
  session.coverage = 'jp'
  const { ApiError } = await import('../../../api/errors.ts')
  const status = { now: 500 }
  api.answer = () => {
    throw new ApiError({ status: status.now, code: 'X', message: 'No.' })
  }
  await reviveJobs()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(requested.length).toBeGreaterThan(1)
  status.now = 403
  await vi.advanceTimersByTimeAsync(10_000)
  requested.length = 0
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requested).toEqual([])
  expect(fleet.refreshed).toBe(0)
  expect(kept()).toBe(0)
  hearOfJobs([job()])
  status.now = 404
  await vi.advanceTimersByTimeAsync(10_000)
  expect(fleet.refreshed).toBe(1)
})
