import { describe, expect, it } from 'vitest'
import { testWorld } from '../testing/world.ts'
import { createGroup } from '../group/groups.ts'
import { historyOf } from './history.ts'
import * as settings from './settings.ts'
import { getSim, tagsOf } from './sims.ts'
import {
  errorOf,
  onlineSim,
  simIn,
  deleteTag,
  putTags,
  setGroup,
  setTerminationEnabled,
  unsetGroup,
} from './testing.ts'

describe('tags', () => {
  it('are added, overwritten and deleted, the name among them', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    const put = (...updates: [string, string][]) =>
      putTags(
        world,
        simId,
        updates.map(([tagName, tagValue]) => ({ tagName, tagValue })),
        world.now() + 1,
      )
    put(['name', 'one'], ['site', 'A'])
    const sim = put(['name', '<img src=x onerror=alert(1)>'], ['__proto__', 'x'])
    expect(Object.entries(tagsOf(sim))).toEqual([
      ['name', '<img src=x onerror=alert(1)>'],
      ['site', 'A'],
      ['__proto__', 'x'],
    ])
    expect(sim.modifiedTime).toBe(world.now() + 1)
    deleteTag(world, simId, 'name', world.now())
    expect(Object.keys(tagsOf(getSim(world, simId)))).toEqual(['site', '__proto__'])
    expect(errorOf(() => deleteTag(world, simId, 'name', 0))).toBe('404 SEM0004')
    expect(errorOf(() => deleteTag(world, simId, 'toString', 0))).toBe('404 SEM0004')
  })

  it('have names and values of limited size', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    const put = (tagName: string, tagValue: string) =>
      errorOf(() => putTags(world, simId, [{ tagName, tagValue }], 0))
    expect(put('name', 'x'.repeat(10_000))).toBe('400 COM0004')
    expect(put('x'.repeat(300), '')).toBe('400 COM0004')
    expect(put(' ', 'x')).toBe('400 COM0004')
    expect(put('..', 'x')).toBe('400 COM0004')
    const many = Array.from({ length: 60 }, (_, i) => ({ tagName: `t${i}`, tagValue: '' }))
    expect(errorOf(() => putTags(world, simId, many, 0))).toBe('400 COM0004')
    expect(getSim(world, simId).tags).toBe('{}')
  })

  it('can be kept on a terminated SIM', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'terminated')
    const note = [{ tagName: 'note', tagValue: 'returned' }]
    expect(tagsOf(putTags(world, simId, note, 0))).toEqual({ note: 'returned' })
  })
})

describe('the group', () => {
  it('is set, changed and unset, each with a history entry', () => {
    const world = testWorld()
    const { simId, no } = simIn(world, 'active')
    const a = createGroup(world, {}, 0).groupId
    const b = createGroup(world, {}, 0).groupId
    expect(setGroup(world, simId, a, world.now()).groupId).toBe(a)
    setGroup(world, simId, a, world.now())
    setGroup(world, simId, b, world.now())
    expect(unsetGroup(world, simId, world.now()).groupId).toBeNull()
    unsetGroup(world, simId, world.now())
    expect(historyOf(world, no).map(({ groupId }) => groupId)).toEqual([null, null, a, b, null])
  })

  it('must exist and be the operator’s own', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    const other = createGroup(testWorld(), {}, 0)
    const set = (groupId?: string) => errorOf(() => setGroup(world, simId, groupId, 0))
    expect(set(other.groupId)).toBe('404 SEM0003')
    expect(set(undefined)).toBe('400 COM0003')
    expect(set('')).toBe('400 COM0003')
  })
})

describe('the speed class', () => {
  it.each([
    ['plan-D', 's1.4xfast', 'none'],
    ['plan-D', 'u1.slow', '400 SEM0107'],
    ['plan-DU', 'u1.slow', 'none'],
    ['plan-DU', 's1.fast', '400 SEM0107'],
    ['plan-KM1', 's1.fast', '400 SEM0104'],
  ])('of %s can be %s: %s', (subscription, speedClass, outcome) => {
    const world = testWorld()
    const { simId } = simIn(world, 'active', subscription)
    const set = () => settings.setSpeedClass(world, simId, speedClass, world.now())
    expect(errorOf(set)).toBe(outcome)
    expect(getSim(world, simId).speedClass === speedClass).toBe(outcome === 'none')
  })

  it('knows s1.8xfast on plan-US only', () => {
    const world = testWorld({ coverage: 'g' })
    const set = (subscription: string) =>
      errorOf(() =>
        settings.setSpeedClass(
          world,
          simIn(world, 'active', subscription).simId,
          's1.8xfast',
          world.now(),
        ),
      )
    expect([set('plan-US'), set('plan01s')]).toEqual(['none', '400 SEM0107'])
  })

  it('cannot be changed on a virtual SIM', () => {
    const world = testWorld()
    const { simId } = onlineSim(world, 'planArc01')
    expect(errorOf(() => settings.setSpeedClass(world, simId, 's1.fast', 0))).toBe('400 SEM0105')
  })

  it('goes into the history when it changes', () => {
    const world = testWorld()
    const { simId, no } = simIn(world, 'active')
    settings.setSpeedClass(world, simId, 's1.fast', world.now())
    settings.setSpeedClass(world, simId, 's1.fast', world.now())
    const classes = historyOf(world, no).map(({ speedClass }) => speedClass)
    expect(classes).toEqual(['s1.standard', 's1.standard', 's1.fast'])
  })
})

describe('the IMEI lock', () => {
  it.each([
    ['123456789012345', 'none'],
    ['123456789012345|ANONYMOUS', 'none'],
    ['12345678901234', '400 SEM0107'],
    ['1234567890123456', '400 SEM0107'],
    ['12345678901234x', '400 SEM0107'],
    ['', '400 SEM0107'],
  ])('takes %s: %s', (imei, outcome) => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    expect(errorOf(() => settings.setImeiLock(world, simId, imei, 0))).toBe(outcome)
  })

  it('needs an IMEI for an offline SIM, and for a session that reports none', () => {
    const world = testWorld()
    const offline = simIn(world, 'active').simId
    expect(errorOf(() => settings.setImeiLock(world, offline, undefined, 0))).toMatch(/^400/)
    const virtual = onlineSim(world, 'planArc01').simId
    expect(errorOf(() => settings.setImeiLock(world, virtual, undefined, 0))).toMatch(/^400/)
  })

  it('is taken off without complaint, also where there is none', () => {
    const world = testWorld()
    const { simId } = simIn(world, 'active')
    settings.setImeiLock(world, simId, '123456789012345', 0)
    expect(settings.unsetImeiLock(world, simId, 0).imeiLock).toBeNull()
    expect(settings.unsetImeiLock(world, simId, 0).imeiLock).toBeNull()
  })
})

it('changes nothing about a terminated SIM', () => {
  const world = testWorld()
  const { simId } = simIn(world, 'terminated')
  const { groupId } = createGroup(world, {}, 0)
  const refusals = [
    () => setGroup(world, simId, groupId, 0),
    () => unsetGroup(world, simId, 0),
    () => settings.setSpeedClass(world, simId, 's1.fast', 0),
    () => setTerminationEnabled(world, simId, true, 0),
    () => settings.setImeiLock(world, simId, '123456789012345', 0),
    () => settings.unsetImeiLock(world, simId, 0),
  ]
  expect(refusals.map(errorOf)).toEqual(refusals.map(() => '400 SEM0101'))
})
