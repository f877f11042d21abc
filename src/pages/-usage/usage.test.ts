import { describe, expect, it } from 'vitest'
import type { AirStatsResponse } from '../../api/generated/models/airStatsResponse.ts'
import { bothWays, fleetByStart, totalTraffic, usageByClass, usagePoints } from './usage.ts'

const second = (iso: string) => Date.parse(iso) / 1000
const traffic = (upload: number, download: number) => ({
  uploadByteSizeTotal: upload,
  downloadByteSizeTotal: download,
  uploadPacketSizeTotal: 1,
  downloadPacketSizeTotal: 2,
})
const stats: AirStatsResponse[] = [
  {
    unixtime: second('2026-11-21T00:00Z'),
    dataTrafficStatsMap: { 's1.fast': traffic(1, 2), 's1.slow': traffic(10, 20) },
  },
  { unixtime: second('2026-11-23T00:00Z'), dataTrafficStatsMap: { 's1.fast': traffic(3, 4) } },
]
const now = Date.parse('2026-11-23T10:00Z')
const range = { fromMs: Date.parse('2026-11-21T05:00Z'), toMs: undefined }

describe('points', () => {
  it('are one for each period, with the sum over speed classes', () => {
    expect(usagePoints(stats, 'day', range, now)).toEqual([
      { at: Date.parse('2026-11-21T00:00Z'), values: { upload: 11, download: 22 }, partial: false },
      { at: Date.parse('2026-11-22T00:00Z'), values: undefined, partial: false },
      { at: Date.parse('2026-11-23T00:00Z'), values: { upload: 3, download: 4 }, partial: true },
    ])
  })

  it('end with the period of now', () => {
    const beyond = { ...range, toMs: Date.parse('2026-12-01T00:00Z') }
    expect(usagePoints(stats, 'day', beyond, now)).toHaveLength(3)
    expect(usagePoints([], 'month', range, now)).toEqual([
      { at: Date.parse('2026-11-01T00:00Z'), values: undefined, partial: true },
    ])
  })
})

describe('speed classes', () => {
  it('are added up over the range, the most used first', () => {
    expect(usageByClass(stats)).toEqual([
      { speedClass: 's1.slow', upload: 10, download: 20, uploadPackets: 1, downloadPackets: 2 },
      { speedClass: 's1.fast', upload: 4, download: 6, uploadPackets: 2, downloadPackets: 4 },
    ])
    expect(usageByClass([{}])).toEqual([])
  })
})

it('the traffic of many SIMs has its periods, and adds up', () => {
  const byStart = fleetByStart([
    { unixtime: 60, uploadByteSizeTotal: 1, downloadByteSizeTotal: 2 },
    { unixtime: 120, uploadByteSizeTotal: 10 },
    {},
  ])
  expect([...byStart.keys()]).toEqual([60_000, 120_000, 0])
  const total = totalTraffic([...byStart.values(), undefined])
  expect(total).toEqual({ upload: 11, download: 2 })
  expect(bothWays(total)).toBe(13)
})
