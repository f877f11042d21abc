import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { settle } from '../settle.ts'
import { deleteSession } from '../sim/connection.ts'
import { changeStatus } from '../sim/lifecycle.ts'
import { setExpiry, setImeiLock } from '../sim/settings.ts'
import { getSim } from '../sim/sims.ts'
import { onlineSim, simIn } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { diagnose } from './diagnose.ts'

const at = Date.UTC(2025, 5, 15, 12)

/** What is found of a SIM on the day before `now`. */
function found(world: World, simId: string, now: number): string[] {
  settle(world, now)
  const period = { from: now - dayMs, to: now }
  return diagnose(world, getSim(world, simId), period, now).map(({ id }) => id)
}

test.each([
  ['inactive', 'INS0001'],
  ['suspended', 'INS0002'],
  ['terminated', 'INS0003'],
  ['ready', 'INS0004'],
  ['standby', 'INS0005'],
])('a SIM that is %s', (status, id) => {
  const world = testWorld({ now: at })
  expect(found(world, simIn(world, status).simId, at)).toContain(id)
})

test('one that is online and well, and one that reconnects all the time', () => {
  const world = testWorld({ now: at })
  const { simId } = onlineSim(world)
  expect(found(world, simId, at + hourMs)).toEqual(['INS9001', 'INS9105', 'INS9202', 'INS9302'])
  for (let n = 1; n <= 5; n += 1) {
    deleteSession(world, simId, at + n * hourMs)
    settle(world, at + n * hourMs + 60_000)
  }
  expect(found(world, simId, at + 6 * hourMs)).toContain('INS9103')
  expect(found(world, simId, at + 20 * dayMs)).toContain('INS9104')
})

test('one that was paused, one that is gone, one that another device is in', () => {
  const world = testWorld({ now: at })
  const { simId } = onlineSim(world)
  changeStatus(world, simId, 'suspend', at)
  changeStatus(world, simId, 'activate', at + hourMs)
  expect(found(world, simId, at + 2 * hourMs)).toEqual(['INS9002', 'INS9105', 'INS9201', 'INS9302'])
  expect(found(world, simId, at + 9 * dayMs)).toEqual([
    'INS9001',
    'INS9102',
    'INS9101',
    'INS9203',
    'INS9302',
  ])
  setImeiLock(world, simId, '350000000000000', at)
  expect(found(world, simId, at + 9 * dayMs)).toContain('INS9005')
  const expiry = { expiryTime: at + 12 * dayMs, expiryAction: 'deleteSession' } as const
  setExpiry(world, simId, expiry, at)
  expect(found(world, simId, at + 9 * dayMs)).toContain('INS9004')
  expect(found(world, simId, at + 13 * dayMs)).toContain('INS9003')
})
