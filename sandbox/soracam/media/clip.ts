import { readFileSync } from 'node:fs'
import { hourMs } from '../../../src/domain/time.ts'
import type { Range } from '../../../src/domain/soracam/timeline.ts'

/** Milliseconds that a frame of the clip is shown. */
const frameMs = 1000
/** The video codec and size of the clip, as a manifest states them. */
export const clipVideo = {
  codecs: 'vp09.00.21.08',
  width: 640,
  height: 360,
  frameRate: 1000 / frameMs,
  /** Ticks per second, which the clip was made with. */
  timescale: 1000,
  /** Bits per second. */
  bandwidth: 10_000,
} as const

interface Clip {
  /** What a decoder needs before any frame. */
  readonly header: Uint8Array
  /** One for every second of the hour, each of which can be decoded by itself. */
  readonly frames: readonly Uint8Array[]
}

let loaded: Clip | undefined

/** The hour that all cameras show, read from its file when it is first needed. */
function clip(): Clip {
  loaded ??= readClip(readFileSync(new URL('./clip.mp4', import.meta.url)))
  return loaded
}

/** Takes the file apart, which has a fragment (`moof` and `mdat`) of its own for every frame. */
function readClip(file: Buffer): Clip {
  const frames: Uint8Array[] = []
  let headerEnd = 0
  for (let at = 0; at < file.length;) {
    const size = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'moov') headerEnd = at + size
    if (type === 'mdat') frames.push(file.subarray(at + 8, at + size))
    at += size
  }
  if (frames.length !== hourMs / frameMs) throw new Error('clip.mp4 is not an hour long')
  return { header: file.subarray(0, headerEnd), frames }
}

/** The initialisation segment of every stream and the beginning of every movie. */
export function clipHeader(): Uint8Array {
  return clip().header
}

/**
 * A media segment with what a camera saw in a stretch of time (UNIX milliseconds). Its own time
 * begins at `origin`; `number` tells segments of a stream apart.
 */
export function clipSegment(range: Range, origin: number, number: number): Uint8Array {
  return fragment(number, range.from - origin, clipFrames(range))
}

/** The frames of what a camera saw in a stretch of time (UNIX milliseconds), each with its length. */
export function clipFrames({ from, to }: Range): Sample[] {
  const { frames } = clip()
  const samples: Sample[] = []
  for (let time = from; time < to;) {
    const second = Math.floor(time / frameMs)
    const end = Math.min(to, (second + 1) * frameMs)
    const data = frames[second % frames.length]
    if (data) samples.push({ data, duration: end - time })
    time = end
  }
  return samples
}

export interface Sample {
  readonly data: Uint8Array
  /** Ticks. */
  readonly duration: number
}

const onlyTrack = 1
/** A sample that depends on no other. */
const independent = 0x0200_0000

/** A movie fragment (ISO 14496-12) that begins at `start` ticks. */
function fragment(number: number, start: number, samples: readonly Sample[]): Buffer {
  const run = samples.flatMap(({ data, duration }) => [duration, data.byteLength])
  const boxes = (dataOffset: number) =>
    box('moof', [
      fullBox('mfhd', 0, 0, [number]),
      box('traf', [
        // Offsets count from the moof; all samples have the same flags.
        fullBox('tfhd', 0, 0x02_0020, [onlyTrack, independent]),
        fullBox('tfdt', 1, 0, [Math.floor(start / 2 ** 32), start >>> 0]),
        // The run's data offset, then duration and size of each sample.
        fullBox('trun', 0, 0x0301, [samples.length, dataOffset, ...run]),
      ]),
    ])
  const moof = boxes(boxes(0).length + 8)
  return Buffer.concat([
    moof,
    box(
      'mdat',
      samples.map(({ data }) => data),
    ),
  ])
}

/** A box (ISO 14496-12) with its content. */
export function box(type: string, content: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(8)
  const size = content.reduce((sum, part) => sum + part.byteLength, head.length)
  head.writeUInt32BE(size)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...content])
}

/** A box whose content is a version, flags, and words of 32 bits. */
export function fullBox(
  type: string,
  version: number,
  flags: number,
  words: readonly number[],
): Buffer {
  const content = Buffer.alloc(4 + 4 * words.length)
  content.writeUInt32BE(((version << 24) | flags) >>> 0)
  for (const [index, word] of words.entries()) content.writeUInt32BE(word, 4 + 4 * index)
  return box(type, [content])
}
