import { describe, expect, it } from 'vitest'
import { retentionDays } from '../../src/domain/data/retention.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { createGroup } from '../group/groups.ts'
import { onlineSim, setGroup } from '../sim/testing.ts'
import { testWorld } from '../testing/world.ts'
import { recordTerm } from './retention.ts'
import { entriesOf, entryAt, removeEntry, writeEntry } from './sources.ts'
import type { Source } from './store.ts'

const now = Date.UTC(2025, 5, 15, 12)
const camera: Source = { resourceType: 'SoraCam', resourceId: 'ABC' }
const whole = { from: 0, to: Number.MAX_SAFE_INTEGER } as const

function timesOf(world = testWorld({ now }), source = camera, at = now) {
  return [...entriesOf(world, at, source, { ...whole, sort: 'asc' })].map(({ time }) => time)
}

function write(world: ReturnType<typeof testWorld>, time: number, content = '{"n":1}') {
  writeEntry(world, { ...camera, time, contentType: 'application/json', content })
}

describe('written entries', () => {
  it('are read in order and by period; a second one of a time takes its place', () => {
    const world = testWorld({ now })
    for (const time of [now, now - 3, now - 2, now - 1]) write(world, time)
    write(world, now - 2, 'again')
    const period = { from: now - 2, to: now - 1, sort: 'desc' } as const
    expect([...entriesOf(world, now, camera, period)]).toEqual([
      { ...camera, time: now - 1, contentType: 'application/json', content: '{"n":1}' },
      { ...camera, time: now - 2, contentType: 'application/json', content: 'again' },
    ])
    expect(timesOf(world)).toEqual([now - 3, now - 2, now - 1, now])
    expect(timesOf(world, { resourceType: 'SoraCam', resourceId: 'other' })).toEqual([])
  })

  it('come whole, however many there are', () => {
    const world = testWorld({ now })
    for (let at = 0; at < 1100; at += 1) write(world, now - at)
    expect(timesOf(world)).toHaveLength(1100)
  })

  it('may be of a time that is still to come', () => {
    const world = testWorld({ now })
    write(world, now + dayMs)
    expect(timesOf(world)).toEqual([now + dayMs])
  })
})

describe('retention', () => {
  it('is 40 days, and for what is written under another contract what that says', () => {
    const world = testWorld({ now })
    const term = (days: number) => recordTerm(world.db, world.operatorId, now, days)
    const days = (count: number) => timesOf(world, camera, now + count * dayMs)
    write(world, now)
    term(retentionDays.extended)
    write(world, now + 1)
    term(retentionDays.standard)
    write(world, now + 2)
    expect(days(40)).toEqual([now, now + 1, now + 2])
    expect(days(41)).toEqual([now + 1])
    expect(days(731)).toEqual([now + 1])
    expect(days(732)).toEqual([])
  })
})

describe('a SIM', () => {
  const world = testWorld({ now })
  const configuration = { SoracomHarvest: { enabled: true } }
  const { groupId } = createGroup(world, { configuration }, now - 3 * dayMs)
  const { simId, imsi } = onlineSim(world, 'plan-K2', now - 3 * dayMs)
  setGroup(world, simId, groupId, now - 3 * dayMs)
  const sim: Source = { resourceType: 'Sim', resourceId: simId }
  const subscriber: Source = { resourceType: 'Subscriber', resourceId: imsi }

  it('and its subscriber are the same entries, derived and written, under the asked name', () => {
    const derived = timesOf(world, sim)
    expect(derived.length).toBeGreaterThan(100)
    const time = now - hourMs
    writeEntry(world, { ...subscriber, time, contentType: 'text/plain', content: 'hello' })
    expect(timesOf(world, sim)).toEqual(
      [...new Set([...derived, time])].toSorted((a = 0, b = 0) => a - b),
    )
    expect(timesOf(world, subscriber)).toEqual(timesOf(world, sim))
    expect(entryAt(world, now, subscriber, time)).toEqual({
      ...subscriber,
      time,
      contentType: 'text/plain',
      content: 'hello',
    })
  })

  it('loses what is deleted, derived or written, and nothing else', () => {
    const before = timesOf(world, sim)
    const [first = 0, second = 0] = before
    removeEntry(world, now, subscriber, first)
    removeEntry(world, now, sim, first)
    removeEntry(world, now, sim, first - 1)
    expect(timesOf(world, sim)).toEqual(before.slice(1))
    writeEntry(world, { ...sim, time: first, contentType: 'text/plain', content: 'back' })
    expect(timesOf(world, sim)).toEqual(before)
    expect(entryAt(world, now, sim, second)?.content).toMatch(/^\{/)
  })
})
