import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Action } from '../../components/action/action.ts'
import { dismissRun, knownRun } from '../../components/action/bulk-runs.ts'
import { keepAction, noteBegun } from '../../components/action/kept-actions.ts'
import { cameraActions } from './-actions.ts'
import type { Camera } from './-camera/camera.ts'
import { reviveCameraRuns } from './-kept-runs.ts'

const second = 1000
const [old, newest] = ['4.58.0.71', '4.58.0.97']

/** Cameras that are away for a minute when they are updated; one of them comes back as it was. */
const api = vi.hoisted(() => ({
  /** When the update of a camera was started, UNIX milliseconds. */
  started: new Map<string, number>(),
  fails: '',
}))
vi.mock('../../api/http.ts', async (original) => ({
  ...(await original<object>()),
  request: async (path: string, { method }: RequestInit) => {
    const [, , , deviceId = '', ...rest] = path.split('/')
    const answer = (data: unknown, status = 200) => ({ data, status, headers: new Headers() })
    const start = api.started.get(deviceId)
    const back = start === undefined ? undefined : start + 60_000
    const isAway = back !== undefined && Date.now() < back
    const isNew = back !== undefined && !isAway && api.fails !== deviceId
    if (method === 'POST') {
      api.started.set(deviceId, Date.now())
      return answer(undefined)
    }
    if (rest.includes('firmware')) {
      return isNew ? answer(undefined, 204) : answer([{ deviceId, firmwareVersion: newest }])
    }
    return answer({
      deviceId,
      name: deviceId,
      connected: !isAway,
      powerState: 'on',
      isShared: false,
      firmwareVersion: isNew ? newest : old,
      lastConnectedTime: back ?? 0,
    })
  },
}))

const session = vi.hoisted(() => ({
  endpoint: { id: 'jp' },
  coverage: 'jp',
  operatorId: 'OP1',
  userName: 'ann',
}))
vi.mock('../../api/session.ts', async (original) => ({
  ...(await original<object>()),
  currentSession: () => session,
  ownerOf: () => 'jp OP1 ann',
  onSessionChange: () => undefined,
  hasEnded: () => undefined,
}))

const update = cameraActions.find(({ id }) => id === 'firmware') as Action<unknown>
const camera = (deviceId: string): Camera => ({
  deviceId,
  name: deviceId,
  deviceCategory: 'Camera',
  productDisplayName: 'ATOM Cam 2',
  connected: true,
  powerState: 'on',
  isShared: false,
  firmwareVersion: old,
  update: newest,
})

beforeEach(() => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const keys = { ownKeys: () => [...kept.keys()] }
  const own = { getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }
  vi.stubGlobal('sessionStorage', new Proxy(storage, { ...keys, ...own }))
  const locks = {
    request: async (_: string, __: object, take: (lock: object) => unknown) => void take({}),
  }
  vi.stubGlobal('navigator', { locks })
  vi.useFakeTimers()
  api.started.clear()
  api.fails = ''
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A run over three cameras of which the first is being updated as the page is loaded again. */
async function interrupted() {
  const ready = ['A', 'B', 'C'].map(camera)
  const kept = await keepAction(update, { ready, refused: [] }, {}, () => undefined)
  kept?.note(0, { state: 'running' })
  await update.run(ready[0], {} as never, {})
  noteBegun(kept, 0)
  await reviveCameraRuns()
  const known = knownRun(kept?.id ?? '')
  if (!known) throw new Error('it is not kept')
  return { known, counts: () => known.run.snapshot().counts }
}

/** Lets a run go on; what follows an update is loaded only then. */
async function goOn(run: { readonly resume: () => void }) {
  run.resume()
  await vi.advanceTimersByTimeAsync(0)
  await vi.dynamicImportSettled()
}

const started = () => [...api.started.keys()]

test('of cameras whose update a reload interrupted, none is begun before the one that is away is back', async () => {
  const { known, counts } = await interrupted()
  await vi.advanceTimersByTimeAsync(10 * second)
  expect(known.run.snapshot().phase).toBe('paused')
  expect(counts()).toMatchObject({ waiting: 3, done: 0, unanswered: 0 })
  expect(started()).toEqual(['A'])

  await goOn(known.run)
  await vi.advanceTimersByTimeAsync(30 * second)
  expect(started()).toEqual(['A'])
  await vi.advanceTimersByTimeAsync(30 * second)
  expect(started()).toEqual(['A', 'B'])
  expect(counts()).toMatchObject({ done: 1, running: 1, waiting: 1 })
  await vi.advanceTimersByTimeAsync(30 * second)
  expect(started()).toEqual(['A', 'B'])
  await vi.advanceTimersByTimeAsync(120 * second)
  expect(started()).toEqual(['A', 'B', 'C'])
  expect(counts()).toMatchObject({ done: 3, failed: 0 })
  dismissRun(known.id)
})

test('what was done meanwhile is not done again', async () => {
  const { known, counts } = await interrupted()
  // One of those to come was updated elsewhere, and nobody let the run go on for long.
  api.started.set('B', Date.now())
  await vi.advanceTimersByTimeAsync(200 * second)
  const before = new Map(api.started)
  await goOn(known.run)
  await vi.advanceTimersByTimeAsync(8 * second)
  expect(started()).toEqual(['A', 'B', 'C'])
  expect(['A', 'B'].map((id) => api.started.get(id))).toEqual(
    ['A', 'B'].map((id) => before.get(id)),
  )
  expect(counts()).toMatchObject({ done: 1, skipped: 1, running: 1 })
  expect(known.run.snapshot().items[1]?.message).toBe('The camera has the newest firmware.')
  known.run.stop()
  dismissRun(known.id)
})

test('one that comes back as it was has failed, and the next is begun', async () => {
  api.fails = 'A'
  const { known, counts } = await interrupted()
  await goOn(known.run)
  await vi.advanceTimersByTimeAsync(75 * second)
  expect(counts()).toMatchObject({ failed: 1, running: 1, waiting: 1 })
  const [first] = known.run.snapshot().items
  expect(first?.message).toBe('The camera did not come back with the new firmware.')
  known.run.stop()
  dismissRun(known.id)
})
