import { describe, expect, it } from 'vitest'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import { testWorld } from '../testing/world.ts'
import { connect, deleteSession } from './connection.ts'
import { changeStatus, settleSims } from './lifecycle.ts'
import { connectionsOf, listSessionEvents } from './sessions.ts'
import { setExpiry, setImeiLock, unsetExpiry, unsetImeiLock } from './settings.ts'
import { getSim } from './sims.ts'
import { errorOf, onlineSim, readySim, simIn } from './testing.ts'

describe('deleteSession', () => {
  it('ends the session now and brings another some seconds later', () => {
    const world = testWorld()
    const { simId } = onlineSim(world)
    const now = world.now() + minuteMs
    const first = connectionsOf(world, getSim(world, simId)).current

    expect(deleteSession(world, simId, now).online).toBe(0)
    settleSims(world, now + 2_999)
    expect(getSim(world, simId).online).toBe(0)

    settleSims(world, now + 10_000)
    const sim = getSim(world, simId)
    const { current, previous } = connectionsOf(world, sim)
    expect(sim.online).toBe(1)
    expect(previous).toEqual({ ...first, deletedTime: now })
    expect(current?.sessionId).not.toBe(first?.sessionId)
    const wait = (current?.createdTime ?? 0) - now
    expect(wait >= 3_000 && wait < 9_000).toBe(true)
    const { items: events } = listSessionEvents(world, sim, { limit: 10 }, now + minuteMs)
    expect(events.map(({ event }) => event)).toEqual(['Created', 'Deleted', 'Created'])
  })

  it('is refused for an offline SIM with the code the API documents', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    expect(errorOf(() => deleteSession(world, simId, world.now()))).toBe('400 SEM0016')
  })

  it('is not followed by a session when the SIM is deactivated meanwhile, but by one after activation', () => {
    const world = testWorld()
    const { simId } = onlineSim(world)
    const now = world.now() + minuteMs
    deleteSession(world, simId, now)
    changeStatus(world, simId, 'deactivate', now + 1000)
    settleSims(world, now + minuteMs)
    expect(getSim(world, simId)).toMatchObject({ online: 0, status: 'inactive' })
    changeStatus(world, simId, 'activate', now + minuteMs)
    settleSims(world, now + 2 * minuteMs)
    expect(getSim(world, simId).online).toBe(1)
  })
})

describe('connect', () => {
  it.each(['ready', 'standby'])('makes a %s SIM active', (status) => {
    const world = testWorld()
    const sim = connect(world, simIn(world, status), world.now() + 1000)
    expect(sim).toMatchObject({ status: 'active', online: 1, renewalTime: null })
    expect(sim.modifiedTime).toBe(world.now() + 1000)
  })

  it.each(['inactive', 'suspended', 'terminated'])('is refused while the SIM is %s', (status) => {
    const world = testWorld()
    const sim = connect(world, simIn(world, status), world.now())
    expect(sim).toMatchObject({ status, online: 0 })
  })

  it('gives a physical SIM an IMEI and a cell, a virtual one neither', () => {
    const world = testWorld()
    const physical = connectionsOf(world, onlineSim(world)).current
    expect(physical?.imei).toMatch(/^\d{15}$/)
    expect(physical?.cell).toContain('"mcc":440')
    const virtual = connectionsOf(world, onlineSim(world, 'planArc01')).current
    expect([virtual?.imei, virtual?.cell]).toEqual([null, null])
  })

  it('happens by itself soon after a deactivated SIM is activated again', () => {
    const world = testWorld()
    const { simId } = onlineSim(world)
    changeStatus(world, simId, 'deactivate', world.now() + 1000)
    changeStatus(world, simId, 'activate', world.now() + 60_000)
    expect(getSim(world, simId).online).toBe(0)
    settleSims(world, world.now() + 70_000)
    expect(getSim(world, simId).online).toBe(1)
  })

  it.each(['suspend', 'standby'] as const)(
    'does not happen by itself after %s: the device was told to stop',
    (verb) => {
      const world = testWorld()
      const { simId } = onlineSim(world)
      changeStatus(world, simId, verb, world.now() + 1000)
      changeStatus(world, simId, 'activate', world.now() + 60_000)
      settleSims(world, world.now() + dayMs)
      expect(getSim(world, simId)).toMatchObject({ online: 0, status: 'active' })
    },
  )
})

describe('the IMEI lock', () => {
  const other = '123456789012345'

  it('keeps another device out from the next session on, until it is taken off', () => {
    const world = testWorld()
    const { simId } = onlineSim(world)
    const now = world.now() + minuteMs
    expect(setImeiLock(world, simId, other, now).online).toBe(1)
    deleteSession(world, simId, now)
    settleSims(world, now + minuteMs)
    expect(getSim(world, simId).online).toBe(0)
    unsetImeiLock(world, simId, now + minuteMs)
    settleSims(world, now + 2 * minuteMs)
    expect(getSim(world, simId).online).toBe(1)
  })

  it('lets in the device it names', () => {
    const world = testWorld()
    const { simId, deviceImei } = onlineSim(world)
    const now = world.now() + minuteMs
    expect(setImeiLock(world, simId, undefined, now).imeiLock).toBe(deviceImei)
    deleteSession(world, simId, now)
    settleSims(world, now + minuteMs)
    expect(getSim(world, simId).online).toBe(1)
  })

  it('is found by a device that connects for the first time', () => {
    const world = testWorld()
    const { simId } = readySim(world)
    setImeiLock(world, simId, other, world.now())
    expect(connect(world, getSim(world, simId), world.now())).toMatchObject({
      online: 0,
      status: 'ready',
    })
  })
})

it('keeps an expired SIM out until the expiry time is moved or taken away', () => {
  const world = testWorld()
  const now = world.now()
  const moved = onlineSim(world).simId
  const freed = onlineSim(world).simId
  for (const simId of [moved, freed]) {
    setExpiry(world, simId, { expiryTime: now + minuteMs, expiryAction: 'deleteSession' }, now)
  }
  settleSims(world, now + dayMs)
  for (const simId of [moved, freed]) {
    const sim = getSim(world, simId)
    expect(sim).toMatchObject({ online: 0, status: 'active', expired: 1 })
    expect(connect(world, sim, now + dayMs).online).toBe(0)
  }
  setExpiry(world, moved, { expiryTime: now + 9 * dayMs }, now + dayMs)
  unsetExpiry(world, freed, now + dayMs)
  settleSims(world, now + dayMs + minuteMs)
  expect([getSim(world, moved).online, getSim(world, freed).online]).toEqual([1, 1])
})
