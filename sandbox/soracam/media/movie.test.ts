import { expect, it } from 'vitest'
import { zipOf } from '../../http/zip.ts'
import { movieOf } from './movie.ts'

const from = Date.UTC(2025, 5, 17, 3)

/** The content of the first box that a path of types leads to. */
function inside(file: Buffer, [type, ...rest]: readonly string[]): Buffer {
  for (let at = 0; at < file.length;) {
    const size = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === type) {
      const content = file.subarray(at + 8, at + size)
      return rest.length === 0 ? content : inside(content, rest)
    }
    at += size
  }
  throw new Error(`no ${type}`)
}

it('a movie tells how long it is, in every place, and where its frames are', () => {
  const movie = movieOf([
    { from, to: from + 900_000 },
    { from: from + 1_000_000, to: from + 1_000_500 },
  ])
  const media = ['moov', 'trak', 'mdia']
  const table = [...media, 'minf', 'stbl']
  expect(inside(movie, ['moov', 'mvhd']).readUInt32BE(16)).toBe(900_500)
  expect(inside(movie, ['moov', 'trak', 'tkhd']).readUInt32BE(20)).toBe(900_500)
  expect(inside(movie, [...media, 'mdhd']).readUInt32BE(16)).toBe(900_500)
  const runs = inside(movie, [...table, 'stts'])
  expect([4, 8, 12, 16, 20].map((at) => runs.readUInt32BE(at))).toEqual([2, 900, 1000, 1, 500])
  const sizes = inside(movie, [...table, 'stsz'])
  expect(sizes.readUInt32BE(8)).toBe(901)
  const frames = inside(movie, ['mdat'])
  let total = 0
  for (let at = 0; at < 901; at += 1) total += sizes.readUInt32BE(12 + 4 * at)
  expect(frames.length).toBe(total)
  const offset = inside(movie, [...table, 'stco']).readUInt32BE(8)
  expect(movie.subarray(offset).equals(frames)).toBe(true)
  expect(() => inside(movie, ['moov', 'mvex'])).toThrow('no mvex')
})

it('a ZIP holds its files as they are, and tells of them at its end', () => {
  const data = Buffer.from('frames')
  const zip = zipOf([
    { name: 'a.mp4', time: from, data },
    { name: '入口.mp4', time: from, data: Buffer.alloc(3) },
  ])
  const end = zip.subarray(zip.length - 22)
  expect(end.readUInt32LE(0)).toBe(0x06054b50)
  expect(end.readUInt16LE(10)).toBe(2)
  const directory = zip.subarray(end.readUInt32LE(16), end.readUInt32LE(16) + end.readUInt32LE(12))
  expect(directory.readUInt32LE(0)).toBe(0x02014b50)
  const second = directory.subarray(46 + 5)
  expect(second.toString('utf8', 46, 46 + second.readUInt16LE(28))).toBe('入口.mp4')
  const local = zip.subarray(second.readUInt32LE(42))
  expect(local.readUInt32LE(0)).toBe(0x04034b50)
  expect(zip.subarray(30 + 5, 30 + 5 + 6).equals(data)).toBe(true)
  expect(zip.readUInt16LE(8)).toBe(0)
})
