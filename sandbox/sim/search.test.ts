import { describe, expect, it } from 'vitest'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { testWorld } from '../testing/world.ts'
import { createGroup } from '../group/groups.ts'
import { changeStatus } from './lifecycle.ts'
import { createShippedSim, createVirtualSim, registerSim } from './registration.ts'
import { searchSims } from './search.ts'
import type { SimRow } from './sims.ts'
import { errorOf, onlineSim, putTags, setGroup } from './testing.ts'

type Query = Signatures['searchSims']['query']

const world = testWorld()
const now = world.now()
const kiosks = createGroup(world, { tags: { name: 'Kiosk (Production) 東京' } }, now).groupId
const meters = createGroup(world, { tags: { name: 'meters' } }, now).groupId

function make(sim: SimRow, name: string, tags: Record<string, string>, groupId?: string): SimRow {
  const updates = Object.entries({ name, ...tags }).map(([tagName, tagValue]) => ({
    tagName,
    tagValue,
  }))
  putTags(world, sim.simId, updates, now)
  return groupId ? setGroup(world, sim.simId, groupId, now) : sim
}

function registered(subscription: string, bundles: string[] = []): SimRow {
  const shipped = createShippedSim(world, { subscription, bundles })
  return registerSim(world, shipped.simId, shipped, now)
}

const kiosk = make(onlineSim(world, 'plan-D'), 'Kiosk Shibuya 1', { site: 'SBY-001' }, kiosks)
const meter = make(
  registered('plan-KM1'),
  '水道メーター ÉCLAIR 100%_x',
  { owner: 'Tanaka' },
  meters,
)
const camera = make(registered('plan-DU', ['DU-10GB']), 'camera', { site: 'SBY-002' })
const edge = make(createVirtualSim(world, now).sim, 'edge-gw-1', {})
const shipped = createShippedSim(world, { subscription: 'plan-D' })
changeStatus(world, camera.simId, 'deactivate', now)

const names = new Map([
  [kiosk.simId, 'kiosk'],
  [meter.simId, 'meter'],
  [camera.simId, 'camera'],
  [edge.simId, 'edge'],
  [shipped.simId, 'shipped'],
])

function search(query: Partial<Query>): string {
  const defaults = { session_status: 'NA', search_type: 'and', limit: 10 } as const
  const { items: sims } = searchSims(world, { ...defaults, ...query })
  return sims.map(({ simId }) => names.get(simId)).join(' ')
}

const all = 'kiosk meter camera edge'

describe('searchSims', () => {
  it('finds every registered SIM without conditions', () => {
    expect(search({})).toBe(all)
    expect(search({ search_type: 'or' })).toBe(all)
  })

  it('finds by very many terms what it finds by each of them', () => {
    const nonsense = (length: number) =>
      Array.from({ length: 40 }, (_, at) => `${at}`.padStart(length, '7'))
    const ends = (simId: string) => simId.slice(-9)
    const any = (query: Partial<Query>) => search({ ...query, search_type: 'or' })
    // Whole numbers, in ones as long and in longer ones; parts of one length, and of several.
    const ids = [kiosk, edge].map(({ simId }) => simId)
    expect(any({ sim_id: [...nonsense(kiosk.simId.length), ...ids] })).toBe('kiosk edge')
    expect(any({ sim_id: [...nonsense(9), ends(kiosk.simId), ends(meter.simId)] })).toBe(
      'kiosk meter',
    )
    expect(any({ name: [...nonsense(4), 'メーター', 'era', 'W-1'] })).toBe('meter camera edge')
    expect(any({ name: nonsense(3) })).toBe('')
    expect(any({ subscription: [...nonsense(7), 'plan-D'] })).toBe('kiosk')
    const numbers = { imsi: nonsense(15), iccid: nonsense(19), tag: ['tanaka'] }
    expect(any({ ...numbers, msisdn: [...nonsense(11), 'x97'] })).toBe('meter')
    expect(any({ imsi: [...nonsense(15), meter.imsi], name: [...nonsense(5), 'kiosk'] })).toBe(
      'kiosk meter',
    )
    // All of them: of so many none has all.
    expect(search({ sim_id: [...nonsense(19), ...ids] })).toBe('')
    expect(any({ sim_id: [...nonsense(19), ...ids], limit: 1 })).toBe('kiosk')
  })

  it.each<[string, Partial<Query>, string]>([
    ['a part of the name', { name: ['shib'] }, 'kiosk'],
    ['any case, accents included', { name: ['éclair'] }, 'meter'],
    ['Japanese', { name: ['メーター'] }, 'meter'],
    ['signs that patterns would take', { name: ['100%_x'] }, 'meter'],
    ['no wildcard', { name: ['k%sk'] }, ''],
    ['spaces around a value', { name: ['  shibuya '] }, 'kiosk'],
    ['a part of the simId', { sim_id: [kiosk.simId.slice(4, 16)] }, 'kiosk'],
    ['a part of the IMSI', { imsi: [meter.imsi.slice(-6)] }, 'meter'],
    ['a part of the MSISDN', { msisdn: [`97${meter.imsi.slice(-8)}`] }, 'meter'],
    ['a part of the ICCID', { iccid: ['8999900'] }, 'edge'],
    ['a part of the serial number', { serial_number: [`ts${meter.imsi.slice(-8)}`] }, 'meter'],
    ['a tag value', { tag: ['sby-00'] }, 'kiosk camera'],
    ['the name as a tag value', { tag: ['edge-'] }, 'edge'],
    ['a bundle', { bundles: ['du-10'] }, 'camera'],
    ['a group by part of its name', { group: ['(production) 東'] }, 'kiosk'],
    ['a group that does not exist', { group: ['nothing'] }, ''],
    ['a group by its id', { group_id: [meters] }, 'meter'],
    ['a status as a whole', { status: ['active'] }, 'kiosk edge'],
    ['a form factor', { module_type: ['virtual'] }, 'edge'],
    ['a subscription as a whole', { subscription: ['plan-D'] }, 'kiosk'],
    ['no part of a subscription', { subscription: ['plan'] }, ''],
    ['a subscription in any case', { subscription: ['PLANARC01'] }, 'edge'],
    ['SIMs online', { session_status: 'ONLINE' }, 'kiosk'],
    ['SIMs offline', { session_status: 'OFFLINE' }, 'meter camera edge'],
    ['unregistered SIMs when asked for', { status: ['shipped'] }, 'shipped'],
    ['what text looks like SQL', { name: ["' OR '1'='1"] }, ''],
  ])('finds %s', (_, query, found) => {
    expect(search(query)).toBe(found)
  })

  it('wants all conditions with and, any with or', () => {
    const query = { name: ['kiosk'], status: ['inactive'] }
    expect(search({ ...query, search_type: 'and' })).toBe('')
    expect(search({ ...query, search_type: 'or' })).toBe('kiosk camera')
    expect(search({ session_status: 'ONLINE', name: ['edge'], search_type: 'or' })).toBe(
      'kiosk edge',
    )
  })

  it('takes values separated by commas and repeated parameters alike', () => {
    expect(search({ name: ['kiosk,camera'], search_type: 'or' })).toBe('kiosk camera')
    expect(search({ name: ['kiosk', 'camera'], search_type: 'or' })).toBe('kiosk camera')
    expect(search({ name: ['kiosk,camera'] })).toBe('')
    expect(search({ name: ['kiosk, shib'] })).toBe('kiosk')
    expect(search({ subscription: ['plan-D,plan-DU'], search_type: 'or' })).toBe('kiosk camera')
  })

  it.each<Partial<Query>>([
    { name: ['a'] },
    { name: ['ab,c'] },
    { name: [''] },
    { name: ['水'] },
    { status: ['x'] },
    { group_id: ['1'] },
    { bundles: ['D'] },
    { limit: 0 },
    { limit: -1 },
    { last_evaluated_key: 'unknown' },
    { name: Array.from({ length: 300 }, () => 'many') },
  ])('refuses %o', (query) => {
    expect(errorOf(() => search(query))).toBe('400 COM0004')
  })

  it('pages by the last simId', () => {
    const found: string[] = []
    let key: string | undefined
    do {
      const page = searchSims(world, {
        session_status: 'NA',
        search_type: 'or',
        limit: 1,
        last_evaluated_key: key,
      })
      found.push(...page.items.map(({ simId }) => names.get(simId) ?? '?'))
      key = page.nextKey
    } while (key !== undefined)
    expect(found.join(' ')).toBe(all)
  })

  it('does not see what another operator has', () => {
    const other = testWorld()
    const query = { session_status: 'NA', search_type: 'and', limit: 10 } as const
    expect(searchSims(other, query).items).toEqual([])
  })

  it('follows changes of name, group and session at once', () => {
    const fresh = testWorld()
    const sim = onlineSim(fresh)
    const query = { session_status: 'ONLINE', search_type: 'and', limit: 10 } as const
    expect(searchSims(fresh, query).items).toHaveLength(1)
    changeStatus(fresh, sim.simId, 'suspend', now)
    expect(searchSims(fresh, query).items).toHaveLength(0)
  })
})
