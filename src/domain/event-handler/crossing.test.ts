import { describe, expect, it } from 'vitest'
import { dayMs, slotMs } from '../time.ts'
import { trafficSeries, type TrafficSource } from '../traffic/traffic.ts'
import { crossing, type Limit, type Usage } from './crossing.ts'

const june = Date.UTC(2025, 5)
const july = Date.UTC(2025, 6)
const august = Date.UTC(2025, 7)

/** So many bytes in every slot. */
const steady =
  (bytes: number, begins = -Infinity): Usage =>
  (edges) =>
    edges
      .slice(1)
      .map((end, at) => (bytes * Math.max(0, end - Math.max(edges[at] ?? 0, begins))) / slotMs)

const daily = (bytes: number): Limit => ({ period: 'day', bytes })
const monthly = (bytes: number): Limit => ({ period: 'month', bytes })

describe('when a limit is reached', () => {
  it('is the end of the slot in which it was', () => {
    expect(crossing(steady(10), daily(100), june, july)).toBe(june + 10 * slotMs)
    expect(crossing(steady(10), daily(101), june, july)).toBe(june + 11 * slotMs)
    expect(crossing(steady(1), monthly(288 * 3 + 1), june, july)).toBe(june + 3 * dayMs + slotMs)
  })

  it('is the next slot where it is over already', () => {
    expect(crossing(steady(10), daily(100), june + dayMs / 2 + 1, july)).toBe(
      june + dayMs / 2 + slotMs,
    )
  })

  it('begins anew with each day or month, and not since ever', () => {
    const from = june + 23.95 * 3_600_000
    expect(crossing(steady(10), daily(2000), from, july)).toBe(june + dayMs + 200 * slotMs)
    expect(crossing(steady(1), monthly(288 * 29), july - 1, august)).toBe(july + 29 * dayMs)
    const ever: Limit = { period: 'ever', bytes: 288 * 31 }
    expect(crossing(steady(1, june), ever, june, august)).toBe(july + dayMs)
    expect(crossing(steady(1, june), ever, august, august + dayMs)).toBe(august)
  })

  it('is never, where it is not reached', () => {
    expect(crossing(steady(1), daily(289), june, august)).toBeUndefined()
    expect(crossing(steady(10), daily(100), june, june + slotMs)).toBeUndefined()
  })

  it('is what a look at every slot finds', () => {
    const source: TrafficSource = { seed: 'world', simKey: '8942', profile: 'kiosk' }
    const usage: Usage = (edges) => {
      const { uploadByteSizeTotal: up, downloadByteSizeTotal: down } = trafficSeries(
        [source],
        edges,
      )
      return up.map((bytes, at) => bytes + (down[at] ?? 0))
    }
    const month = Number(usage([june, july])[0])
    for (const share of [0.1, 0.35, 0.8]) {
      const bytes = Math.floor(month * share)
      let total = 0
      let at = june
      while (total < bytes) {
        total += Number(usage([at, at + slotMs])[0])
        at += slotMs
      }
      expect(crossing(usage, monthly(bytes), june, july)).toBe(at)
    }
  })
})
