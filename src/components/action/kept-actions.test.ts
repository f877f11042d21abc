import { IconTrash } from '@tabler/icons-react'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { activateSim, deactivateSim } from '../../api/generated/operations.ts'
import { defineAction, type Action } from './action.ts'
import { dismissRun, knownRun } from './bulk-runs.ts'
import { keepAction, reviveActions } from './kept-actions.ts'
import { keptRuns } from './kept-runs.ts'
import { reviveUndos, undoRun } from './undo-run.ts'
import { back } from './undo.ts'

const requested = vi.hoisted((): unknown[] => [])
vi.mock('../../api/http.ts', async (original) => ({
  ...(await original<object>()),
  request: async (path: string, { method, body }: RequestInit) => {
    requested.push([method, path, body])
    return { data: undefined, status: 200, headers: new Headers() }
  },
}))

const session = vi.hoisted(() => ({
  endpoint: { id: 'jp' },
  coverage: 'jp',
  operatorId: 'OP1',
  userName: 'ann',
}))
vi.mock('../../api/session.ts', () => ({
  currentSession: () => session,
  ownerOf: () => 'jp OP1 ann',
  onSessionChange: () => undefined,
  hasEnded: () => undefined,
}))

interface Pump {
  readonly id: string
  readonly on: boolean
}

const sent: string[] = []
const kind = {
  key: ({ id }: Pump) => id,
  name: ({ id }: Pump) => `Pump ${id}`,
  noun: { title: 'Pumps', one: 'pump', many: 'pumps', counted: (n: number) => `${n} pumps` },
  runs: 'pumps',
}
const declared = defineAction(kind, {
  id: 'stop',
  operation: deactivateSim,
  icon: IconTrash,
  label: 'Stop',
  title: (what) => `Stop ${what}`,
  allowed: ({ on }) => (on ? { allowed: true } : { allowed: false, reason: 'It stands.' }),
  call: ({ id }) => ({ path: { sim_id: id } }),
  done: (what) => `${what} stopped`,
  undo: ({ id }) => back(activateSim, { path: { sim_id: id } }),
  isDone: ({ on }) => !on,
})
const stop: Action<Pump> = {
  ...declared,
  run: async ({ id }, values) => {
    sent.push(`${id} ${JSON.stringify(values)}`)
    return { data: undefined, status: 200, headers: new Headers() }
  },
}
const action = stop as Action<unknown>
const pump = (id: string): Pump => ({ id, on: true })
const none = () => undefined
const secret = back(activateSim, { path: { sim_id: 'a' }, secrets: [['key']] })
const all = {
  ready: ['a', 'b', 'c', 'd'].map(pump),
  refused: [{ resource: pump('e'), reason: 'No.' }],
}

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
  sent.length = 0
})
afterEach(() => vi.unstubAllGlobals())

test('what a reload interrupted goes on: nothing twice, nothing done that was not answered', async () => {
  vi.useFakeTimers()
  const kept = await keepAction(action, all, { why: 'leak' }, none)
  kept?.note(0, { state: 'done' })
  kept?.note(1, { state: 'running' })
  const read = async (id: string): Promise<unknown> => ({ id, on: id !== 'd' })
  const client = new QueryClient()
  await reviveActions({ runs: 'pumps', actions: [action], read, client })
  const known = knownRun(kept?.id ?? '')
  expect(known?.title).toBe('Stop 4 pumps')
  const counts = () => known?.run.snapshot().counts
  expect(known?.run.snapshot().phase).toBe('paused')
  expect(counts()).toMatchObject({ done: 1, unanswered: 1, waiting: 2, skipped: 1 })
  expect(sent).toEqual([])
  // Once is enough.
  await reviveActions({ runs: 'pumps', actions: [action], read, client })
  known?.run.resume()
  await vi.runAllTimersAsync()
  // The last was stopped by somebody else in the meantime.
  expect(sent).toEqual(['c {"why":"leak"}'])
  expect(counts()).toMatchObject({ done: 2, unanswered: 1, skipped: 2, failed: 0 })
  expect(known?.run.snapshot().items[3]?.message).toBe('It stands.')
  expect((await keptRuns('pumps', () => true))[0]?.items[2]).toMatchObject({ state: 'done' })
  dismissRun(known?.id ?? 0)
  expect(await keptRuns('pumps', () => true)).toEqual([])
  vi.useRealTimers()
})

test('all that was done is taken back, before the page was loaded anew and after', async () => {
  vi.useFakeTimers()
  const wayOf = (one: unknown) =>
    (one as Pump).id === 'a' ? secret : action.undo(one, {} as never)
  const kept = await keepAction(action, all, {}, wayOf)
  kept?.note(0, { state: 'done' })
  kept?.note(1, { state: 'done' })
  kept?.note(2, { state: 'failed', message: 'No.' })
  const read = async (id: string): Promise<unknown> => ({ id, on: true })
  const client = new QueryClient()
  await reviveActions({ runs: 'pumps', actions: [action], read, client })
  const known = knownRun(kept?.id ?? '')
  known?.run.resume()
  await vi.runAllTimersAsync()
  const items = known?.run.snapshot().items ?? []
  const ways = items.map(({ resource }) => known?.undo(resource))
  // What took a secret is not kept.
  expect(items.map(({ state }) => state)).toEqual(['done', 'done', 'failed', 'done', 'skipped'])
  expect(ways.map((way) => way !== undefined)).toEqual([false, true, true, true, false])
  const activated = (id: string) => ['POST', `/sims/${id}/activate`, undefined]
  known?.run.retry()
  await vi.runAllTimersAsync()
  if (known) await undoRun(known)
  await vi.runAllTimersAsync()
  expect(requested).toEqual(['b', 'c', 'd'].map(activated))

  // The same, as if the page had been loaded again while the second was under way.
  const [found] = await keptRuns('pumps:undo', () => true)
  const stored = Object.keys(sessionStorage).map((key) => [key, sessionStorage.getItem(key) ?? ''])
  dismissRun(knownRun(found?.kept.id ?? '')?.id ?? 0)
  for (const [key = '', text = ''] of stored) {
    if (!/ marks\d+$/.test(key)) sessionStorage.setItem(key, text)
  }
  found?.kept.note(0, { state: 'done' })
  found?.kept.note(1, { state: 'running' })
  await reviveUndos('pumps', kind.noun)
  const undone = knownRun(found?.kept.id ?? '')
  expect(undone?.title).toBe('Undo: Stop 4 pumps')
  expect(undone?.run.snapshot()).toMatchObject({
    phase: 'paused',
    counts: { done: 1, unanswered: 1, waiting: 1 },
  })
  requested.length = 0
  undone?.run.resume()
  await vi.runAllTimersAsync()
  expect(requested).toEqual([activated('d')])
  dismissRun(undone?.id ?? 0)
  vi.useRealTimers()
})

test('what lost its answer and turns out to be done is taken back with the rest', async () => {
  vi.useFakeTimers()
  const kept = await keepAction(action, all, {}, (one) => action.undo(one, {} as never))
  for (const at of [0, 1, 2]) kept?.note(at, { state: 'running' })
  kept?.note(3, { state: 'failed', message: 'No.' })
  // The first was done, the second was not; the third was done and is gone since.
  const read = async (id: string): Promise<unknown> => {
    if (id === 'c') throw new Error('It is not there.')
    return { id, on: id !== 'a' && id !== 'd' }
  }
  await reviveActions({ runs: 'pumps', actions: [action], read, client: new QueryClient() })
  const known = knownRun(kept?.id ?? '')
  expect(known?.run.snapshot().counts).toMatchObject({ unanswered: 3, failed: 1 })
  known?.run.retry()
  await vi.runAllTimersAsync()
  // What failed for sure and is as wanted was not this run's doing.
  const states = known?.run.snapshot().items.map(({ state }) => state)
  expect(states).toEqual(['done', 'done', 'failed', 'skipped', 'skipped'])
  expect(sent).toEqual(['b {}'])
  requested.length = 0
  if (known) await undoRun(known)
  await vi.runAllTimersAsync()
  const activated = (id: string) => ['POST', `/sims/${id}/activate`, undefined]
  expect(requested).toEqual(['a', 'b'].map(activated))
  vi.useRealTimers()
})

test('no secret is kept, nor what JSON does not hold, nor runs of kinds that do not say so', async () => {
  expect(await keepAction(action, all, { at: new Map() }, none)).toBeUndefined()
  expect(await keepAction(action, all, { at: Number.NaN }, none)).toBeUndefined()
  expect(await keepAction(action, all, { at: [1, { a: null }], b: undefined }, none)).toBeDefined()
  const withSecret = { ...action, call: () => ({ body: { key: 'x' }, secrets: [['key']] }) }
  expect(await keepAction(withSecret, all, {}, none)).toBeUndefined()
  const { runs: _, ...other } = action.kind
  expect(await keepAction({ ...action, kind: other }, all, {}, none)).toBeUndefined()
})
