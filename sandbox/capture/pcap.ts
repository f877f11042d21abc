/*
 * Packets as bytes: a file of libpcap's format 2.4 with raw IPv4 (link type 101), which Wireshark and
 * tcpdump open. Lengths and checksums are right.
 */

/** One packet: IPv4 with what it carries. */
export interface Packet {
  /** UNIX milliseconds; fractions are microseconds. */
  readonly time: number
  readonly data: Uint8Array
}

/** An address and a port. */
export interface Peer {
  readonly address: string
  readonly port: number
}

/** Bytes of a packet that are kept. */
const snapLength = 65_535
const rawIp = 101

/** A captured file, piece by piece; the packets come in their order. */
export function* pcapFile(packets: Iterable<Packet>): Generator<Uint8Array> {
  const header = Buffer.alloc(24)
  header.writeUInt32LE(0xa1b2c3d4, 0)
  header.writeUInt16LE(2, 4)
  header.writeUInt16LE(4, 6)
  header.writeUInt32LE(snapLength, 16)
  header.writeUInt32LE(rawIp, 20)
  yield header
  for (const { time, data } of packets) {
    const record = Buffer.alloc(16)
    const seconds = Math.floor(time / 1000)
    record.writeUInt32LE(seconds, 0)
    record.writeUInt32LE(Math.floor((time - seconds * 1000) * 1000), 4)
    record.writeUInt32LE(data.length, 8)
    record.writeUInt32LE(data.length, 12)
    yield Buffer.concat([record, data])
  }
}

/** The checksum of the Internet's protocols: the ones' complement of the sum of 16-bit words. */
export function checksum(...parts: readonly Uint8Array[]): number {
  const bytes = Buffer.concat(parts)
  let sum = 0
  for (let i = 0; i < bytes.length; i += 2) sum += ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}

const bytesOf = (address: string) => Buffer.from(address.split('.').map(Number))

const tcp = 6
const udp = 17

/** Puts a segment into an IPv4 packet, and its checksum (at `at`) into the segment. */
function packet(
  protocol: number,
  from: Peer,
  to: Peer,
  id: number,
  segment: Buffer,
  at: number,
): Uint8Array {
  const [source, destination] = [bytesOf(from.address), bytesOf(to.address)]
  const pseudo = Buffer.from([0, protocol, segment.length >> 8, segment.length & 255])
  const sum = checksum(source, destination, pseudo, segment)
  // To UDP none means that there is no checksum.
  segment.writeUInt16BE(sum === 0 && protocol === udp ? 0xffff : sum, at)
  const header = Buffer.alloc(20)
  header[0] = 0x45
  header.writeUInt16BE(20 + segment.length, 2)
  header.writeUInt16BE(id & 0xffff, 4)
  header.writeUInt16BE(0x4000, 6)
  header[8] = 64
  header[9] = protocol
  source.copy(header, 12)
  destination.copy(header, 16)
  header.writeUInt16BE(checksum(header), 10)
  return Buffer.concat([header, segment])
}

/** A datagram. `id` tells packets of a sender apart. */
export function udpPacket(from: Peer, to: Peer, id: number, payload: Uint8Array): Uint8Array {
  const segment = Buffer.alloc(8 + payload.length)
  segment.writeUInt16BE(from.port, 0)
  segment.writeUInt16BE(to.port, 2)
  segment.writeUInt16BE(segment.length, 4)
  segment.set(payload, 8)
  return packet(udp, from, to, id, segment, 6)
}

export const flags = { fin: 1, syn: 2, push: 8, ack: 16 } as const

/** A segment of a TCP connection. */
export function tcpPacket(
  from: Peer,
  to: Peer,
  id: number,
  segment: {
    readonly sequence: number
    readonly acknowledged: number
    readonly flags: number
    readonly payload?: Uint8Array
  },
): Uint8Array {
  const { payload = new Uint8Array() } = segment
  const bytes = Buffer.alloc(20 + payload.length)
  bytes.writeUInt16BE(from.port, 0)
  bytes.writeUInt16BE(to.port, 2)
  bytes.writeUInt32BE(segment.sequence >>> 0, 4)
  bytes.writeUInt32BE(segment.acknowledged >>> 0, 8)
  bytes[12] = 5 << 4
  bytes[13] = segment.flags
  bytes.writeUInt16BE(64_240, 14)
  bytes.set(payload, 20)
  return packet(tcp, from, to, id, bytes, 16)
}
