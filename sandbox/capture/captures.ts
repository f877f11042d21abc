import type { PacketCaptureSession } from '../../src/api/generated/models/packetCaptureSession.ts'
import type { PacketCaptureSessionStatus } from '../../src/api/generated/models/packetCaptureSessionStatus.ts'
import { captureKeptMs, captureVerbs } from '../../src/domain/capture.ts'
import { hashText } from '../../src/domain/random.ts'
import { hourMs, isoTime } from '../../src/domain/time.ts'
import { collection, type ListQuery } from '../db/collection.ts'
import { cutPage, pageSize, wrongPageKey, type Page } from '../db/paging.ts'
import { rowsWhere } from '../db/rows.ts'
import { seededGatewayId } from '../gateways/seed.ts'
import { notFound, refused } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { SimRow } from '../sim/sims.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'

/** What packets are captured of, such as `sim/8981...`: captures of all kinds are alike. */
export type CaptureTarget = `${string}/${string}`

/** A packet capture as it is stored; how it stands follows from the time. UNIX milliseconds. */
export interface Capture {
  readonly sessionId: string
  readonly target: CaptureTarget
  /** Seconds. */
  readonly duration: number
  readonly prefix?: string | undefined
  readonly createdTime: number
  readonly stoppedTime?: number
  /** It will end without a file. */
  readonly fails: boolean
}

const captures = collection<Capture>('captures', {
  id: ({ sessionId }) => sessionId,
  kind: 'Capture',
  seed: seedCaptures,
})

/**
 * The first SIM that is online has a capture that is done and one that failed; of the seeded
 * factory's gateway one is done and one goes on.
 */
function seedCaptures(world: World, seededTime: number): Capture[] {
  const past = (
    target: CaptureTarget | undefined,
    hours: number,
    rest: Pick<Capture, 'duration' | 'prefix' | 'fails'>,
  ): Capture[] =>
    target === undefined
      ? []
      : [
          {
            ...rest,
            sessionId: idFrom(`${world.seed}/capture/${hours}`),
            target,
            createdTime: seededTime - hours * hourMs,
          },
        ]
  const [sim] = rowsWhere<SimRow>(world, 'sims', 'online = 1 ORDER BY no LIMIT 1')
  const ofSim: CaptureTarget | undefined = sim && `sim/${sim.simId}`
  const ofGateway: CaptureTarget | undefined =
    world.coverage === 'jp' ? `vpg/${seededGatewayId(world, 'factory')}` : undefined
  return [
    ...past(ofSim, 3, { duration: 300, prefix: 'seeded', fails: false }),
    ...past(ofSim, 26, { duration: 60, prefix: undefined, fails: true }),
    ...past(ofGateway, 50, { duration: 600, prefix: 'line-3_', fails: false }),
    ...past(ofGateway, 1, { duration: 86_400, prefix: 'night', fails: false }),
  ]
}

/** Milliseconds that the file takes once the last packet is in it. */
const processingMs = 2_000

interface Progress {
  readonly status: PacketCaptureSessionStatus
  readonly startedTime?: number
  readonly endedTime?: number
}

/** How a capture stands at `now`: it begins some seconds after it was asked for. */
export function progressOf(capture: Capture, now: number): Progress {
  const { createdTime, duration, stoppedTime, fails } = capture
  const lead = 3_000 + (hashText(capture.sessionId) % 3_000)
  const startedTime = createdTime + lead
  if (now < createdTime + lead / 2) return { status: 'REQUESTED' }
  if (now < startedTime) return { status: 'ACCEPTED' }
  const endedTime = Math.min(startedTime + duration * 1000, stoppedTime ?? Infinity)
  if (now < endedTime) return { status: 'CAPTURING', startedTime }
  if (now < endedTime + processingMs) return { status: 'POST_PROCESSING', startedTime, endedTime }
  const status = fails ? 'FAILED' : stoppedTime === undefined ? 'DONE' : 'STOPPED'
  return { status, startedTime, endedTime }
}

/** A capture of what is looked at. 404 where it has none with this id. */
export function getCapture(world: World, target: CaptureTarget, sessionId: string): Capture {
  const capture = captures.find(world, sessionId)
  if (capture?.target !== target) throw notFound('Capture', sessionId)
  return capture
}

/** A capture by its id alone, for who holds its address. */
export const anyCapture: (world: World, sessionId: string) => Capture = captures.get

/** The captures of something, the newest first. 400 for a key of no page. */
export function listCaptures(
  world: World,
  target: CaptureTarget,
  { limit, last_evaluated_key: key }: ListQuery,
): Page<Capture> {
  const all = captures
    .all(world)
    .filter((one) => one.target === target)
    .toSorted((a, b) => b.createdTime - a.createdTime)
  const at = key ? all.findIndex(({ sessionId }) => sessionId === key) : -1
  if (key && at < 0) throw wrongPageKey()
  return cutPage(all.slice(at + 1), pageSize(limit), ({ sessionId }) => sessionId)
}

/** Begins a capture. What can be asked for is checked against the description before. */
export function startCapture(
  { world, now, fails }: Moment & { readonly fails: boolean },
  target: CaptureTarget,
  { duration, prefix }: Pick<Capture, 'duration' | 'prefix'>,
): Capture {
  const sessionId = newId()
  return captures.put(world, { sessionId, target, duration, prefix, createdTime: now, fails })
}

/** Ends a capture early. 400 while it does not capture. */
export function stopCapture({ world, now }: Moment, capture: Capture): Capture {
  if (!captureVerbs(progressOf(capture, now).status).stop) {
    throw refused(
      'SEM0186',
      'The packet capture session can be stopped only while it is CAPTURING',
      'CAPTURING 状態のセッションのみ停止できます',
    )
  }
  return captures.put(world, { ...capture, stoppedTime: now })
}

/** Deletes a capture with its file. 400 before it is over. */
export function deleteCapture({ world, now }: Moment, capture: Capture): Capture {
  if (!captureVerbs(progressOf(capture, now).status).remove) {
    throw refused(
      'SEM0187',
      'The packet capture session can be deleted only when it is DONE, STOPPED or FAILED',
      'DONE、STOPPED、FAILED 状態のセッションのみ削除できます',
    )
  }
  captures.remove(world, capture.sessionId)
  return capture
}

/** Whether there is a file to fetch: for seven days after the end. */
export function hasFile(capture: Capture, now: number): boolean {
  const { status, endedTime = 0 } = progressOf(capture, now)
  return captureVerbs(status).download && now < endedTime + captureKeptMs
}

/** A capture as the API returns it, without the address of its file; its times are texts. */
export function presentCapture(
  { now }: Pick<Moment, 'now'>,
  capture: Capture,
): PacketCaptureSession {
  const { status, startedTime, endedTime } = progressOf(capture, now)
  return {
    sessionId: capture.sessionId,
    duration: capture.duration,
    prefix: capture.prefix,
    status,
    createdTime: isoTime(capture.createdTime),
    startedTime: startedTime === undefined ? undefined : isoTime(startedTime),
    endedTime: endedTime === undefined ? undefined : isoTime(endedTime),
    failedReason: status === 'FAILED' ? 'The captured packets could not be stored.' : undefined,
  }
}
