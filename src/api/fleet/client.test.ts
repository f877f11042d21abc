import { afterEach, expect, it, vi } from 'vitest'
import type { SimLike } from '../../domain/sim/sim.ts'
import { readSimTerms } from '../../domain/sim/search-field.ts'
import { ApiError } from '../errors.ts'
import type { Sim } from '../generated/models/sim.ts'
import { FleetClient } from './client.ts'
import type { Following } from './follow.ts'
import type { FleetKind } from './host.ts'
import { isUsable, type FleetState } from './state.ts'
import { workerHere } from './testing.ts'

const kind: FleetKind<SimLike> = {
  fields: {
    simId: { kind: 'text', of: ({ simId }) => simId ?? '' },
    status: { kind: 'code', of: ({ status }) => status ?? '' },
    tagValues: { kind: 'text', of: ({ tags }) => Object.values(tags ?? {}) },
  },
  keyField: 'simId',
  nameField: 'status',
  sorted: [],
  compared: ['status'],
  keyOf: ({ simId }) => simId ?? '',
  reads: 'tags=',
}

const sim = (number: number, more: Partial<Sim> = {}): Sim => ({
  simId: `8981${number}`,
  status: 'active',
  ...more,
})
const pages: Record<string, readonly unknown[]> = {
  '': [sim(1), sim(2)],
  a: [],
  b: [sim(2), { ...sim(3, { tags: { site: 'Quarry 7', row: 'x' } }), groupId: null }, null],
}
const next: Record<string, string> = { '': 'a', a: 'b' }
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).buffer

/** The pages above; `fails` answers what the call for a page fails with. */
function transport(fails: (after: string) => unknown = () => undefined) {
  const asked: string[] = []
  const fetchPage: Following['fetchPage'] = async (after = '') => {
    asked.push(after)
    const error = fails(after)
    if (error !== undefined) throw error
    return { bytes: bytes(pages[after]), next: next[after] }
  }
  return { asked, fetchPage }
}

const everything = { kinds: [], labels: {}, facets: ['status'] }
const ids = async (client: FleetClient) =>
  (await client.query({ query: everything, terms: [], first: 9, selected: [] }))?.first.map(
    (text) => (JSON.parse(text) as Sim).simId,
  )

afterEach(() => vi.useRealTimers())

it('loads the fleet through an empty page and a SIM that comes twice', async () => {
  const client = new FleetClient('test 1', workerHere(kind), transport().fetchPage)
  const phases = new Set<FleetState['phase']>()
  client.subscribe(() => phases.add(client.state().phase))
  await client.visit()
  expect([...phases]).toEqual(['opening', 'loading', 'ready'])
  expect(client.state()).toMatchObject({ whole: { count: 3 }, stored: false })
  expect(await ids(client)).toEqual(['89811', '89812', '89813'])
  // Kept as it came, read as it is described.
  const [third] = await client.rows(client.state().whole?.at ?? 0, [2])
  expect(third).toEqual(sim(3, { tags: { site: 'Quarry 7', row: 'x' } }))
  expect(third).not.toHaveProperty('groupId')
})

it('is not opened again by the visit that it was opened for', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const worker = workerHere(kind)
  const say = vi.spyOn(worker, 'postMessage')
  const opened = () => say.mock.calls.filter(([{ call }]) => call === 'open').length
  const client = new FleetClient('test opened', worker, transport().fetchPage)
  await client.open()
  await client.visit()
  expect(opened()).toBe(1)
  expect(client.state()).toMatchObject({ phase: 'ready', whole: { count: 3 } })
  // Another tab may have stored a newer one since.
  await client.visit()
  expect(opened()).toBe(2)
  await client.open()
  vi.advanceTimersByTime(5000)
  await client.visit()
  expect(opened()).toBe(4)
})

it('goes on where a load broke, and says so meanwhile', async () => {
  const broken = new ApiError({ status: 0, code: 'network', message: 'broken' })
  let breaks = true
  const { asked, fetchPage } = transport((after) => (breaks && after === 'b' ? broken : undefined))
  const client = new FleetClient('test 2', workerHere(kind), fetchPage)
  await client.visit()
  expect(client.state()).toMatchObject({ phase: 'failed', error: broken, whole: undefined })
  expect(isUsable(client.state())).toBe(false)
  expect(await ids(client)).toBeUndefined()
  breaks = false
  await client.resume()
  expect(client.state()).toMatchObject({ phase: 'ready', whole: { count: 3 } })
  expect(asked.filter((after) => after === 'b')).toHaveLength(2)
})

it('waits where the API limits the rate, and goes on by itself', async () => {
  vi.useFakeTimers()
  let limited = true
  const { fetchPage } = transport((after) => {
    if (after !== 'b' || !limited) return undefined
    limited = false
    return new ApiError({ status: 429, code: 'SEM0080', message: 'too many' })
  })
  const client = new FleetClient('test 3', workerHere(kind), fetchPage)
  const visit = client.visit()
  await vi.advanceTimersByTimeAsync(60_000)
  await visit
  expect(client.state()).toMatchObject({ phase: 'ready', whole: { count: 3 } })
})

it('stops, keeps what it showed, and fails for an answer that is no list', async () => {
  const client = new FleetClient('test 4', workerHere(kind), transport().fetchPage)
  await client.visit()
  const refreshed = client.refresh()
  client.stop()
  await refreshed
  expect(client.state()).toMatchObject({ phase: 'stopped', whole: { count: 3 } })

  const text = async () => ({ bytes: bytes({ no: 'list' }), next: undefined })
  const other = new FleetClient('test 5', workerHere(kind), text)
  await other.visit()
  expect(other.state().phase).toBe('failed')
})

it('answers with what was asked ahead, unless something has changed since', async () => {
  const worker = workerHere(kind)
  const sent = vi.spyOn(worker, 'postMessage')
  const queries = () => sent.mock.calls.filter(([{ call }]) => call === 'query').length
  const client = new FleetClient('test 7', worker, transport().fetchPage)
  await client.visit()
  const asked = { query: everything, terms: [], first: 9, selected: [] }
  const ahead = client.askAhead(asked)
  expect(await client.askAhead({ ...asked })).toBe(await ahead)
  expect(await ids(client)).toHaveLength(3)
  expect(queries()).toBe(1)
  void client.askAhead({ ...asked, first: 1 })
  expect(await ids(client)).toHaveLength(3)
  void client.askAhead(asked)
  await client.put([sim(4)])
  expect(await ids(client)).toHaveLength(4)
  expect(queries()).toBe(5)
})

it('takes in what became of SIMs, and tells of it', async () => {
  const client = new FleetClient('test 6', workerHere(kind), transport().fetchPage)
  await client.visit()
  const { version } = client.state()
  await client.put([sim(2, { status: 'suspended' }), sim(4)])
  await client.remove(['89811'])
  expect(await ids(client)).toEqual(['89812', '89813', '89814'])
  expect(client.state().version).toBeGreaterThan(version)
  const found = await client.query({
    query: everything,
    terms: [],
    first: 9,
    selected: ['89812', '7'],
  })
  expect(found?.selected).toEqual(['89812'])
  expect(await client.count({ query: everything, terms: [] })).toEqual({
    status: { suspended: 1, active: 2 },
  })
  const rows = await client.rows(found?.generation ?? 0, [...(found?.order ?? [])])
  expect(rows[0]?.status).toBe('suspended')
  expect(await client.rows(-1, [0])).toEqual([])
})

it('finds a tag by its key and value, as it was typed', async () => {
  const client = new FleetClient('test 8', workerHere(kind), transport().fetchPage)
  await client.visit()
  const ask = async (text: string, part: string) => {
    const query = {
      ...everything,
      kinds: [{ id: 'q', conditions: [{ field: 'tagValues', part }] }],
    }
    return client.query({ query, terms: readSimTerms(text), first: 9, selected: [] })
  }
  expect((await ask('site=quarry', 'quarry'))?.order).toHaveLength(1)
  expect((await ask('row=quarry', 'quarry'))?.order).toHaveLength(0)
})
