import { brokenEncodingRule, byteCount, type BinaryEncoding } from '../data/bytes.ts'

/** Bytes that are sent to a device, or come back from it, with TCP and HTTP at most: 5 MiB. */
export const longestMessage = 5 * 1024 * 1024
/** Bytes of the encoded data of a UDP datagram. */
export const longestDatagram = 1472
/** Bytes of a command that is run over SSH. */
export const longestCommand = 8192

/** Packets of a ping, and seconds that each is waited for. */
export const pingLimits = { packets: 5, seconds: 3 } as const

/** Seconds that TCP waits for an answer. */
export const tcpLimits = { seconds: 300, usualSeconds: 30 } as const

/** How a TCP connection waits for the device's answer. */
export const tcpModes = [
  'wait_all',
  'wait_first',
  'wait_for_pattern',
  'idle_timeout',
  'fire_and_forget',
] as const
export type TcpMode = (typeof tcpModes)[number]

/** The methods of a request over HTTP, the most used first. */
export const httpMethods = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
] as const

/** Why data cannot be sent to a device. */
export type PayloadRule = 'missing' | 'odd' | 'hex' | 'base64' | 'long'

/** The rule that data break, of which `longest` bytes can be sent as they are encoded; undefined for none. */
export function brokenPayloadRule(
  payload: string,
  encoding: BinaryEncoding,
  longest: number,
): PayloadRule | undefined {
  return (
    brokenEncodingRule(payload, encoding) ?? (byteCount(payload) > longest ? 'long' : undefined)
  )
}

/** What the figures of a ping say. Times are milliseconds. */
export interface PingFigures {
  readonly sent: number | undefined
  readonly received: number | undefined
  readonly min: number | undefined
  readonly average: number | undefined
  readonly max: number | undefined
}

/**
 * Reads what a ping answers: the counts out of `stat`, the times out of `rtt`
 * (`rtt min/avg/max/mdev = 42.1/45.0/48.3/2.5 ms`). Their wording is not described, so what cannot
 * be read is undefined; it never throws.
 */
export function readPing({
  stat = '',
  rtt = '',
}: {
  readonly stat?: string | undefined
  readonly rtt?: string | undefined
}): PingFigures {
  const count = (pattern: RegExp) => {
    const [, digits] = pattern.exec(stat) ?? []
    return digits === undefined ? undefined : Number(digits)
  }
  const times = /(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)/.exec(rtt)
  const [min, average, max] = (times ?? []).slice(1).map(Number)
  return {
    sent: count(/(\d+) packets? transmitted/i),
    received: count(/(\d+)(?: packets?)? received/i),
    min,
    average,
    max,
  }
}
