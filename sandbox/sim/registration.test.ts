import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { createGroup } from '../group/groups.ts'
import { historyOf } from './history.ts'
import { createShippedSim, createVirtualSim, registerSim } from './registration.ts'
import { bundlesOf, getSim, listSims, subscribersOf, tagsOf } from './sims.ts'
import { simsPerStatus } from './summary.ts'
import { errorOf } from './testing.ts'

describe('a shipped SIM', () => {
  it('is nobody’s until it is registered', () => {
    const world = testWorld()
    const { simId } = createShippedSim(world, { subscription: 'plan-D', bundles: ['D-300MB'] })
    expect(errorOf(() => getSim(world, simId))).toBe('404 SEM0001')
    expect(listSims(world, { limit: 10 }).items).toEqual([])
  })

  it('becomes ready with its secret, group and tags', () => {
    const world = testWorld()
    const { groupId } = createGroup(world, {}, 0)
    const shipped = createShippedSim(world, { subscription: 'plan-D', bundles: ['D-300MB'] })
    expect(shipped.registrationSecret).toMatch(/^\d{8}$/)
    const { registrationSecret } = shipped
    const now = world.now() + 5000
    const tags = { name: 'new' }
    const sim = registerSim(world, shipped.simId, { registrationSecret, groupId, tags }, now)
    expect(sim).toMatchObject({ status: 'ready', groupId, createdTime: now, renewalTime: now })
    expect(getSim(world, shipped.simId)).toEqual(sim)
    expect(tagsOf(sim)).toEqual(tags)
    const [subscriber] = subscribersOf(world, sim)
    expect(subscriber && bundlesOf(subscriber)).toEqual(['D-300MB'])
    expect(subscriber?.status).toBe('ready')
    expect(historyOf(world, sim.no)).toHaveLength(1)
    expect(simsPerStatus(world)).toEqual(new Map([['ready', 1]]))
  })

  it.each([
    ['a wrong secret', { registrationSecret: '00000000' }, '400 SEM0111'],
    ['an empty one', { registrationSecret: '' }, '400 SEM0111'],
  ])('is not registered with %s', (_, registration, outcome) => {
    const world = testWorld()
    const { simId } = createShippedSim(world, { subscription: 'plan-D' })
    expect(errorOf(() => registerSim(world, simId, registration, 0))).toBe(outcome)
    expect(errorOf(() => getSim(world, simId))).toBe('404 SEM0001')
  })

  it('is not registered twice, nor into an unknown group, nor by somebody else', () => {
    const world = testWorld()
    const shipped = createShippedSim(world, { subscription: 'plan-D' })
    const stranger = () => registerSim(testWorld(), shipped.simId, shipped, 0)
    expect(errorOf(stranger)).toBe('404 SEM0001')
    const unknown = { ...shipped, groupId: 'unknown' }
    expect(errorOf(() => registerSim(world, shipped.simId, unknown, 0))).toBe('404 SEM0003')
    registerSim(world, shipped.simId, shipped, 0)
    expect(errorOf(() => registerSim(world, shipped.simId, shipped, 0))).toBe('400 SEM0110')
    expect(errorOf(() => registerSim(world, 'unknown', shipped, 0))).toBe('404 SEM0001')
  })

  it.each([
    ['planArc01', [], '400 COM0004'],
    ['planX1', [], '400 COM0004'],
    ['nonsense', [], '400 COM0004'],
    ['plan-D', ['DU-10GB'], '400 COM0004'],
    ['plan-D', ['D-300MB', 'D-500MB'], '400 COM0004'],
    ['plan-D', ['D-500MB'], 'none'],
    ['plan-K', [], 'none'],
    ['plan01s', [], 'none'],
  ])('of %s with %o can be made in Japan coverage: %s', (subscription, bundles, outcome) => {
    const world = testWorld()
    expect(errorOf(() => createShippedSim(world, { subscription, bundles }))).toBe(outcome)
  })
})

describe('createVirtualSim', () => {
  it('makes an active SIM whose private key is kept nowhere', () => {
    const world = testWorld()
    const { sim, arcPrivateKey } = createVirtualSim(world, world.now())
    expect(sim).toMatchObject({
      type: 'virtual',
      moduleType: 'virtual',
      status: 'active',
      subscription: 'planArc01',
      speedClass: 'arc.standard',
      serialNumber: null,
    })
    const [subscriber] = subscribersOf(world, sim)
    expect(subscriber?.arcPublicKey).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    expect(arcPrivateKey).toMatch(/^[A-Za-z0-9+/]{43}=$/)
    const tables = world.db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    for (const { name } of tables) {
      const rows = world.db.prepare(`SELECT * FROM "${String(name)}"`).all()
      expect(JSON.stringify(rows)).not.toContain(arcPrivateKey)
    }
  })

  it('makes another one each time', () => {
    const world = testWorld()
    const [a, b] = [createVirtualSim(world, 0), createVirtualSim(world, 0)]
    expect(a.sim.simId).not.toBe(b.sim.simId)
    expect(a.arcPrivateKey).not.toBe(b.arcPrivateKey)
  })
})
