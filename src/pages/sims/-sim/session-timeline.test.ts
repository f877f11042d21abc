import { describe, expect, it } from 'vitest'
import { presence, stretches, timeline } from './session-timeline.ts'

const event = (time: number, kind: string, sessionId = 's') => ({ time, event: kind, sessionId })
const open = { fromMs: 0, toMs: undefined }
const closed = { fromMs: 0, toMs: 1000 }
const lasted = (events: ReturnType<typeof event>[], range = open) =>
  timeline(events, range, 1000).map((row) => row.lasted)

describe('how long states lasted', () => {
  it('is until the next turn, over handovers', () => {
    const events = [
      event(900, 'Deleted'),
      event(700, 'Modified'),
      event(600, 'Created'),
      event(500, 'Deleted', 'r'),
    ]
    expect(lasted(events)).toEqual([100, undefined, 300, 100])
  })

  it('is until now for the newest, and not known where the range ends before', () => {
    const events = [event(900, 'Created')]
    expect(timeline(events, open, 1000)).toMatchObject([{ lasted: 100, ongoing: true }])
    expect(timeline(events, closed, 2000)).toMatchObject([{ lasted: undefined, ongoing: false }])
  })

  it('ends a session where another begins without a word between', () => {
    expect(lasted([event(800, 'Created', 'b'), event(300, 'Created', 'a')])).toEqual([200, 500])
  })

  it('gives every row a key of its own', () => {
    const rows = timeline([event(1, 'Created'), event(1, 'Created')], open, 2)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2)
  })
})

describe('how much of a range was online', () => {
  it('counts the session that ended first as begun before', () => {
    const events = [event(900, 'Created'), event(400, 'Deleted')]
    expect(presence(events, open, 1000)).toEqual({ online: 500, offline: 500, sessions: 2 })
  })

  it('counts a time before the first session as offline', () => {
    expect(presence([event(400, 'Created')], open, 1000)).toEqual({
      online: 600,
      offline: 400,
      sessions: 1,
    })
  })

  it('takes a handover for a session under way', () => {
    expect(presence([event(400, 'Modified')], closed, 5000)).toEqual({
      online: 1000,
      offline: 0,
      sessions: 1,
    })
  })

  it('says nothing without events', () => {
    expect(presence([], open, 1000)).toBeUndefined()
  })
})

describe('a range as stretches', () => {
  const of = (events: ReturnType<typeof event>[], online = false) =>
    stretches(events, open, 1000, online).map((one) => [one.online, one.share])

  it('is whole where nothing happened', () => {
    expect(of([])).toEqual([[false, 1]])
    expect(of([event(500, 'Modified')], true)).toEqual([[true, 1]])
  })

  it('turns with each session that began or ended, oldest first', () => {
    const events = [event(900, 'Deleted'), event(700, 'Modified'), event(600, 'Created')]
    expect(of(events)).toEqual([
      [false, 0.6],
      [true, 0.3],
      [false, 0.1],
    ])
    expect(of([event(250, 'Deleted')])).toEqual([
      [true, 0.25],
      [false, 0.75],
    ])
  })

  it('adds up to the whole, whatever the times', () => {
    const events = [
      event(2000, 'Created'),
      event(400, 'Deleted'),
      event(400, 'Created'),
      event(-5, 'Deleted'),
    ]
    const sum = stretches(events, open, 1000, true).reduce((total, { share }) => total + share, 0)
    expect(sum).toBeCloseTo(1)
    expect(stretches(events, { fromMs: 1000, toMs: undefined }, 1000, true)).toEqual([])
  })
})
