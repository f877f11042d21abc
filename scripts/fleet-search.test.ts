import { expect, test } from 'vitest'
import { createSandbox } from '../sandbox/app.ts'
import { signedIn } from '../sandbox/testing/client.ts'
import { verifier } from '../src/api/fleet/answer.ts'
import type { Sim } from '../src/api/generated/models/sim.ts'
import { Fleet } from '../src/domain/fleet/fleet.ts'
import { packed } from '../src/domain/fleet/part.ts'
import { findRows } from '../src/domain/fleet/query.ts'
import { simFields } from '../src/pages/sims/-fleet/fields.ts'
import { fleetQuery } from '../src/pages/sims/-fleet/query.ts'
import { rowsMeant } from '../src/pages/sims/-list/meant.ts'
import { withoutRepeats } from '../src/pages/sims/-list/pages.ts'
import { noGroup, planSearch } from '../src/pages/sims/-list/plan.ts'
import { askedFor, readSimSearch, type SimListSearch } from '../src/pages/sims/-list/search.ts'

const root = await signedIn(createSandbox({ sims: 300 }), 'root@example.com')

async function all<T>(operation: 'listSims' | 'searchSims', query: string): Promise<T[]> {
  const found: T[] = []
  for (let key = ''; ;) {
    const { data, headers } = await root.call(operation, { query: `limit=100&${query}${key}` })
    found.push(...(data as T[]))
    const next = headers.get('x-soracom-next-key')
    if (!next) return found
    key = `&last_evaluated_key=${encodeURIComponent(next)}`
  }
}

const sims = await all<Sim>('listSims', '')
const { data: groups } = await root.call('listGroups', { query: 'limit=100' })
const names = new Map(
  (groups as { groupId: string; tags?: Record<string, string> }[]).map(({ groupId, tags }) => [
    groupId,
    tags?.['name'] ?? '',
  ]),
)
const fleet = new Fleet<Sim>(simFields, 'simId')
for (const part of [sims.slice(0, 120), sims.slice(120)]) {
  const { part: columns, raws } = packed(simFields, part)
  fleet.add(columns, raws)
}

/** What the list shows where the API searches. */
async function byApi(search: SimListSearch): Promise<(string | undefined)[]> {
  const plan = planSearch(askedFor(search))
  const rows: Sim[] = []
  for (const query of plan.queries) {
    const words = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
      for (const one of [value].flat()) words.append(name, String(one))
    }
    rows.push(...(await all<Sim>('searchSims', words.toString())))
  }
  const meant = rowsMeant(plan, search, withoutRepeats(rows))
  const kept = search.group?.includes(noGroup)
    ? meant.filter(({ groupId }) => search.group?.includes(groupId || noGroup))
    : meant
  return kept.map(({ simId }) => simId).toSorted()
}

/** What it shows where the fleet is in the browser. */
function byFleet(search: SimListSearch, now = 0): (string | undefined)[] {
  const plan = planSearch(askedFor(search))
  const query = fleetQuery(search, plan, {}, names, now)
  if (!query) throw new Error('The fleet cannot answer that.')
  const rows = [...findRows(fleet, query).order].map((row) => fleet.read(row))
  const verify = verifier(plan.terms, query)
  const meant = verify ? rows.filter(verify) : rows
  return meant.map(({ simId }) => simId).toSorted()
}

const [one = {}, two = {}, three = {}] = sims
const profile = one.profiles?.[one.activeProfileId ?? '']
const tagged = sims.flatMap(({ tags }) =>
  Object.entries(tags ?? {}).filter(([key, value]) => key !== 'name' && value.length > 3),
)
const [key = '', value = ''] = tagged[0] ?? []
const tagText = `${key}=${value.slice(0, 3)}`
const [groupId = '', groupText = ''] = [...names][0] ?? []

test.each<[string, Record<string, unknown>]>([
  ['nothing', {}],
  ['a part of a name', { q: 'meter' }],
  ['another case', { q: 'METER-' }],
  ['one letter', { q: 'm' }],
  ['several values', { q: 'meter, pump, x' }],
  ['digits', { q: '8981' }],
  ['a short piece of a number', { q: '12' }],
  ['a SIM id', { q: two.simId }],
  ['a pasted column', { q: [one, two, three].map(({ simId }) => simId).join(' ') }],
  ['an IMSI', { q: profile?.primaryImsi }],
  ['a part of a tag', { q: 'quar', in: ['tag'] }],
  ['a tag by its key', { q: tagText }],
  ['the name of a group', { q: groupText.slice(0, 4) }],
  ['a group', { group: [groupId] }],
  ['no group', { group: [noGroup] }],
  ['a status', { status: ['suspended'] }],
  ['two statuses, online', { status: ['active', 'ready'], session: ['ONLINE'] }],
  ['all sessions', { session: ['ONLINE', 'OFFLINE'] }],
  ['a subscription', { subscription: ['plan-D'] }],
  ['a bundle', { bundle: ['D-300MB'] }],
  ['a form factor and a text', { module: ['nano'], q: 'e-' }],
  ['any of two', { status: ['terminated'], q: 'meter', match: 'any' }],
])('%s: the fleet finds what the API does', async (_what, raw) => {
  const search = readSimSearch(raw)
  const found = byFleet(search)
  expect(found).toEqual(await byApi(search))
})

test('the questions above find something, and not all', () => {
  const counts = ['meter', '8981', tagText, groupText.slice(0, 4)].map(
    (q) => byFleet(readSimSearch({ q })).length,
  )
  for (const count of counts) {
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(sims.length)
  }
})

test('what happened since a moment is found by its time, together with the rest of the URL', () => {
  const now = Date.now()
  const times = sims.map(({ createdTime = 0 }) => createdTime).toSorted((a, b) => a - b)
  const since = times[200] ?? 0
  const wanted = (more: (sim: Sim) => boolean) =>
    sims
      .filter((sim) => (sim.createdTime ?? 0) > since && more(sim))
      .map(({ simId }) => simId)
      .toSorted()
  const added = { changed: ['added'], since }
  expect(byFleet(readSimSearch(added), now)).toEqual(wanted(() => true))
  expect(byFleet(readSimSearch({ ...added, status: ['active'] }), now)).toEqual(
    wanted(({ status }) => status === 'active'),
  )
  const offline = byFleet(readSimSearch({ changed: ['offline'], since: 1 }), now)
  expect(offline.length).toBeGreaterThan(0)
  const known = new Map(sims.map((sim) => [sim.simId, sim]))
  expect(offline.map((simId) => known.get(simId)?.sessionStatus?.online)).not.toContain(true)
})
