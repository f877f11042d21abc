import type { SimDownlinkTcpResponse } from '../../src/api/generated/models/simDownlinkTcpResponse.ts'
import type { Signatures } from '../../src/api/generated/contract.ts'
import { bytesOf, type BinaryEncoding } from '../../src/domain/data/bytes.ts'
import {
  brokenPayloadRule,
  longestDatagram,
  longestMessage,
  tcpLimits,
} from '../../src/domain/sim/downlink.ts'
import { badRequest, deviceFailed } from '../http/errors.ts'
import { devicePorts, mustListen, passedOn, tooSlow, type Device } from './device.ts'

type Request = Signatures['sendDownlinkTcp']['body']
type Options = Request['connectionOptions']

/** The bytes that are meant by encoded data. 400 for what is none, or is longer than `longest` bytes. */
function decoded(
  field: string,
  text: string,
  encoding: BinaryEncoding,
  longest: number,
): Uint8Array {
  const rule = brokenPayloadRule(text, encoding, longest)
  if (rule === 'long') {
    throw badRequest(field, `longer than ${longest} bytes`, `${longest} バイトを超えています`)
  }
  if (rule) throw badRequest(field, `is not ${encoding}`, `${encoding} ではありません`)
  return bytesOf(text, encoding)
}

/** 400 for data that a datagram cannot have; what becomes of it, nobody learns. */
export function checkUdp({
  payload,
  payloadEncoding,
}: Signatures['sendDownlinkUdp']['body']): void {
  decoded('payload', payload, payloadEncoding, longestDatagram)
}

/**
 * sendDownlinkTcp: what the device sends back, as far as it is waited for. Port 7 sends back what
 * came, port 22 greets, port 80 finds that it was sent no request. 400 for data that are none, 422
 * where nothing comes in time.
 */
export function answerTcp(reach: () => Device, request: Request): SimDownlinkTcpResponse {
  const { payload, payloadEncoding, connectionOptions: options } = request
  const sent = decoded('payload', payload, payloadEncoding, longestMessage)
  const pattern = 'terminationPattern' in options ? patternOf(options) : undefined
  const { seconds } = tcpLimits
  if ('idleTimeout' in options && (options.idleTimeout < 1 || options.idleTimeout > seconds)) {
    throw badRequest('idleTimeout', `must be from 1 to ${seconds}`, `1 から ${seconds} までです`)
  }
  // It always succeeds, whether there is a device or not.
  if (modeOf(options) === 'fire_and_forget') return { data: '', dataEncoding: 'string' }
  const received = receive(reach(), request.port, sent)
  if (received.length === 0) tooSlow(request.timeout)
  if (modeOf(options) === 'wait_first') return { data: '', dataEncoding: 'string' }
  const { text, isBase64 } = passedOn(pattern ? upTo(received, pattern, request.timeout) : received)
  return { data: text, dataEncoding: isBase64 ? 'base64' : 'string' }
}

/** One without a type waits for all, unless it says what for. */
function modeOf(options: Options): string {
  if (options.type) return options.type
  if ('terminationPattern' in options) return 'wait_for_pattern'
  return 'idleTimeout' in options ? 'idle_timeout' : 'wait_all'
}

function patternOf(options: Extract<Options, { terminationPattern: string }>): Uint8Array {
  const { terminationPattern: text, terminationPatternEncoding: encoding } = options
  const pattern = decoded('terminationPattern', text, encoding, longestMessage)
  if (pattern.length > 0) return pattern
  throw badRequest('terminationPattern', 'must not be empty', '空にはできません')
}

function receive({ hostname }: Device, port: number, sent: Uint8Array): Uint8Array {
  mustListen(port, devicePorts.echo, devicePorts.ssh, devicePorts.http)
  if (port === devicePorts.echo) return sent
  if (port === devicePorts.ssh) return Buffer.from('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n')
  const body = `${hostname} was sent no request that it understands.\n`
  return sent.length === 0
    ? sent
    : Buffer.from(
        `HTTP/1.1 400 Bad Request\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
      )
}

function upTo(received: Uint8Array, pattern: Uint8Array, seconds: number): Uint8Array {
  const at = Buffer.from(received).indexOf(pattern)
  if (at >= 0) return received.subarray(0, at + pattern.length)
  throw deviceFailed(
    `The device sent no such pattern within ${seconds} seconds`,
    `${seconds} 秒以内に終了パターンを受信しませんでした`,
  )
}
