import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FleetClient } from '../../../api/fleet/client.ts'
import { workerHere } from '../../../api/fleet/testing.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { FleetView } from '../-list/fleet-view.ts'
import { readSimSearch } from '../-list/search.ts'
import { simKind } from './kind.ts'
import { readerOf } from './reader.tsx'

const shown = vi.hoisted((): { views: (FleetView | undefined)[] } => ({ views: [] }))
vi.mock('../-list/fleet-view.ts', async (original) => ({
  ...(await original<object>()),
  showFleet: (view?: FleetView) => shown.views.push(view),
}))

const sims: readonly Sim[] = [
  { simId: '1', tags: { name: 'Meter 2' }, status: 'active', groupId: 'g-1' },
  { simId: '2', tags: { name: 'Meter 1' }, status: 'ready' },
  { simId: '3', tags: { name: 'Pump' }, status: 'active', groupId: 'g-1' },
]

/** The fleet above, loaded; `calls` are those that its worker got. */
async function fleetHere() {
  const worker = workerHere(simKind)
  const said = vi.spyOn(worker, 'postMessage')
  const calls = () => said.mock.calls.map(([{ call }]) => call)
  const bytes = new TextEncoder().encode(JSON.stringify(sims)).buffer
  const client = new FleetClient('test', worker, async () => ({ bytes, next: undefined }))
  await client.visit()
  return { reader: readerOf(client), calls }
}

const groups = () => new Map([['g-1', 'Quarry']])
const nobody = () => []
const settingOf = (raw: Record<string, unknown>) => ({
  search: readSimSearch(raw),
  groups,
  selected: nobody,
})
const names = (view?: FleetView) => view?.rows.map(({ tags }) => tags?.['name'])

beforeEach(() => {
  vi.stubGlobal('window', { innerHeight: 560 })
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call))
  shown.views = []
})
afterEach(() => vi.unstubAllGlobals())

it('shows the answer before there is a list, and the list does not ask for it again', async () => {
  const { reader, calls } = await fleetHere()
  const { search } = settingOf({ sort: 'name' })
  await reader.ahead(search, groups)
  expect(shown.views.map(names)).toEqual([['Meter 1', 'Meter 2', 'Pump']])
  reader.follow(settingOf({ sort: 'name' }))
  await vi.waitFor(() => expect(shown.views).toHaveLength(2))
  // The second has what was counted.
  expect(calls().filter((call) => call === 'query')).toHaveLength(1)
  expect(shown.views.at(-1)?.counted.facets['status']).toEqual({ active: 2, ready: 1 })
})

it('does not put what is about to be visited in the place of what is on screen', async () => {
  const { reader } = await fleetHere()
  reader.follow(settingOf({}))
  await vi.waitFor(() => expect(names(shown.views.at(-1))).toHaveLength(3))
  await reader.ahead(readSimSearch({ q: 'pump' }), groups)
  expect(names(shown.views.at(-1))).toHaveLength(3)
})

it('shows what is typed before the URL has it, and keeps what finds nothing for the page', async () => {
  const { reader } = await fleetHere()
  reader.follow(settingOf({}))
  await vi.waitFor(() => expect(shown.views.at(-1)?.counted.facets['status']).toBeDefined())
  const { remote } = shown.views.at(-1) ?? {}
  expect(await remote?.foresee({ q: 'meter' })).toBe(true)
  expect(names(shown.views.at(-1))).toEqual(['Meter 2', 'Meter 1'])
  const before = shown.views.length
  expect(await remote?.foresee({ q: 'nowhere' })).toBe(false)
  expect(shown.views).toHaveLength(before)
  expect(await remote?.foresee({ q: 'quarry' })).toBe(true)
  expect(names(shown.views.at(-1))).toEqual(['Meter 2', 'Pump'])
})

it('answers the URL that is there last, and shows nothing more once the list is left', async () => {
  const { reader } = await fleetHere()
  const stop = reader.follow(settingOf({ q: 'pump' }))
  stop()
  reader.follow(settingOf({ q: 'meter' }))
  await vi.waitFor(() => expect(shown.views.at(-1)?.counted.facets['status']).toBeDefined())
  expect(shown.views.map(names)).not.toContainEqual(['Pump'])
  const { remote } = shown.views.at(-1) ?? {}
  reader.leave()
  const before = shown.views.length
  expect(await remote?.foresee({ q: 'pump' })).toBe(false)
  expect(shown.views).toHaveLength(before)
})

it('counts what is shown though a letter was typed and taken back meanwhile', async () => {
  const { reader, calls } = await fleetHere()
  reader.follow(settingOf({}))
  // Looked for often: the counting must be under way still.
  await vi.waitFor(() => expect(calls()).toContain('count'), { interval: 1 })
  const { remote } = shown.views.at(-1) ?? {}
  await remote?.foresee({ q: 'pump' })
  await remote?.foresee({ q: undefined })
  await vi.waitFor(() => expect(names(shown.views.at(-1))).toHaveLength(3))
  await vi.waitFor(
    () => expect(shown.views.at(-1)?.counted.facets['status']).toEqual({ active: 2, ready: 1 }),
    { timeout: 5000 },
  )
})

it('leaves what only the API can answer to it', async () => {
  const { reader } = await fleetHere()
  reader.follow(settingOf({ status: 'shipped' }))
  expect(shown.views).toEqual([undefined])
})
