import type { Range } from '../../../src/domain/soracam/timeline.ts'
import { box, clipFrames, clipHeader, fullBox } from './clip.ts'

/**
 * An MP4 file (ISO 14496-12) with what a camera saw in stretches of time (UNIX milliseconds), one
 * after the other: all of its index before the frames, so that any player knows how long it is and
 * can seek. It has no sound.
 */
export function movieOf(parts: readonly Range[]): Buffer {
  const frames = parts.flatMap((part) => clipFrames(part))
  const total = frames.reduce((sum, { duration }) => sum + duration, 0)
  const durations = runsOf(frames.map(({ duration }) => duration))
  const table = (offset: number) => [
    fullBox('stts', 0, 0, [durations.length, ...durations.flat()]),
    fullBox('stsc', 0, 0, [1, 1, frames.length, 1]),
    fullBox('stsz', 0, 0, [0, frames.length, ...frames.map(({ data }) => data.byteLength)]),
    fullBox('stco', 0, 0, [1, offset]),
  ]
  const header = Buffer.from(clipHeader())
  const [type = Buffer.alloc(0), movie = Buffer.alloc(0)] = boxesOf(header)
  const head = (offset: number) => Buffer.concat([type, rebuilt(movie, total, table(offset))])
  // The index is as long wherever the frames begin.
  const start = head(0).byteLength + 8
  return Buffer.concat([
    head(start),
    box(
      'mdat',
      frames.map(({ data }) => data),
    ),
  ])
}

/** Equal values that follow each other, as pairs of how many and which. */
function runsOf(values: readonly number[]): [count: number, value: number][] {
  const runs: [number, number][] = []
  for (const value of values) {
    const last = runs.at(-1)
    if (last?.[1] === value) last[0] += 1
    else runs.push([1, value])
  }
  return runs
}

const typeOf = (one: Buffer) => one.toString('latin1', 4, 8)

function boxesOf(content: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at < content.length;) {
    const size = content.readUInt32BE(at)
    found.push(content.subarray(at, at + size))
    at += size
  }
  return found
}

/** Boxes that hold boxes, down to the index of the frames. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl'])
/** What makes a file one of fragments, and what the index is replaced by. */
const dropped = new Set(['mvex', 'stts', 'stsc', 'stsz', 'stco'])
/** Where the duration stands in the boxes (of version 0) that tell it, from the box's beginning. */
const durationAt: Readonly<Record<string, number>> = { mvhd: 24, tkhd: 28, mdhd: 24 }

/** A box of the clip's header, with a duration (milliseconds) and an index of frames. */
function rebuilt(one: Buffer, duration: number, table: readonly Buffer[]): Buffer {
  const type = typeOf(one)
  if (holders.has(type)) {
    const inner = boxesOf(one.subarray(8)).filter((child) => !dropped.has(typeOf(child)))
    const rest = inner.map((child) => rebuilt(child, duration, table))
    return box(type, type === 'stbl' ? [...rest, ...table] : rest)
  }
  const at = durationAt[type]
  if (at === undefined) return one
  const told = Buffer.from(one)
  told.writeUInt32BE(duration, at)
  return told
}
