import { expect, test } from 'vitest'
import { checksum, pcapFile } from './pcap.ts'
import { packetsOf, type Sender } from './traffic.ts'

const from = Date.UTC(2025, 5, 15, 12)
const window = { from, to: from + 600_000 }
const always: Sender = { address: '10.128.3.4', from: 0, to: Infinity }

const fileOf = (senders: readonly Sender[], seed = 'seed') =>
  Buffer.concat([...pcapFile(packetsOf(senders, window, seed))])

interface Parsed {
  readonly time: number
  readonly ip: Buffer
}

/** Reads a file as its readers do: by the lengths in it. */
function parse(file: Buffer): Parsed[] {
  expect(file.readUInt32LE(0)).toBe(0xa1b2c3d4)
  expect([file.readUInt16LE(4), file.readUInt16LE(6)]).toEqual([2, 4])
  expect(file.readUInt32LE(20)).toBe(101)
  const found: Parsed[] = []
  let at = 24
  while (at < file.length) {
    const micros = file.readUInt32LE(at + 4)
    expect(micros).toBeLessThan(1_000_000)
    const length = file.readUInt32LE(at + 8)
    expect(file.readUInt32LE(at + 12)).toBe(length)
    const time = file.readUInt32LE(at) * 1000 + micros / 1000
    found.push({ time, ip: file.subarray(at + 16, at + 16 + length) })
    at += 16 + length
  }
  expect(at).toBe(file.length)
  return found
}

test('packets have right lengths and checksums, and lie in the time captured', () => {
  const packets = parse(fileOf([always]))
  expect(packets.length).toBeGreaterThan(200)
  const times = packets.map(({ time }) => time)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times[0]).toBeGreaterThanOrEqual(window.from)
  expect(times.at(-1)).toBeLessThan(window.to)
  const ports = new Set<number>()
  for (const { ip } of packets) {
    expect(ip[0]).toBe(0x45)
    expect(ip.readUInt16BE(2)).toBe(ip.length)
    expect(checksum(ip.subarray(0, 20))).toBe(0)
    const segment = ip.subarray(20)
    const pseudo = Buffer.from([0, ip[9] ?? 0, segment.length >> 8, segment.length & 255])
    expect(checksum(ip.subarray(12, 20), pseudo, segment)).toBe(0)
    const isUdp = ip[9] === 17
    if (isUdp) expect(segment.readUInt16BE(4)).toBe(segment.length)
    ports.add(segment.readUInt16BE(2))
    expect(`${ip.subarray(12, 16).join('.')} ${ip.subarray(16, 20).join('.')}`).toContain(
      always.address,
    )
  }
  for (const port of [53, 80, 123, 1883]) expect(ports).toContain(port)
})

test('a TCP connection counts what was said', () => {
  const segments = parse(fileOf([always])).filter(({ ip }) => ip[9] === 6)
  const next = new Map<string, number>()
  for (const { ip } of segments) {
    const tcp = ip.subarray(20)
    const [source, target] = [tcp.readUInt16BE(0), tcp.readUInt16BE(2)]
    const flag = tcp[13] ?? 0
    const length = tcp.length - 20 + (flag & 3 ? 1 : 0)
    const own = `${source} ${target}`
    if (!(flag & 2)) expect(tcp.readUInt32BE(4)).toBe(next.get(own))
    next.set(own, (tcp.readUInt32BE(4) + length) >>> 0)
    if (flag & 16) expect(tcp.readUInt32BE(8)).toBe(next.get(`${target} ${source}`))
  }
})

test('the same seed gives the same bytes, another one others; who is offline sends nothing', () => {
  expect(fileOf([always])).toEqual(fileOf([always]))
  expect(fileOf([always], 'other')).not.toEqual(fileOf([always]))
  const short = { ...always, from: from + 300_000, to: from + 360_000 }
  const times = parse(fileOf([short])).map(({ time }) => time)
  expect(Math.min(...times)).toBeGreaterThanOrEqual(short.from)
  expect(Math.max(...times)).toBeLessThan(short.to)
  expect(parse(fileOf([]))).toEqual([])
})
