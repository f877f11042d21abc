import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '../../src/domain/time.ts'
import { seedWorld } from '../seed.ts'
import { settle } from '../settle.ts'
import { testWorld } from '../testing/world.ts'
import type { World } from '../world.ts'
import { createArcSession, removeArcKey, setArcKey } from './arc.ts'
import { putBundles } from './bundles.ts'
import { connect, deleteSession } from './connection.ts'
import { addSubscription, cancelDownload, terminateContainer } from './containers.ts'
import { historyOf } from './history.ts'
import { presentSim } from './present.ts'
import { createVirtualSim } from './registration.ts'
import { getSim, subscribersOf, type SimRow } from './sims.ts'
import { testingUsage } from './testing-usage.ts'
import { errorOf, onlineSim, readySim } from './testing.ts'

const seconds = 1000
const world = (): World => testWorld({ coverage: 'g' })

function add(on: World, sim: SimRow, subscription: string, more: { enable?: boolean } = {}) {
  const path = { sim_id: sim.simId, iccid: sim.iccid }
  const body = { subscription: subscription as 'planX3', ...more }
  addSubscription(on, path, body, on.now())
  return subscribersOf(on, sim).find((one) => one.subscription === subscription)?.imsi ?? ''
}

const statusOf = (on: World, sim: SimRow, imsi: string) =>
  subscribersOf(on, sim).find((one) => one.imsi === imsi)?.status

test('a subscription is written step by step while the SIM is online, and in its history', () => {
  const on = world()
  const now = on.now()
  const sim = onlineSim(on, 'plan01s')
  const imsi = add(on, sim, 'planX3')
  const seen = [0, 29, 30, 89, 90, 119, 120].map((after) => {
    settle(on, now + after * seconds)
    return statusOf(on, sim, imsi)
  })
  expect(seen).toEqual(['shipped', 'shipped', 'delivered', 'delivered', 'ready', 'ready', 'active'])
  const steps = historyOf(on, sim.no).filter((one) => one.imsi === imsi)
  expect(steps.map(({ status, time }) => [status, time - now])).toEqual([
    ['shipped', 0],
    ['delivered', 30 * seconds],
    ['ready', 90 * seconds],
    ['active', 120 * seconds],
  ])
})

test('it waits for a session, and can be called off until then', () => {
  const on = world()
  const now = on.now()
  const sim = readySim(on, 'plan01s')
  const imsi = add(on, sim, 'planX3')
  settle(on, now + dayMs)
  expect(statusOf(on, sim, imsi)).toBe('shipped')
  const path = { sim_id: sim.simId, iccid: sim.iccid, imsi }
  const left = cancelDownload(on, path, now + dayMs)
  expect(left.containers?.map(({ downloaded }) => downloaded)).toEqual([true])
  expect(errorOf(() => cancelDownload(on, path, now + dayMs))).toBe('404 SEM0002')

  const again = { ...path, imsi: add(on, sim, 'planX3') }
  connect(on, getSim(on, sim.simId), now + dayMs)
  expect(errorOf(() => cancelDownload(on, again, now + dayMs))).toBe('400 SEM0127')
  settle(on, now + dayMs + minuteMs / 2)
  expect(statusOf(on, sim, again.imsi)).toBe('delivered')
})

test('one that is not to be enabled waits for the next session after it is installed', () => {
  const on = world()
  const now = on.now()
  const sim = onlineSim(on, 'plan01s')
  const imsi = add(on, sim, 'planX1', { enable: false })
  settle(on, now + dayMs)
  expect(statusOf(on, sim, imsi)).toBe('ready')
  deleteSession(on, sim.simId, now + dayMs)
  settle(on, now + dayMs + minuteMs)
  expect(statusOf(on, sim, imsi)).toBe('active')
})

test('what does not fit is refused', () => {
  const on = world()
  const sim = onlineSim(on, 'plan01s')
  add(on, sim, 'planX3')
  expect(errorOf(() => add(on, sim, 'planX3'))).toBe('400 SEM0123')
  expect(errorOf(() => add(on, onlineSim(on, 'planP1'), 'planX3'))).toBe('400 SEM0121')
  const path = { sim_id: sim.simId, iccid: 'other' }
  expect(errorOf(() => addSubscription(on, path, { subscription: 'planX1' }, on.now()))).toBe(
    '404 COM0010',
  )
  const wrongKind = { subscription: 'planX1', type: 'virtual' } as const
  const own = { ...path, iccid: sim.iccid }
  expect(errorOf(() => addSubscription(on, own, wrongKind, on.now()))).toBe('400 SEM0121')
})

test('a virtual subscription can be ended and added again, with other numbers', () => {
  const on = world()
  const now = on.now()
  const sim = readySim(on, 'plan01s')
  const imsi = add(on, sim, 'planArc01')
  const [iccid = ''] = subscribersOf(on, sim)
    .filter((one) => one.imsi === imsi)
    .map((one) => one.iccid)
  const path = { sim_id: sim.simId, iccid, imsi }
  createArcSession(on, sim.simId, now + 1)
  terminateContainer(on, path, now + 1)
  expect(presentSim(on, getSim(on, sim.simId), now).arcSessionStatus).toBeUndefined()
  expect(errorOf(() => terminateContainer(on, path, now))).toBe('400 SEM0126')
  const body = { subscription: 'planArc01' } as const
  const profile = addSubscription(on, { sim_id: sim.simId, iccid: sim.iccid }, body, now)
  expect(Object.keys(profile.subscribers ?? {})).not.toContain(imsi)
  // The session of the one that ended is not the new one's.
  const { arcSessionStatus } = presentSim(on, getSim(on, sim.simId), now)
  expect(arcSessionStatus?.lastUpdatedAt).toBe(sim.createdTime)
})

test('renewed keys end the session, and a new one lets the virtual SIM in', () => {
  const on = world()
  const now = on.now()
  const { sim } = createVirtualSim(on, now)
  const online = () => getSim(on, sim.simId).online
  createArcSession(on, sim.simId, now)
  expect(online()).toBe(1)
  const made = setArcKey(on, sim.simId, 'renew', undefined, now + 1)
  expect(made.arcClientPeerPrivateKey).toHaveLength(44)
  settle(on, now + dayMs)
  expect(online()).toBe(0)
  const session = createArcSession(on, sim.simId, now + dayMs)
  expect([online(), session.arcClientPeerPublicKey]).toEqual([1, made.arcClientPeerPublicKey])
  expect(errorOf(() => setArcKey(on, sim.simId, 'renew', 'no key', now))).toBe('400 COM0004')
  expect(errorOf(() => setArcKey(on, sim.simId, 'attach', undefined, now))).toBe('400 SEM0129')
  removeArcKey(on, sim.simId, now + dayMs)
  expect(errorOf(() => createArcSession(on, sim.simId, now + dayMs))).toBe('400 SEM0128')
  expect(errorOf(() => removeArcKey(on, readySim(on, 'plan01s').simId, now))).toBe('400 SEM0124')
})

test('a bundle of plan-D brings the fastest speed class, and stays', () => {
  const on = testWorld()
  const sim = readySim(on, 'plan-D')
  putBundles(on, sim.imsi, ['D-500MB'], on.now())
  expect(getSim(on, sim.simId).speedClass).toBe('s1.4xfast')
  expect(errorOf(() => putBundles(on, sim.imsi, ['D-500MB'], on.now()))).toBe('400 SEM0130')
  expect(errorOf(() => putBundles(on, 'unknown', ['D-500MB'], on.now()))).toBe('404 SEM0002')
})

test('a test ends a week after its limit, and not by a session', () => {
  const on = testWorld()
  const now = on.now()
  seedWorld(on, { sims: 100, now })
  const [{ simId = '' } = {}] = on.db
    .prepare("SELECT sim_id AS simId FROM sims WHERE status = 'testing'")
    .all() as { simId: string }[]
  const { usageLimit, startedTime = 0, endedTime } = testingUsage(on, simId, now)
  expect([usageLimit?.nextStatus, endedTime]).toEqual(['standby', undefined])
  deleteSession(on, simId, now)
  settle(on, now + minuteMs)
  expect(getSim(on, simId)).toMatchObject({ status: 'testing', online: 1 })
  const over = startedTime + (usageLimit?.days ?? 0) * dayMs
  settle(on, over + 1)
  expect(testingUsage(on, simId, over + 1).endedTime).toBeLessThanOrEqual(over + 1)
  settle(on, over + 8 * dayMs)
  expect(getSim(on, simId).status).toBe('standby')
  expect(errorOf(() => testingUsage(on, simId, over + 8 * dayMs))).toBe('404 COM0010')
})
