import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../app.ts'
import { cameraByNumber } from '../cameras.ts'
import type { World } from '../../world.ts'
import { clipHeader, clipSegment } from './clip.ts'
import { manifestOf, segmentsOf } from './manifest.ts'
import { stillOf } from './still.ts'
import { mediaToken, readMediaToken, type MediaGrant } from './token.ts'

const operatorId = 'OP0000000001'
/** 10:32:15.3 in Japan. */
const from = Date.UTC(2025, 5, 17, 1, 32, 15, 300)

interface Box {
  readonly type: string
  readonly content: Buffer
}

/** The boxes of an MP4, not those in them. */
function boxesOf(file: Uint8Array): Box[] {
  const buffer = Buffer.from(file)
  const boxes: Box[] = []
  for (let at = 0; at < buffer.length;) {
    const size = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    boxes.push({ type, content: buffer.subarray(at + 8, at + size) })
    at += size
  }
  return boxes
}

function inner(file: Uint8Array, ...path: string[]): Buffer {
  let content: Buffer = Buffer.from(file)
  for (const step of path) {
    const found = boxesOf(content).find(({ type }) => type === step)
    if (!found) throw new Error(`no ${step}`)
    content = found.content
  }
  return content
}

/** Durations and sizes of a fragment's samples, and the time it begins at. */
function samplesOf(segment: Uint8Array) {
  const run = inner(segment, 'moof', 'traf', 'trun')
  const count = run.readUInt32BE(4)
  const samples = Array.from({ length: count }, (_, index) => ({
    duration: run.readUInt32BE(12 + 8 * index),
    size: run.readUInt32BE(16 + 8 * index),
  }))
  const start = Number(inner(segment, 'moof', 'traf', 'tfdt').readBigUInt64BE(4))
  return { samples, start, dataOffset: run.readUInt32BE(8) }
}

describe('a segment of video', () => {
  it('holds a frame per second, cut to the time it is of', () => {
    const { samples, start } = samplesOf(clipSegment({ from, to: from + 2900 }, from, 1))
    expect(samples.map(({ duration }) => duration)).toEqual([700, 1000, 1000, 200])
    expect(start).toBe(0)
  })

  it('begins at its place in the stream', () => {
    const origin = from - 15 * 60_000
    expect(samplesOf(clipSegment({ from, to: from + 1000 }, origin, 9)).start).toBe(900_000)
  })

  it('says where its frames are', () => {
    const segment = clipSegment({ from, to: from + 5000 }, from, 1)
    const { samples, dataOffset } = samplesOf(segment)
    const data = inner(segment, 'mdat')
    expect(samples.reduce((sum, { size }) => sum + size, 0)).toBe(data.length)
    expect(Buffer.from(segment).subarray(dataOffset)).toEqual(data)
  })

  it('shows the same every hour, and something else every second of it', () => {
    const data = (time: number) => inner(clipSegment({ from: time, to: time + 1 }, time, 1), 'mdat')
    expect(data(from + 5 * 3_600_000)).toEqual(data(from))
    expect(data(from + 1000)).not.toEqual(data(from))
    expect(data(from + 699)).toEqual(data(from))
  })

  it('is played after a header of the same codec', () => {
    const header = clipHeader()
    expect(boxesOf(header).map(({ type }) => type)).toEqual(['ftyp', 'moov'])
    expect(Buffer.from(header).includes('vp09')).toBe(true)
  })
})

describe('a manifest', () => {
  it('has segments at whole ten seconds that together last as long as the video', () => {
    const range = { from, to: from + 900_000 }
    const segments = segmentsOf(range)
    expect(segments).toHaveLength(91)
    expect(segments[0]).toEqual({ number: Math.floor(from / 10_000), from, to: from + 4700 })
    expect(segments.at(-1)).toMatchObject({ to: range.to })
    for (const [index, segment] of segments.entries()) {
      expect(segment.from).toBe(segments[index - 1]?.to ?? from)
      if (index > 0) expect(segment.from % 10_000).toBe(0)
    }
  })

  it('lists them', () => {
    const text = manifestOf({ from, to: from + 12_000 })
    expect(text).toContain('mediaPresentationDuration="PT12S"')
    expect(text).toContain(`startNumber="${Math.floor(from / 10_000)}"`)
    const durations = [...text.matchAll(/<S(?: t="0")? d="(\d+)"\/>/g)].map(([, d]) => Number(d))
    expect(durations).toEqual([4700, 7300])
  })
})

describe('a still', () => {
  /** The coded pieces between the restart markers, as hexadecimal text. */
  function pieces(jpeg: Uint8Array): string[] {
    const hex = Buffer.from(jpeg).toString('latin1')
    return hex.slice(hex.indexOf('\xff\xda')).split(/\xff[\xd0-\xd7]/)
  }
  const still = Buffer.from(stillOf('7CDDDEADBEEF', from))

  it('is a JPEG of 1920 by 1080 pixels with all its pieces', () => {
    expect(still.subarray(0, 2).toString('hex')).toBe('ffd8')
    expect(still.subarray(-2).toString('hex')).toBe('ffd9')
    const size = still.indexOf(Buffer.from([0xff, 0xc0])) + 5
    expect([still.readUInt16BE(size + 2), still.readUInt16BE(size)]).toEqual([1920, 1080])
    expect(pieces(still)).toHaveLength(30 * 68)
  })

  it('numbers its restart markers in order', () => {
    const scan = still.subarray(still.indexOf(Buffer.from([0xff, 0xda])))
    const markers = [...scan.toString('latin1').matchAll(/\xff([\xd0-\xd7])/g)]
    const numbers = markers.map(([, marker = '']) => marker.charCodeAt(0) - 0xd0)
    expect(numbers).toEqual(numbers.map((_, index) => index % 8))
  })

  it('shows the second: of the next, the last digit and the bits that turn are others', () => {
    const next = pieces(stillOf('7CDDDEADBEEF', from + 1000))
    const changed = pieces(still).flatMap((piece, index) =>
      piece === next[index] ? [] : [{ row: Math.floor(index / 30), column: index % 30 }],
    )
    // 10:32:15 becomes :16, and 1935 (...01111) becomes 1936 (...10000).
    const inRows = (first: number, last: number) =>
      new Set(changed.filter(({ row }) => row >= first && row <= last).map(({ column }) => column))
    expect([...inRows(20, 25)]).toEqual([23])
    expect([...inRows(35, 40)].sort((a, b) => a - b)).toEqual([16, 17, 18, 19, 20])
    expect([...inRows(27, 32)]).toEqual([])
  })

  it('shows the camera, and is the same whenever it is made', () => {
    expect(Buffer.from(stillOf('7CDDDEADBEEF', from))).toEqual(still)
    expect(Buffer.from(stillOf('7CDDDEADBEE0', from))).not.toEqual(still)
  })
})

describe('addresses', () => {
  let sandbox: Sandbox
  let world: World
  const grant: MediaGrant = {
    kind: 'stream',
    cameraNo: 7,
    from,
    to: from + 600_000,
    expiryTime: from + 3_600_000,
  }
  const get = (token: string, file = 'manifest.mpd') =>
    sandbox.jp.request(`/media/${token}/${file}`)
  const code = async (response: Response) =>
    `${response.status} ${((await response.json()) as { code: string }).code}`

  beforeAll(() => {
    sandbox = createSandbox({ sims: 1, wall: () => from })
    const found = sandbox.worlds.world(operatorId, 'jp')
    if (!found) throw new Error('no world')
    world = found
  })
  beforeEach(() => {
    sandbox.worlds.setClock(operatorId, { now: from, frozen: true })
  })

  it('carry what they are for', () => {
    const token = mediaToken(world, grant)
    expect(readMediaToken(sandbox.worlds, 'jp', token)).toEqual({ world, grant })
  })

  it('are refused when anything in them was changed, and in the other coverage', async () => {
    const token = mediaToken(world, grant)
    const parts = token.split('.')
    for (const index of parts.keys()) {
      const altered = parts.with(index, `${parts[index]}1`).join('.')
      expect(await code(await get(altered))).toBe('403 COM0018')
    }
    for (const wrong of ['x', '.....', `${token}.`, token.slice(0, -1)]) {
      expect(await code(await get(wrong))).toBe('403 COM0018')
    }
    const global = await sandbox.g.request(`/media/${token}/manifest.mpd`)
    expect(await code(global)).toBe('403 COM0018')
  })

  it('expire by the operator’s clock', async () => {
    const token = mediaToken(world, grant)
    expect((await get(token)).status).toBe(200)
    sandbox.worlds.setClock(operatorId, { now: grant.expiryTime })
    expect(await code(await get(token))).toBe('403 COM0019')
    expect(await code(await get(token, 'init.mp4'))).toBe('403 COM0019')
  })

  it('give only what belongs to them', async () => {
    const token = mediaToken(world, grant)
    for (const file of [
      '1.m4s',
      'x.mpd',
      '..%2Finit.mp4',
      `${Math.floor(from / 10_000) - 1}.m4s`,
    ]) {
      expect((await get(token, file)).status).toBe(404)
    }
    const nobody = mediaToken(world, { ...grant, cameraNo: 98 })
    expect(await code(await get(nobody))).toBe('404 SEM0005')
  })

  it('of a camera with missing segments lack twenty seconds of every five minutes', async () => {
    expect(cameraByNumber(world, 7)?.trouble).toBe('segments are missing')
    const statuses = async (cameraNo: number) => {
      const token = mediaToken(world, { ...grant, cameraNo })
      const files = segmentsOf(grant).map(({ number }) => `${number}.m4s`)
      return Promise.all(files.map(async (file) => (await get(token, file)).status))
    }
    const missing = (await statuses(7)).filter((status) => status === 404)
    expect(missing).toHaveLength(4)
    expect(new Set(await statuses(1))).toEqual(new Set([200]))
  })
})

test('the operator’s key is kept with its data', () => {
  const sandbox = createSandbox({ sims: 1 })
  const world = sandbox.worlds.world(operatorId, 'jp')
  const grant: MediaGrant = { kind: 'still', cameraNo: 1, from: 0, to: 0, expiryTime: 1 }
  const token = world && mediaToken(world, grant)
  const other = createSandbox({ sims: 1 })
  expect(readMediaToken(other.worlds, 'jp', token ?? '')).toBeUndefined()
  const keys = sandbox.worlds.db
    .prepare("SELECT count(*) AS n FROM entries WHERE collection = 'linkSecret'")
    .get()
  expect(keys?.['n']).toBe(1)
})
