import { expect, it } from 'vitest'
import { parseBinary } from '../../src/domain/binary-format.ts'
import type { Schedule } from '../../src/domain/data/schedule.ts'
import { dayMs, hourMs } from '../../src/domain/time.ts'
import { latestUplink, payloadFormat, uplinksBetween } from './uplinks.ts'

const now = Date.UTC(2025, 5, 15, 12)
const start = now - 200 * dayMs
const device: Schedule = { seed: 7, firstUplink: start, interval: hourMs, end: Infinity }
const all = [...uplinksBetween(device, { from: start, to: now, sort: 'asc' })]

it('is twelve bytes an hour, the same each time', () => {
  expect(all.length).toBeGreaterThan(4700)
  expect([...uplinksBetween(device, { from: start, to: now, sort: 'asc' })]).toEqual(all)
  for (const { data } of all) expect(data).toMatch(/^[\da-f]{24}$/)
  expect(latestUplink(device, now)).toEqual(all.at(-1))
  expect(latestUplink(device, start - 1)).toBeUndefined()
})

it('is numbered from 0 to 4095, and comes in every quality', () => {
  expect(all.slice(4094, 4098).map(({ seqNumber }) => seqNumber)).toEqual([4094, 4095, 0, 1])
  const qualities = new Set(all.map(({ lqi }) => lqi))
  expect(qualities).toEqual(new Set(['Excellent', 'Good', 'Average', 'Limit']))
  for (const { rssi, snr } of all) expect([rssi < -90, snr > 0]).toEqual([true, true])
})

it('says what its format reads', () => {
  const read = all.map(({ data }) => parseBinary(payloadFormat, Buffer.from(data, 'hex')))
  expect(read[12]).toMatchObject({ ctr: 12 })
  for (const values of read) {
    expect(Number(values?.['tmp'])).toBeGreaterThan(0)
    expect(Number(values?.['tmp'])).toBeLessThan(30)
    expect(Number(values?.['vlt'])).toBeGreaterThan(2.3)
  }
})
