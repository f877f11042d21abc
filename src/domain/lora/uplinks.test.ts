import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../time.ts'
import type { Schedule } from '../data/schedule.ts'
import { downlinkState, latestUplink, uplinksBetween } from './uplinks.ts'

const now = Date.UTC(2025, 5, 15, 12)
const start = now - 100 * dayMs

function device(wanted: Partial<Schedule> = {}): Schedule {
  return { seed: 7, firstUplink: start, interval: hourMs, end: Infinity, ...wanted }
}

const all = (one: Schedule, to = now, from = 0) => [
  ...uplinksBetween(one, { from, to, sort: 'asc' }),
]

describe('uplinks', () => {
  it('are the same each time, come a little late, and in order', () => {
    const uplinks = all(device())
    expect(all(device())).toEqual(uplinks)
    const times = uplinks.map(({ time }) => time)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    times.forEach((time) => expect((time - start) % hourMs).toBeLessThan(0.2 * hourMs))
    expect(all(device({ seed: 8 }))).not.toEqual(uplinks)
  })

  it('are those between two moments, both included, in either direction', () => {
    const uplinks = all(device()).slice(-50)
    const [from = 0, to = 0] = [uplinks[0]?.time, uplinks[20]?.time]
    expect(all(device(), to, from)).toEqual(uplinks.slice(0, 21))
    expect(all(device(), to - 1, from + 1)).toEqual(uplinks.slice(1, 20))
    const desc = [...uplinksBetween(device(), { from, to, sort: 'desc' })]
    expect(desc).toEqual(uplinks.slice(0, 21).toReversed())
    expect(all(device(), to, to + 1)).toEqual([])
  })

  it('hold what radio and sensors can', () => {
    for (const { data, rssi, snr, fPort } of all(device())) {
      expect(data).toMatch(/^[0-9a-f]{8}$/)
      expect([rssi >= -120 && rssi <= -40, snr >= -20 && snr <= 10]).toEqual([true, true])
      expect([rssi, snr, fPort].every(Number.isInteger)).toBe(true)
    }
  })

  it('begin with the first, and end with silence or termination', () => {
    expect(latestUplink(device(), start - 1)).toBeUndefined()
    expect(latestUplink(device(), start)?.time).toBe(start)
    expect(latestUplink(device({ firstUplink: now + 1 }), now)).toBeUndefined()
    expect(all(device({ firstUplink: now + 1 }))).toEqual([])
    const end = now - 10 * dayMs
    const ended = device({ end })
    const last = latestUplink(ended, now)
    expect(last?.time).toBeLessThanOrEqual(end)
    expect(last?.time).toBeGreaterThan(end - 1.2 * hourMs)
    expect(all(ended).at(-1)).toEqual(last)
    expect(all(ended, now, end)).toEqual([])
  })
})

describe('a message', () => {
  const [before = 0, next = 0] = all(device(), now + dayMs)
    .map(({ time }) => time)
    .filter((time) => time > now - 3 * hourMs)
  const states = (queuedTime: number, times: number[], one = device()) =>
    times.map((time) => downlinkState(one, queuedTime, time))

  it('waits for the next uplink', () => {
    const times = [before + 1, next - 1, next, now + 9 * dayMs]
    const expected = ['waiting', 'waiting', 'delivered', 'delivered']
    expect(states(before + 1, times)).toEqual(expected)
  })

  it('misses the uplink that came just before', () => {
    expect(states(before, [before, next - 1, next])).toEqual(['waiting', 'waiting', 'delivered'])
  })

  it('is dropped after two hours without one', () => {
    const from = start + dayMs
    const rare = device({ interval: 10 * dayMs })
    const times = [from, from + 2 * hourMs - 1, from + 2 * hourMs, now]
    expect(states(from, times, rare)).toEqual(['waiting', 'waiting', 'dropped', 'dropped'])
    // An uplink at the very end of the two hours comes too late, one before it does not.
    const late = device({ firstUplink: from + 2 * hourMs })
    expect(states(from, [now], late)).toEqual(['dropped'])
    const justInTime = device({ firstUplink: from + 2 * hourMs - 1 })
    expect(states(from, [now], justInTime)).toEqual(['delivered'])
    expect(states(from, [now], device({ end: from }))).toEqual(['dropped'])
  })
})
