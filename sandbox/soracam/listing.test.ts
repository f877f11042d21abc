import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { testWorld } from '../testing/world.ts'
import { errorOf } from '../sim/testing.ts'
import { listEvents, type EventQuery } from './events.ts'
import type { Noticed } from './eye.ts'
import { listRecordingsAndEvents } from './recordings.ts'
import { testCamera } from './testing.ts'

const now = Date.UTC(2025, 5, 17, 3)
const world = testWorld({ now })
const yard = testCamera(world)
const entrance = testCamera(world, { scene: 'entrance' })
const both = [yard, entrance]

describe.each(['asc', 'desc'] as const)('events, %s', (sort) => {
  const period = { from: now - 8 * hourMs, to: now, sort }

  function pages(limit: number): Noticed[][] {
    const found: Noticed[][] = []
    for (let after: string | undefined; ;) {
      const page = listEvents(world, both, { ...period, limit, after }, now)
      found.push(page.items)
      if (page.nextKey === undefined) return found
      after = page.nextKey
    }
  }

  it('are the same in pages of any size, each once and in order', () => {
    const [all = []] = pages(100_000)
    expect(all.length).toBeGreaterThan(1500)
    expect(pages(97).flat()).toEqual(all)
    const times = all.map(({ from }) => from)
    expect(times).toEqual(times.toSorted((a, b) => (sort === 'asc' ? a - b : b - a)))
    expect(new Set(all.map(({ camera }) => camera.no)).size).toBe(2)
  })

  it('lie in the period', () => {
    for (const { from } of pages(100_000).flat()) {
      expect(from).toBeGreaterThanOrEqual(period.from)
      expect(from).toBeLessThan(period.to)
    }
  })
})

describe('events', () => {
  const list = (query: Partial<EventQuery>) =>
    listEvents(world, both, { sort: 'desc', limit: 10, ...query }, now)

  it('without times are all that is kept, until now', () => {
    expect(list({}).items[0]?.from).toBeGreaterThan(now - hourMs)
    const [oldest] = list({ sort: 'asc' }).items
    expect(oldest?.from).toBeLessThan(now - 13 * dayMs)
    expect(oldest?.from).toBeGreaterThanOrEqual(now - 14 * dayMs)
  })

  it.each([
    { from: now, to: now - 1 },
    { from: -1 },
    { to: 9e15 },
    { after: 'yesterday' },
    { after: '' },
  ])('refuses %j', (query) => {
    expect(errorOf(() => list(query))).toBe('400 COM0004')
  })

  it('of the future and of no cameras are none', () => {
    expect(list({ from: now + 1, to: now + dayMs })).toEqual({ items: [], nextKey: undefined })
    expect(listEvents(world, [], { sort: 'desc', limit: 10 }, now).items).toEqual([])
  })
})

describe('recordings and events together', () => {
  const list = (query: { from?: number; to?: number; after?: string; sort?: 'asc' | 'desc' }) =>
    listRecordingsAndEvents(world, entrance, { sort: 'asc', ...query }, now)

  it.each(['asc', 'desc'] as const)('come in pages of a thousand, %s', (sort) => {
    const period = { from: now - dayMs, to: now, sort }
    let events = 0
    let recorded = 0
    let pages = 0
    for (let after: string | undefined; ;) {
      const page = list({ ...period, after })
      events += page.events.length
      recorded += page.recordings.reduce((sum, { from, to }) => sum + (to ?? now) - from, 0)
      pages += 1
      if (page.nextKey === undefined) break
      expect(page.events.length + page.recordings.length).toBe(1000)
      after = page.nextKey
    }
    expect(pages).toBe(Math.ceil((events + 25) / 1000))
    const all = listEvents(world, [entrance], { ...period, limit: 100_000 }, now)
    expect(events).toBe(all.items.length)
    expect(recorded).toBe(dayMs)
  })

  it('cut recordings at whole hours; the one that goes on has no end', () => {
    const from = now - 2.5 * hourMs
    const { recordings } = listRecordingsAndEvents(world, yard, { from, sort: 'asc' }, now + 5)
    expect(recordings).toEqual([
      { from: now - 3 * hourMs, to: now - 2 * hourMs },
      { from: now - 2 * hourMs, to: now - hourMs },
      { from: now - hourMs, to: now },
      { from: now, to: undefined },
    ])
  })

  it('are 404 where there is nothing, but not at the end of the pages', () => {
    const beyond = { from: now - 30 * dayMs, to: now - 29 * dayMs }
    expect(errorOf(() => list(beyond))).toBe('404 SEM0006')
    const last = list({ from: now - hourMs, to: now, after: `${now}e` })
    expect(last).toEqual({ recordings: [], events: [], nextKey: undefined })
  })

  it('refuse a key that is none', () => {
    expect(errorOf(() => list({ after: '1750000000000' }))).toBe('400 COM0004')
  })
})
