import { describe, expect, it } from 'vitest'
import { randomFrom, type Random } from '../random.ts'
import { addMonthsUtc, dayMs, slotMs, startOfMonthUtc } from '../time.ts'
import { trafficProfiles, type TrafficProfileName } from './profile.ts'
import { simTraffic, trafficSeries, type TrafficSource } from './traffic.ts'
import type { Traffic } from './volume.ts'

const profiles = Object.keys(trafficProfiles) as TrafficProfileName[]
const november = Date.parse('2025-11-01T00:00:00Z')
const december = Date.parse('2025-12-01T00:00:00Z')

const meter: TrafficSource = { seed: 'world', simKey: '8942310000000000001', profile: 'meter' }

function sum(...parts: Traffic[]): Traffic {
  const total = (measure: keyof Traffic) => parts.reduce((all, part) => all + part[measure], 0)
  return {
    uploadByteSizeTotal: total('uploadByteSizeTotal'),
    downloadByteSizeTotal: total('downloadByteSizeTotal'),
    uploadPacketSizeTotal: total('uploadPacketSizeTotal'),
    downloadPacketSizeTotal: total('downloadPacketSizeTotal'),
  }
}

function edgesBetween(fromMs: number, toMs: number, stepMs: number): number[] {
  return Array.from({ length: (toMs - fromMs) / stepMs + 1 }, (_, i) => fromMs + i * stepMs)
}

function drawSource(random: Random): TrafficSource {
  const source = {
    seed: 'world',
    simKey: String(random.int(1, 1e6)),
    profile: random.pick(profiles),
  }
  if (random.chance(0.5)) return source
  const opens = november + random.int(-60, 60) * dayMs + random.int(0, 400) * 60_000
  const pause = opens + random.int(0, 40) * dayMs
  return {
    ...source,
    windows: [
      { fromMs: opens, toMs: pause },
      { fromMs: pause + random.int(0, 20) * slotMs, toMs: Infinity },
    ],
  }
}

describe('simTraffic', () => {
  it('adds up over any cut of any time, and never runs backwards', () => {
    const random = randomFrom('additivity')
    for (let round = 0; round < 400; round += 1) {
      const source = drawSource(random)
      const [a = 0, b = 0, c = 0] = Array.from(
        { length: 3 },
        () => november + random.int(-100 * 288, 100 * 288) * slotMs,
      ).toSorted((x, y) => x - y)
      const parts = [simTraffic(source, a, b), simTraffic(source, b, c)]
      expect(sum(...parts)).toEqual(simTraffic(source, a, c))
      for (const value of parts.flatMap((part): number[] => Object.values(part))) {
        expect(Number.isSafeInteger(value) && value >= 0).toBe(true)
      }
    }
  })

  it.each(profiles)(
    'gives a %s months that are the sum of their days and of their slots',
    (profile) => {
      const source = { ...meter, profile }
      const month = simTraffic(source, november, december)
      for (const step of [dayMs, slotMs]) {
        const series = trafficSeries([source], edgesBetween(november, december, step))
        for (const measure of Object.keys(month) as (keyof Traffic)[]) {
          expect(series[measure].reduce((all, part) => all + part, 0)).toBe(month[measure])
          expect(series[measure].every((part) => part >= 0)).toBe(true)
        }
      }
    },
  )

  it('carries every byte in a packet', () => {
    for (let slot = november; slot < november + 288 * slotMs; slot += slotMs) {
      const traffic = simTraffic(meter, slot, slot + slotMs)
      expect(traffic.uploadByteSizeTotal > 0).toBe(traffic.uploadPacketSizeTotal > 0)
      expect(traffic.downloadByteSizeTotal > 0).toBe(traffic.downloadPacketSizeTotal > 0)
    }
  })

  it('is the same whenever it is asked, for ever', () => {
    expect(simTraffic(meter, november, december)).toEqual({
      uploadByteSizeTotal: 1606413,
      downloadByteSizeTotal: 869022,
      uploadPacketSizeTotal: 11393,
      downloadPacketSizeTotal: 13167,
    })
    expect(simTraffic({ ...meter }, november, december)).toEqual(
      simTraffic(meter, november, december),
    )
  })

  it('differs by SIM, by world and by month', () => {
    const volumes = [
      simTraffic(meter, november, december),
      simTraffic({ ...meter, simKey: '8942310000000000002' }, november, december),
      simTraffic({ ...meter, seed: 'another world' }, november, december),
      simTraffic(meter, december, addMonthsUtc(december, 1)),
    ].map((traffic) => traffic.uploadByteSizeTotal)
    expect(new Set(volumes).size).toBe(4)
  })

  it('counts whole slots', () => {
    const slot = november + 100 * slotMs
    const source = { ...meter, profile: 'camera' as const }
    const whole = simTraffic(source, slot, slot + slotMs)
    expect(whole.uploadByteSizeTotal).toBeGreaterThan(0)
    expect(simTraffic(source, slot, slot + slotMs - 1).uploadByteSizeTotal).toBe(0)
    expect(simTraffic(source, slot + 1, slot + slotMs + 1)).toEqual(whole)
  })

  it('is nothing where the end is not after the start', () => {
    expect(simTraffic(meter, december, november).uploadByteSizeTotal).toBe(0)
    expect(simTraffic(meter, december, december).uploadByteSizeTotal).toBe(0)
  })
})

describe('windows', () => {
  const opens = november + 3 * dayMs
  const closes = november + 9 * dayMs
  const source = { ...meter, windows: [{ fromMs: opens, toMs: closes }] }

  it('cut the traffic to the times of use', () => {
    expect(simTraffic(source, november, december)).toEqual(simTraffic(meter, opens, closes))
    expect(simTraffic(source, november, opens).uploadByteSizeTotal).toBe(0)
    expect(simTraffic(source, closes, december).uploadByteSizeTotal).toBe(0)
    expect(simTraffic({ ...meter, windows: [] }, november, december).uploadByteSizeTotal).toBe(0)
  })

  it('may be several, and open towards the future', () => {
    const windows = [...source.windows, { fromMs: december - dayMs, toMs: Infinity }]
    expect(simTraffic({ ...meter, windows }, november, december)).toEqual(
      sum(simTraffic(meter, opens, closes), simTraffic(meter, december - dayMs, december)),
    )
  })

  it('keep the past as it was when the SIM stops', () => {
    const running = { ...meter, windows: [{ fromMs: opens, toMs: Infinity }] }
    expect(simTraffic(source, opens, closes)).toEqual(simTraffic(running, opens, closes))
  })
})

describe('trafficSeries', () => {
  it('is the sum of its SIMs', () => {
    const random = randomFrom('fleet')
    const sources = Array.from({ length: 40 }, () => drawSource(random))
    const edges = [0, 1, 2, 3].map((months) => addMonthsUtc(startOfMonthUtc(november), months - 2))
    const series = trafficSeries(sources, edges)
    for (const bucket of [0, 1, 2]) {
      const [from = 0, to = 0] = edges.slice(bucket)
      const total = sum(...sources.map((source) => simTraffic(source, from, to)))
      for (const measure of Object.keys(total) as (keyof Traffic)[]) {
        expect(series[measure][bucket]).toBe(total[measure])
      }
    }
  })

  it('has no buckets without two edges', () => {
    expect(trafficSeries([meter], []).uploadByteSizeTotal).toHaveLength(0)
    expect(trafficSeries([meter], [november]).uploadByteSizeTotal).toHaveLength(0)
  })
})

describe('profiles', () => {
  const fleet = (profile: TrafficProfileName) =>
    Array.from({ length: 500 }, (_, i) => ({ seed: 'world', simKey: `sim-${i}`, profile }))

  it.each(profiles)('lay the volumes of %s SIMs around the usual one', (profile) => {
    const volumes = fleet(profile)
      .map((source) => {
        const { uploadByteSizeTotal, downloadByteSizeTotal } = simTraffic(
          source,
          november,
          december,
        )
        return uploadByteSizeTotal + downloadByteSizeTotal
      })
      .toSorted((a, b) => a - b)
    const median = (volumes[250] ?? 0) / trafficProfiles[profile].monthlyBytes
    expect(median).toBeGreaterThan(0.8)
    expect(median).toBeLessThan(1.25)
    expect((volumes[475] ?? 0) / (volumes[25] ?? 0)).toBeGreaterThan(2)
  })

  it('know offices from weekends and days from nights', () => {
    const monday = Date.parse('2025-11-10T00:00:00Z')
    const upload = (fromMs: number, toMs: number) =>
      trafficSeries(fleet('router'), [fromMs, toMs]).uploadByteSizeTotal[0] ?? 0
    expect(upload(monday, monday + dayMs)).toBeGreaterThan(2 * upload(monday - dayMs, monday))
    const noon = Date.parse('2025-11-10T12:00:00+09:00')
    const night = Date.parse('2025-11-10T03:00:00+09:00')
    expect(upload(noon, noon + 12 * slotMs)).toBeGreaterThan(5 * upload(night, night + 12 * slotMs))
  })

  it('let meters send every half hour', () => {
    const hour = trafficSeries([meter], edgesBetween(november, november + 12 * slotMs, slotMs))
    const busy = hour.uploadByteSizeTotal.filter((bytes) => bytes > 200)
    expect(busy).toHaveLength(2)
  })
})
