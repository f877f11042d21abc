import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { sessionHistoryMs } from '../../src/domain/sim/session-event.ts'
import { seedWorld } from '../seed.ts'
import { testWorld } from '../testing/world.ts'
import { activeSpans, historyOf } from './history.ts'
import type { SessionRow } from './past-sessions.ts'
import {
  connectionsOf,
  latestState,
  listSessionEvents,
  sessionsOf,
  type SessionHappening,
} from './sessions.ts'
import { listSims, subscribersOf, type SimRow } from './sims.ts'
import { errorOf, onlineSim, simIn } from './testing.ts'

const worlds = (['jp', 'g'] as const).map((coverage) => {
  const world = testWorld({ coverage })
  seedWorld(world, { sims: 150, now: world.now() })
  return { world, sims: listSims(world, { limit: 1000 }).items }
})
const now = worlds[0]?.world.now() ?? 0

describe('the derived past of seeded SIMs', () => {
  it('is one session after the other, all while the SIM was active', () => {
    let sessions = 0
    const wrong: SessionRow[] = []
    for (const { world, sims } of worlds) {
      for (const sim of sims) {
        const spans = activeSpans(historyOf(world, sim.no))
        const subscribers = subscribersOf(world, sim)
        const imsis = new Set(subscribers.map(({ imsi }) => imsi))
        let later = now
        for (const session of sessionsOf(world, sim)) {
          const end = session.deletedTime ?? now
          const active = spans.some(({ from, to }) => from <= session.createdTime && end <= to)
          const inOrder = session.createdTime < end && end <= later
          if (!active || !inOrder || !imsis.has(session.imsi)) wrong.push(session)
          later = session.createdTime - 1
          sessions += 1
        }
      }
    }
    expect(wrong).toEqual([])
    expect(sessions).toBeGreaterThan(10_000)
  })

  it('agrees with whether the SIM is online', () => {
    for (const { world, sims } of worlds) {
      for (const sim of sims) {
        const { current, previous } = connectionsOf(world, sim)
        expect(current !== undefined).toBe(sim.online === 1)
        if (previous) expect(previous.deletedTime).not.toBeNull()
        if (sim.status === 'ready') expect(previous).toBeUndefined()
      }
    }
  })
})

/** The events of all pages. */
function paged(world: (typeof worlds)[0]['world'], sim: SimRow, limit: number) {
  const found = []
  let after: string | undefined
  do {
    const page = listSessionEvents(world, sim, { limit, after }, now)
    found.push(...page.items)
    after = page.nextKey
  } while (after !== undefined)
  return found
}

describe('listSessionEvents', () => {
  it('goes from the newest to the oldest of 32 days and tells a consistent story', () => {
    const wrong: SessionHappening[] = []
    for (const { world, sims } of worlds) {
      for (const sim of sims.slice(0, 150)) {
        const { items: events, nextKey } = listSessionEvents(world, sim, { limit: 100_000 }, now)
        expect(nextKey).toBeUndefined()
        if (sim.online === 1) expect(events[0]?.event).not.toBe('Deleted')
        let online = sim.online === 1
        let time = now
        for (const happening of events) {
          const inOrder = happening.time <= time && happening.time >= now - sessionHistoryMs
          if (!inOrder || online !== (happening.event !== 'Deleted')) wrong.push(happening)
          time = happening.time
          online = happening.event !== 'Created'
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('pages without losing or repeating anything', () => {
    for (const { world, sims } of worlds) {
      const sim = sims.find((one) => one.online === 1)
      if (!sim) throw new Error('no SIM is online')
      const { items: events } = listSessionEvents(world, sim, { limit: 100_000 }, now)
      expect(events.length).toBeGreaterThan(10)
      expect(paged(world, sim, 7)).toEqual(events)
    }
  })

  it('keeps to the period asked for, both ends included', () => {
    const [seeded] = worlds
    const sim = seeded?.sims.find((one) => one.online === 1)
    if (!seeded || !sim) throw new Error('no SIM is online')
    const { world } = seeded
    const { items: events } = listSessionEvents(world, sim, { limit: 100_000 }, now)
    const [to, from] = [events[2]?.time ?? 0, events[6]?.time ?? 0]
    const part = listSessionEvents(world, sim, { from, to, limit: 100 }, now).items
    expect(part).toEqual(events.slice(2, 7))
  })

  it.each([
    [{ from: 2, to: 1 }, '400 COM0004'],
    [{ after: 'x' }, '400 COM0004'],
    [{ after: '1_Exploded' }, '400 COM0004'],
    [{ from: 0, to: 9e15 }, 'none'],
  ])('answers %o with %s', (filter, outcome) => {
    const world = testWorld()
    const sim = onlineSim(world)
    const list = () => listSessionEvents(world, sim, { limit: 10, ...filter }, world.now())
    expect(errorOf(list)).toBe(outcome)
  })

  it('is empty for a SIM that has never connected', () => {
    const world = testWorld()
    const sim = simIn(world, 'active')
    expect(listSessionEvents(world, sim, { limit: 10 }, world.now()).items).toEqual([])
  })

  it('brings handovers as time goes by', () => {
    const world = testWorld()
    const sim = onlineSim(world)
    const later = world.now() + 30 * dayMs
    const { items: events } = listSessionEvents(world, sim, { limit: 1000 }, later)
    expect(events.at(-1)?.event).toBe('Created')
    expect(events.length).toBeGreaterThan(5)
    const { current } = connectionsOf(world, sim)
    if (!current) throw new Error('the SIM is offline')
    expect(latestState(current, later)).toMatchObject({ time: events[0]?.time })
    expect(latestState(current, world.now() + hourMs / 60).time).toBe(world.now())
  })
})
