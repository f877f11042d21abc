import type { PacketCaptureSession } from '../../src/api/generated/models/packetCaptureSession.ts'
import { captureUrlMs } from '../../src/domain/capture.ts'
import type { ProducedFile } from '../files/producers.ts'
import { sessionsThroughBetween } from '../gateways/sessions.ts'
import { notFound } from '../http/errors.ts'
import { signedFileAddress } from '../http/signing.ts'
import { sessionsOf } from '../sim/sessions.ts'
import { simById } from '../sim/sims.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { anyCapture, hasFile, presentCapture, progressOf, type Capture } from './captures.ts'
import { pcapFile } from './pcap.ts'
import { packetsOf, type Sender } from './traffic.ts'

interface Window {
  readonly from: number
  readonly to: number
}

/** Who sent in a window, by what packets are captured of. */
const senders: Readonly<Record<string, (world: World, id: string, window: Window) => Sender[]>> = {
  sim: sendersOfSim,
  vpg: sendersThrough,
}

/** A SIM's device sends while the SIM has a session. */
function sendersOfSim(world: World, simId: string, { from, to }: Window): Sender[] {
  const sim = simById(world, simId)
  const found: Sender[] = []
  for (const { address, createdTime, deletedTime } of sim ? sessionsOf(world, sim) : []) {
    if ((deletedTime ?? Infinity) <= from) break
    if (createdTime < to) found.push({ address, from: createdTime, to: deletedTime ?? Infinity })
  }
  return found
}

/** Of so many devices behind a gateway packets are made: a file is kept to a size. */
const mostDevices = 20

/** The devices whose sessions go through a gateway. */
function sendersThrough(world: World, vpgId: string, { from, to }: Window): Sender[] {
  return sessionsThroughBetween(world, vpgId, { from, to }, mostDevices).map(
    ({ address, createdTime, deletedTime }) => ({
      address,
      from: createdTime,
      to: deletedTime ?? Infinity,
    }),
  )
}

/** The address a captured file can be fetched from without a token, for five minutes. */
function captureAddress(call: Moment & { readonly base: string }, { sessionId }: Capture): string {
  return signedFileAddress(call, 'capture', sessionId, call.now + captureUrlMs)
}

/** A capture as the API returns one alone: with the address of its file, where it has one. */
export function presentOne(
  call: Moment & { readonly base: string },
  capture: Capture,
): PacketCaptureSession {
  const body = presentCapture(call, capture)
  return hasFile(capture, call.now) ? { ...body, url: captureAddress(call, capture) } : body
}

/** The captured packets as a file. 404 where there is none (any more). */
export function capturedFile(world: World, sessionId: string, now: number): ProducedFile {
  const capture = anyCapture(world, sessionId)
  if (!hasFile(capture, now)) throw notFound('Capture', sessionId)
  const { startedTime = now, endedTime = now } = progressOf(capture, now)
  const [kind = '', id = ''] = capture.target.split('/')
  const window = { from: startedTime, to: endedTime }
  const sent = senders[kind]?.(world, id, window) ?? []
  return {
    name: `${capture.prefix ?? ''}${sessionId}.pcap`,
    type: 'application/vnd.tcpdump.pcap',
    pieces: pcapFile(packetsOf(sent, window, `${world.seed}/${capture.target}`)),
  }
}
