import { beforeEach, describe, expect, it, test } from 'vitest'
import { seedWorld } from '../seed.ts'
import { putConfiguration } from '../group/configuration.ts'
import { groups, seededGroupId } from '../group/groups.ts'
import { deleteSession } from '../sim/connection.ts'
import { settleSims } from '../sim/lifecycle.ts'
import { presentSim } from '../sim/present.ts'
import { rowsWhere } from '../db/rows.ts'
import type { SimRow } from '../sim/sims.ts'
import { simById } from '../sim/sims.ts'
import { errorOf } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { listEntries, putEntry } from './address-map.ts'
import { createGateway, terminateGateway } from './create.ts'
import { putAddressRules, putDomainRules, setFilter } from './filters.ts'
import { openGate, putRoutes, registerPeer } from './gate.ts'
import { gateways, settleGateways, statusOf } from './gateways.ts'
import { presentGateway } from './present.ts'
import { seededGatewayId } from './seed.ts'

let world: World
let at: Moment & { readonly fails: boolean }
let factory: string

const later = (ms: number) => ({ ...at, now: at.now + ms })
/** The status that something is refused with; what succeeds has none. */
const refusal = (work: () => unknown) => Number(errorOf(work).slice(0, 3)) || undefined

beforeEach(() => {
  world = testWorld()
  seedWorld(world, { sims: 150, now: world.now() })
  at = { world, now: world.now(), fails: false }
  factory = seededGatewayId(world, 'factory')
})

describe('making one', () => {
  it.each([
    [{ type: 14, useInternetGateway: false }],
    [{ type: 15, deviceSubnetCidrRange: '10.0.0.0' }],
    [{ type: 15, deviceSubnetCidrRange: '100.64.0.0/16' }],
    [{ type: 15, deviceSubnetCidrRange: '8.8.0.0/16' }],
    [{ type: 15, deviceSubnetCidrRange: '10.0.0.0/29' }],
    [{ type: 15, placement: { region: 'eu-central-1' } }],
    [{ type: 15, soracomTransitGateway: { asn: 64_512 } }],
    [{ type: 242, soracomTransitGateway: { asn: 1 } }],
  ] as const)('%j is refused', (request) => {
    expect(refusal(() => createGateway(at, request))).toBe(400)
  })

  it('takes a while, and may fail', () => {
    const made = createGateway({ ...at, fails: true }, { type: 242 })
    expect(statusOf(made, at.now)).toBe('creating')
    expect(statusOf(made, at.now + 30_000)).toBe('failed')
    expect(presentGateway(at, made)).toMatchObject({
      gateOpened: true,
      deviceSubnetCidrRange: '10.128.0.0/9',
      soracomTransitGateway: { asn: 64_512 },
    })
  })
})

test('a type refuses what it does not have, before anything else', () => {
  const office = seededGatewayId(world, 'office')
  expect(refusal(() => putRoutes(at, office, {}))).toBe(400)
  expect(refusal(() => putRoutes(at, 'none', {}))).toBe(404)
  const made = createGateway(at, { type: 15 })
  expect(refusal(() => openGate(at, made.vpgId, {}))).toBe(400)
  expect(openGate(later(30_000), made.vpgId, {}).gate).toMatchObject({ opened: true, vxlanId: 10 })
  expect(refusal(() => openGate(later(30_000), made.vpgId, {}))).toBe(400)
})

/** The SIMs whose sessions go through the factory's gateway. */
const online = () =>
  rowsWhere<{ simNo: number }>(
    world,
    'sessions',
    'vpg_id = ? AND deleted_time IS NULL ORDER BY sim_no',
    factory,
  ).flatMap(({ simNo }) => rowsWhere<SimRow>(world, 'sims', 'no = ?', simNo))

const bodyOf = ({ simId }: SimRow, now: number) => {
  const sim = simById(world, simId)
  return sim && presentSim(world, sim, now)
}

describe('sessions', () => {
  it('are counted, cut by another filter, and come back', () => {
    const count = online().length
    const statsAt = (now: number) =>
      presentGateway({ world, now }, gateways.get(world, factory)).sessionStats
    expect(count).toBeGreaterThan(2)
    expect(statsAt(at.now)).toMatchObject({ online: count })
    setFilter(at, factory, [{ action: 'deny', ipRange: '0.0.0.0/0' }])
    expect(statsAt(at.now)).toMatchObject({ online: 0 })
    settleSims(world, at.now + 60_000)
    expect(statsAt(at.now + 60_000)).toMatchObject({ online: count })
  })

  it('have the address that was given, from the next one on', () => {
    const [sim] = online()
    if (!sim) throw new Error('nobody is online')
    const gateway = gateways.get(world, factory)
    putEntry(at, gateway, { key: sim.imsi, ipAddress: '10.160.9.9' })
    expect(bodyOf(sim, at.now)?.sessionStatus?.ueIpAddress).not.toBe('10.160.9.9')
    deleteSession(world, sim.simId, at.now)
    settleSims(world, at.now + 60_000)
    expect(bodyOf(sim, at.now + 60_000)?.sessionStatus).toMatchObject({
      ueIpAddress: '10.160.9.9',
      vpgId: factory,
    })
  })

  it('go through another gateway once their group names it, and show its addresses', () => {
    const [sim] = online()
    if (!sim) throw new Error('nobody is online')
    const office = seededGatewayId(world, 'office')
    const namespace = 'SoracomAir'
    const groupId = seededGroupId(world, 'elevators')
    putConfiguration(
      world,
      groupId,
      { namespace, parameters: [{ key: 'vpgId', value: office }] },
      at.now,
    )
    expect(bodyOf(sim, at.now)?.sessionStatus?.vpgId).toBe(factory)
    deleteSession(world, sim.simId, at.now)
    settleSims(world, at.now + 60_000)
    const { fixedAddresses } = gateways.get(world, office)
    const session = bodyOf(sim, at.now + 60_000)?.sessionStatus
    expect(session?.vpgId).toBe(office)
    expect(fixedAddresses).toContain(session?.gatewayPublicIpAddress)
  })

  it('end with the gateway, which is told of for a day', () => {
    const [sim] = online()
    if (!sim) throw new Error('nobody is online')
    terminateGateway(at, factory)
    expect(online()).toEqual([])
    settleSims(world, at.now + 60_000)
    expect(bodyOf(sim, at.now + 60_000)?.sessionStatus).toMatchObject({ online: true })
    expect(bodyOf(sim, at.now + 60_000)?.sessionStatus).not.toHaveProperty('vpgId')
    expect(refusal(() => terminateGateway(at, factory))).toBe(400)
    settleGateways(world, at.now + 87_000_000)
    expect(gateways.find(world, factory)).toBeUndefined()
    expect(groups.all(world).length).toBeGreaterThan(0)
  })
})

describe('addresses', () => {
  it.each([
    ['outside', '10.10.0.1'],
    ['the network itself', '10.160.0.0'],
    ['the gateway', '10.160.0.1'],
    ['a host of the platform', '10.191.255.253'],
    ['a host of the customer', '10.191.255.250'],
    ['somebody else’s', '10.160.0.11'],
    ['none', '10.160.0'],
  ])('%s is refused for a SIM', (_, ipAddress) => {
    const gateway = gateways.get(world, factory)
    expect(refusal(() => putEntry(at, gateway, { key: '440109999999999', ipAddress }))).toBe(400)
  })

  it('of a hundred thousand SIMs are listed page by page', () => {
    const gateway = gateways.get(world, factory)
    for (let no = 0; no < 1_000; no += 1) {
      const ipAddress = `10.170.${no >> 8}.${no & 255}`
      putEntry(at, gateway, { key: String(440_107_000_000_000 + no), ipAddress })
    }
    let count = 0
    let pages = 0
    for (let key: string | undefined = ''; key !== undefined; pages += 1) {
      const query: { last_evaluated_key?: string } = key === '' ? {} : { last_evaluated_key: key }
      const { items, nextKey } = listEntries(world, gateway, query)
      count += items.length
      key = nextKey
    }
    expect([count, pages]).toEqual([1_000 + 3 + 3, 11])
  })

  it('are given to hosts from the end, and to nobody twice', () => {
    const host = { outerIpAddress: '10.21.8.9', innerIpAddress: '10.160.0.11' }
    expect(refusal(() => registerPeer(at, factory, host))).toBe(400)
    const { innerIpAddress } = registerPeer(at, factory, { outerIpAddress: '10.21.8.9' })
    expect(innerIpAddress).toBe('10.191.255.252')
    expect(refusal(() => registerPeer(at, factory, { outerIpAddress: '::1' }))).toBe(400)
  })
})

test('rules about traffic must be possible', () => {
  const ports = { type: 'ip', action: 'allow', protocol: 6, cidr: '0.0.0.0/0' } as const
  const address = (rule: object) =>
    refusal(() => putAddressRules(at, factory, [{ ...ports, ...rule }]))
  expect(address({ fromPort: 80, toPort: 90 })).toBeUndefined()
  expect(address({ fromPort: 90, toPort: 80 })).toBe(400)
  expect(address({ cidr: '::/0' })).toBe(400)
  const base = { type: 'fqdn', action: 'allow', protocol: 6 } as const
  const domain = (fqdnPattern: string) => putDomainRules(at, factory, [{ ...base, fqdnPattern }])
  expect(domain('*.例え.jp').trafficFilter.domainRules[0]?.fqdnPattern).toBe('*.xn--r8jz45g.jp')
  expect(refusal(() => domain('a.*.example.com'))).toBe(400)
  const twice = [
    { action: 'deny', ipRange: '10.0.0.0/8' },
    { action: 'allow', ipRange: '10.1.0.0/8' },
  ] as const
  expect(refusal(() => setFilter(at, factory, twice))).toBe(400)
})
