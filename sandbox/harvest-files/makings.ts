import { fractionOf, hashText, randomFrom } from '../../src/domain/random.ts'
import { isoTime, minuteMs } from '../../src/domain/time.ts'
import { stillOf } from '../soracam/media/still.ts'
import type { World } from '../world.ts'

/** What the bytes of a file follow from: they are made when the file is read. Times are UNIX milliseconds. */
export type Making =
  | { readonly kind: 'still'; readonly deviceId: string; readonly time: number }
  | { readonly kind: 'readings'; readonly device: string; readonly from: number }
  | { readonly kind: 'firmware'; readonly version: string; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }

/** Makes the bytes of a file; the same each time. */
export function makeBytes(world: World, making: Making): Uint8Array {
  if (making.kind === 'still') return stillOf(making.deviceId, making.time)
  if (making.kind === 'firmware') return firmware(`${world.seed}/${making.version}`, making)
  const text = making.kind === 'text' ? making.text : readings(world, making)
  return Buffer.from(text)
}

/** A day of a sensor's readings, every five minutes, as CSV. */
function readings(
  { seed }: World,
  { device, from }: Making & { readonly kind: 'readings' },
): string {
  const lines = Array.from({ length: 288 }, (_, slot) => {
    const noise = fractionOf(hashText(`${seed}/${device}/${from}/${slot}`))
    const warmth = Math.sin(((slot - 96) / 288) * 2 * Math.PI)
    const temperature = (18 + 6 * warmth + noise).toFixed(1)
    const humidity = Math.round(60 - 15 * warmth + 4 * noise)
    const time = isoTime(from + slot * 5 * minuteMs)
    return `${time},${device},${temperature},${humidity},${(3.6 - slot / 4000).toFixed(2)}\n`
  })
  return `time,device,temperature,humidity,battery\n${lines.join('')}`
}

/** An image for a microcontroller that is none: a header that says so, then noise. */
function firmware(
  seed: string,
  { version, length }: Making & { readonly kind: 'firmware' },
): Uint8Array {
  const bytes = Buffer.alloc(length)
  const random = randomFrom(seed)
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(random.int(0, 2 ** 32 - 1), at)
  bytes.write(`SANDBOX FIRMWARE ${version}\0`, 0, 'ascii')
  return bytes
}
