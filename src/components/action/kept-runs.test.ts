import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BulkRun } from './bulk-run.ts'

const session = { endpoint: { id: 'jp' }, coverage: 'jp', operatorId: 'OP1', userName: 'ann' }
let current: object | undefined
let room = Number.POSITIVE_INFINITY

vi.mock('../../api/session.ts', () => ({
  currentSession: () => current,
  ownerOf: (of: typeof session) => [of.coverage, of.operatorId, of.userName].join(' '),
}))

/** As a browser's: what is kept are its own keys. */
class Storage {
  [key: string]: unknown
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null
  }
  setItem(key: string, value: string) {
    if (value.length > room) throw new Error('QuotaExceededError')
    this[key] = value
  }
  removeItem(key: string) {
    delete this[key]
  }
}

beforeEach(() => {
  room = Number.POSITIVE_INFINITY
  current = session
  vi.stubGlobal('sessionStorage', new Storage())
})
afterEach(() => void vi.unstubAllGlobals())

const load = async () => ({
  ...(await import('./kept-runs.ts')),
  ...(await import('./kept-mark.ts')),
})
const any = () => true

test('a run and what became of each are there after a reload, until it is forgotten', async () => {
  const { keepRun, keptRuns, hasKeptRuns } = await load()
  const kept = await keepRun('files', ['a', 'b', 'c'])
  kept?.note(1, { state: 'failed', code: 'SIM0001', message: 'No.', memo: 2 })
  kept?.note(10, { state: 'running' })
  const [found, second] = await keptRuns<string[]>('files', any)
  expect([found?.plan, second]).toEqual([['a', 'b', 'c'], undefined])
  expect(found?.items[0]).toBeUndefined()
  expect(found?.items[1]).toEqual({ state: 'failed', code: 'SIM0001', message: 'No.', memo: 2 })
  expect(found?.items[10]).toEqual({ state: 'running' })
  expect(await keptRuns('others', any)).toEqual([])
  expect(await keptRuns('files', () => false)).toEqual([])
  expect(hasKeptRuns()).toBe(true)
  found?.kept.forget()
  expect([hasKeptRuns(), Object.keys(sessionStorage)]).toEqual([false, []])
})

test('nobody else finds it, and it waits while its person is in the other coverage', async () => {
  const { keepRun, keptRuns, hasKeptRuns } = await load()
  await keepRun('files', ['a'])
  current = { ...session, coverage: 'g' }
  expect(await keptRuns('files', any)).toEqual([])
  current = session
  expect(await keptRuns('files', any)).toHaveLength(1)
  current = { ...session, userName: 'bob' }
  expect(await keptRuns('files', any)).toEqual([])
  expect(hasKeptRuns()).toBe(false)
})

test('a run of very many takes little room', async () => {
  const { keepRun, keptRuns } = await load()
  room = 20_000
  const plan = Array.from(
    { length: 5000 },
    (_, at) => `meter ${at}, of the same kind as all others`,
  )
  const kept = await keepRun('files', plan)
  for (let at = 1; at < 5000; at += 2) kept?.note(at, { state: 'running', memo: at })
  for (let at = 1; at < 4999; at += 2) kept?.note(at, { state: 'done' })
  expect(Object.keys(sessionStorage).length).toBeLessThan(15)
  const [found] = await keptRuns<string[]>('files', any)
  expect(found?.plan).toEqual(plan)
  const items = Array.from({ length: 5000 }, (_, at) => found?.items[at])
  expect(items.filter((item) => item?.state === 'done')).toHaveLength(2499)
  expect([items[0], items[3], items[4999]]).toEqual([
    undefined,
    { state: 'done' },
    { state: 'running', memo: 4999 },
  ])
})

test('what failed, was sent again and done after a reload is done', async () => {
  const { keepRun, keptRuns } = await load()
  const kept = await keepRun('files', ['a', 'b'])
  for (const state of ['running', 'failed'] as const) kept?.note(0, { state })
  kept?.note(1, { state: 'running' })
  const found = async () => (await keptRuns<string[]>('files', any))[0]
  const again = await found()
  expect(again?.items).toEqual([{ state: 'failed' }, { state: 'running' }])
  again?.kept.note(0, { state: 'running' })
  expect((await found())?.items[0]).toEqual({ state: 'running' })
  for (const at of [0, 1]) again?.kept.note(at, { state: 'done' })
  expect((await found())?.items).toEqual([{ state: 'done' }, { state: 'done' }])
})

test('where there is no room it is not kept', async () => {
  const { keepRun, hasKeptRuns } = await load()
  room = 10
  expect(await keepRun('files', ['a'])).toBeUndefined()
  expect(hasKeptRuns()).toBe(false)
})

test('a run that was interrupted waits, sends nothing twice, and says what it sends before', async () => {
  vi.useFakeTimers()
  const sent: string[] = []
  const noted: string[] = []
  const run = new BulkRun<string>({
    resources: ['a', 'b', 'c', 'd'],
    before: [
      { state: 'done' },
      { state: 'failed', message: 'No.' },
      { state: 'waiting' },
      { state: 'waiting' },
    ],
    run: async (one) => {
      expect(noted).toContain(`${one} running`)
      sent.push(one)
    },
    onItem: (_, { resource, state }) => noted.push(`${resource} ${state}`),
  })
  run.start()
  await vi.runAllTimersAsync()
  expect([run.snapshot().phase, sent]).toEqual(['paused', []])
  run.resume()
  await vi.runAllTimersAsync()
  expect([run.snapshot().phase, sent]).toEqual(['finished', ['c', 'd']])
  expect(run.snapshot().counts).toMatchObject({ done: 3, failed: 1 })
  vi.useRealTimers()
})
