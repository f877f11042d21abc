import { describe, expect, it } from 'vitest'
import { seedWorld } from '../seed.ts'
import { testWorld } from '../testing/world.ts'
import { listHistory } from './history.ts'
import { createGroup } from '../group/groups.ts'
import { changeStatus, type StatusVerb } from './lifecycle.ts'
import { createVirtualSim } from './registration.ts'
import { connectionsOf } from './sessions.ts'
import { getSim, listSims, subscribersOf } from './sims.ts'
import { simsPerStatus } from './summary.ts'
import { errorOf, onlineSim, simIn, setGroup, setTerminationEnabled } from './testing.ts'

/** What each operation leads to from each status: a status, or the error. */
const table: Readonly<Record<string, Readonly<Record<Exclude<StatusVerb, 'terminate'>, string>>>> =
  {
    ready: { activate: 'active', deactivate: 'inactive', standby: 'standby', suspend: 'suspended' },
    active: {
      activate: 'active',
      deactivate: 'inactive',
      standby: 'standby',
      suspend: 'suspended',
    },
    inactive: {
      activate: 'active',
      deactivate: 'inactive',
      standby: 'standby',
      suspend: 'suspended',
    },
    standby: {
      activate: 'active',
      deactivate: 'inactive',
      standby: 'standby',
      suspend: 'suspended',
    },
    suspended: {
      activate: 'active',
      deactivate: 'inactive',
      standby: 'standby',
      suspend: 'suspended',
    },
    terminated: {
      activate: '400 SEM0101',
      deactivate: '400 SEM0101',
      standby: '400 SEM0101',
      suspend: '400 SEM0101',
    },
  }
const verbs = ['activate', 'deactivate', 'standby', 'suspend'] as const
const cases = Object.entries(table).flatMap(([from, outcomes]) =>
  verbs.map((verb) => [from, verb, outcomes[verb]] as const),
)

describe('changeStatus', () => {
  it.each(cases)('takes a %s SIM by %s to %s', (from, verb, outcome) => {
    const world = testWorld()
    const { simId, no, imsi } = simIn(world, from)
    const change = () => changeStatus(world, simId, verb, world.now())
    if (outcome.startsWith('400')) {
      expect(errorOf(change)).toBe(outcome)
      return
    }
    expect(change().status).toBe(outcome)
    expect(getSim(world, simId).status).toBe(outcome)
    const [subscriber] = subscribersOf(world, { no })
    expect([subscriber?.imsi, subscriber?.status]).toEqual([imsi, outcome])
    expect(simsPerStatus(world)).toEqual(new Map([[outcome, 1]]))
  })

  it.each([
    ['plan-D', 'standby', '400 SEM0104'],
    ['plan-D', 'suspend', 'none'],
    ['plan-K', 'standby', '400 SEM0104'],
    ['plan-DU', 'standby', '400 SEM0104'],
    ['plan-DU', 'suspend', '400 SEM0104'],
    ['plan-KM1', 'standby', 'none'],
  ] as const)('lets %s %s as its plan does: %s', (subscription, verb, outcome) => {
    const world = testWorld()
    const { simId } = simIn(world, 'active', subscription)
    expect(errorOf(() => changeStatus(world, simId, verb, world.now()))).toBe(outcome)
  })

  it('leaves a virtual SIM active until it is terminated', () => {
    const world = testWorld()
    const { simId } = createVirtualSim(world, world.now()).sim
    for (const verb of ['deactivate', 'standby', 'suspend'] as const) {
      expect(errorOf(() => changeStatus(world, simId, verb, world.now()))).toBe('400 SEM0105')
    }
    setTerminationEnabled(world, simId, true, world.now())
    expect(changeStatus(world, simId, 'terminate', world.now()).status).toBe('terminated')
  })

  it('answers 404 for SIMs the operator does not have', () => {
    const world = testWorld()
    const other = simIn(testWorld(), 'active')
    expect(errorOf(() => changeStatus(world, other.simId, 'activate', 0))).toBe('404 SEM0001')
  })

  it.each([
    ['ready', true],
    ['active', false],
    ['inactive', false],
    ['standby', true],
    ['suspended', true],
  ])('keeps when %s began for the renewal fee: %s', (status, kept) => {
    const world = testWorld()
    expect(simIn(world, status).renewalTime).toBe(kept ? world.now() : null)
  })

  it('writes one history entry per change and none for a repeated call', () => {
    const world = testWorld()
    const { simId, no } = simIn(world, 'active')
    changeStatus(world, simId, 'activate', world.now() + 1)
    changeStatus(world, simId, 'suspend', world.now() + 2000)
    const { items: rows } = listHistory(world, no, {
      to: world.now() + 9000,
      sort: 'asc',
      limit: 10,
    })
    expect(rows.map(({ status, time }) => [status, time - world.now()])).toEqual([
      ['ready', 0],
      ['active', 0],
      ['suspended', 2000],
    ])
  })
})

describe('sessions', () => {
  it.each([
    ['deactivate', false],
    ['suspend', false],
    ['standby', false],
  ] as const)('ends with %s', (verb, online) => {
    const world = testWorld()
    const { simId } = onlineSim(world)
    const sim = changeStatus(world, simId, verb, world.now() + 5000)
    expect(sim.online === 1).toBe(online)
    const { current, previous } = connectionsOf(world, sim)
    expect(current).toBeUndefined()
    expect(previous?.deletedTime).toBe(world.now() + 5000)
  })
})

describe('termination', () => {
  it('is refused while the SIM is protected, which it is at first', () => {
    const world = testWorld()
    const { simId, terminationEnabled } = simIn(world, 'active')
    expect(terminationEnabled).toBe(0)
    expect(errorOf(() => changeStatus(world, simId, 'terminate', world.now()))).toBe('400 SEM0106')
    setTerminationEnabled(world, simId, true, world.now())
    setTerminationEnabled(world, simId, false, world.now())
    expect(errorOf(() => changeStatus(world, simId, 'terminate', world.now()))).toBe('400 SEM0106')
    expect(getSim(world, simId).status).toBe('active')
  })

  it.each(['ready', 'active', 'inactive', 'standby', 'suspended'])(
    'ends a SIM that is %s',
    (status) => {
      const world = testWorld()
      const { simId } = simIn(world, status)
      setTerminationEnabled(world, simId, true, world.now())
      expect(changeStatus(world, simId, 'terminate', world.now()).status).toBe('terminated')
    },
  )

  it('reaches subscribers, session and group', () => {
    const world = testWorld()
    const { groupId } = createGroup(world, {}, world.now())
    const { simId } = onlineSim(world)
    setGroup(world, simId, groupId, world.now())
    setTerminationEnabled(world, simId, true, world.now())
    const sim = changeStatus(world, simId, 'terminate', world.now() + 1000)
    expect([sim.online, sim.groupId, sim.connectAt]).toEqual([0, null, null])
    const subscribers = subscribersOf(world, sim)
    expect(subscribers.map(({ status }) => status)).toEqual(['terminated'])
  })

  it('reaches the second subscription of a SIM, other changes do not', () => {
    const world = testWorld()
    seedWorld(world, { sims: 100, now: world.now() })
    const { items: sims } = listSims(world, { limit: 100 })
    const sim = sims.find(
      ({ no, status }) => status === 'active' && subscribersOf(world, { no }).length === 2,
    )
    if (!sim) throw new Error('no SIM has two subscriptions')
    const statuses = () =>
      new Map(subscribersOf(world, sim).map((one) => [one.imsi === sim.imsi, one.status]))
    changeStatus(world, sim.simId, 'suspend', world.now() + 1000)
    expect([statuses().get(true), statuses().get(false)]).toEqual(['suspended', 'active'])

    const time = world.now() + 2000
    setTerminationEnabled(world, sim.simId, true, time)
    changeStatus(world, sim.simId, 'terminate', time)
    expect([statuses().get(true), statuses().get(false)]).toEqual(['terminated', 'terminated'])
    const { items: rows } = listHistory(world, sim.no, {
      from: time,
      to: time,
      sort: 'asc',
      limit: 10,
    })
    expect(rows.map(({ status, isPrimary }) => [status, isPrimary]).toSorted()).toEqual([
      ['terminated', 0],
      ['terminated', 1],
    ])
  })
})
