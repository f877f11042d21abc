import { describe, expect, it } from 'vitest'
import { dayMs } from '../../src/domain/time.ts'
import { testWorld } from '../testing/world.ts'
import { historyOf } from './history.ts'
import { settleSims } from './lifecycle.ts'
import { searchSims } from './search.ts'
import { connectionsOf } from './sessions.ts'
import { setExpiry, unsetExpiry } from './settings.ts'
import { getSim, listSims } from './sims.ts'
import { simsPerStatus } from './summary.ts'
import { errorOf, onlineSim, simIn, setTerminationEnabled } from './testing.ts'

describe('at the expiry time', () => {
  it.each([
    [undefined, 'active', 1],
    [null, 'active', 1],
    ['doNothing', 'active', 1],
    ['deleteSession', 'active', 0],
    ['deactivate', 'inactive', 0],
    ['suspend', 'suspended', 0],
    ['terminate', 'terminated', 0],
  ] as const)('%s leaves the SIM %s, online %s', (expiryAction, status, online) => {
    const world = testWorld()
    const now = world.now()
    const { simId, no } = onlineSim(world)
    setTerminationEnabled(world, simId, true, now)
    setExpiry(world, simId, { expiryTime: now + dayMs, expiryAction }, now)
    settleSims(world, now + dayMs - 1)
    expect(getSim(world, simId)).toMatchObject({ status: 'active', online: 1, expired: 0 })

    // Read long afterwards, it has happened at its own moment.
    settleSims(world, now + 9 * dayMs)
    const sim = getSim(world, simId)
    expect(sim).toMatchObject({ status, online, expired: 1, modifiedTime: now + dayMs })
    expect(historyOf(world, no).at(-1)).toMatchObject({ status })
    if (status !== 'active') expect(historyOf(world, no).at(-1)?.time).toBe(now + dayMs)
    if (online === 0) {
      expect(connectionsOf(world, sim).previous?.deletedTime).toBe(now + dayMs)
    }
  })

  it('shows in lists, searches and counts alike', () => {
    const world = testWorld()
    const now = world.now()
    const { simId } = onlineSim(world)
    setExpiry(world, simId, { expiryTime: now + dayMs, expiryAction: 'deactivate' }, now)
    settleSims(world, now + dayMs)
    expect(listSims(world, { limit: 10 }).items.map(({ status }) => status)).toEqual(['inactive'])
    const search = { status: ['inactive'], session_status: 'OFFLINE', search_type: 'and' } as const
    expect(searchSims(world, { ...search, status: ['inactive'], limit: 10 }).items).toHaveLength(1)
    expect(simsPerStatus(world)).toEqual(new Map([['inactive', 1]]))
  })

  it('terminates even if protection was turned on after the action was chosen', () => {
    const world = testWorld()
    const now = world.now()
    const { simId } = simIn(world, 'active')
    const expiry = { expiryTime: now + dayMs, expiryAction: 'terminate' }
    expect(errorOf(() => setExpiry(world, simId, expiry, now))).toBe('400 SEM0106')
    setTerminationEnabled(world, simId, true, now)
    setExpiry(world, simId, expiry, now)
    setTerminationEnabled(world, simId, false, now)
    settleSims(world, now + dayMs)
    expect(getSim(world, simId).status).toBe('terminated')
  })

  it('passes over a status the plan does not have', () => {
    const world = testWorld()
    const now = world.now()
    const { simId } = onlineSim(world, 'plan-DU')
    setExpiry(world, simId, { expiryTime: now + dayMs, expiryAction: 'suspend' }, now)
    settleSims(world, now + dayMs)
    expect(getSim(world, simId)).toMatchObject({ status: 'active', expired: 1 })
  })
})

describe('setExpiry', () => {
  it.each([0, -1, -dayMs])('refuses a time that has passed (%s ms from now)', (ahead) => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    const set = () => setExpiry(world, simId, { expiryTime: world.now() + ahead }, world.now())
    expect(errorOf(set)).toBe('400 COM0004')
  })

  it('refuses a time that no date can hold, and a terminated SIM', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    const beyond = () => setExpiry(world, simId, { expiryTime: 8.7e15 }, world.now())
    expect(errorOf(beyond)).toBe('400 COM0004')
    const gone = simIn(world, 'terminated')
    const set = () => setExpiry(world, gone.simId, { expiryTime: 9e12 }, world.now())
    expect(errorOf(set)).toBe('400 SEM0101')
  })
})

it('can be taken away before it comes, but not twice', () => {
  const world = testWorld()
  const now = world.now()
  const { simId } = simIn(world, 'active')
  setExpiry(world, simId, { expiryTime: now + dayMs, expiryAction: 'deactivate' }, now)
  unsetExpiry(world, simId, now)
  settleSims(world, now + 2 * dayMs)
  expect(getSim(world, simId)).toMatchObject({ status: 'active', expiryTime: null })
  expect(errorOf(() => unsetExpiry(world, simId, now))).toMatch(/^404/)
})
