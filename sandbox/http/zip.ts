import { crc32 } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  /** UNIX milliseconds; times in a ZIP are in steps of two seconds, here of UTC. */
  readonly time: number
  readonly data: Uint8Array
}

const utf8Names = 0x0800
const version = 20

/** A ZIP file (APPNOTE 6.3) of files that are stored as they are: video does not get any smaller. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const about = describe(entry, name)
    const head = Buffer.concat([numbers([4, 0x04034b50]), about, numbers([2, 0]), name])
    const extra = numbers([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    directory.push(numbers([4, 0x02014b50], [2, version]), about, extra, name)
    local.push(head, Buffer.from(entry.data))
    offset += head.length + entry.data.byteLength
  }
  const list = Buffer.concat(directory)
  const count = entries.length
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, offset],
    [2, 0],
  )
  return Buffer.concat([...local, list, end])
}

/** What both headers of an entry say of it, from the version that is needed to the length of its name. */
function describe({ data, time }: ZipEntry, name: Buffer): Buffer {
  const at = new Date(time)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const clock = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const size = data.byteLength
  return numbers(
    [2, version],
    [2, utf8Names],
    [2, 0],
    [2, clock],
    [2, day],
    [4, crc32(data)],
    [4, size],
    [4, size],
    [2, name.length],
  )
}

/** Little-endian numbers of so many bytes each. */
function numbers(...all: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of all) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
