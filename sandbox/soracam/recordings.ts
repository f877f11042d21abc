import { noRecording } from '../http/errors.ts'
import { wrongPageKey } from '../db/paging.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import { hourMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'
import { periodOf, type Period } from './events.ts'
import { Eye, hoursOf, type Noticed, type Piece } from './eye.ts'

/** Recordings and events of one answer together; the platform's own number is not known. */
const itemsPerPage = 1000

export interface RecordingsPage {
  readonly recordings: Piece[]
  readonly events: Noticed[]
  readonly nextKey: string | undefined
}

/** A recording or an event, with the place it has among all by time. */
interface Item {
  readonly time: number
  /** Of a recording and an event that begin together, the recording is the earlier. */
  readonly kind: 'r' | 'e'
  readonly recording?: Piece
  readonly event?: Noticed
}

/**
 * listSoraCamDeviceRecordingsAndEvents: recordings that touch a stretch of time, cut at whole
 * hours, and the events that begin in it. 404 where there is neither.
 */
export function listRecordingsAndEvents(
  world: World,
  camera: CameraRow,
  query: Period & { readonly after?: string | undefined },
  now: number,
): RecordingsPage {
  const range = periodOf(world, [camera], query, now)
  const after = query.after === undefined ? undefined : itemOf(query.after)
  const direction = query.sort === 'desc' ? -1 : 1
  const eye = new Eye(world, camera, range, now)
  const hours = direction < 0 ? hoursOf(range).toReversed() : hoursOf(range)
  const found: Item[] = []
  for (const hour of hours) {
    if (after && direction * (hour - after.time) < -hourMs) continue
    const items = itemsOf(eye, hour, range).sort((a, b) => direction * compare(a, b))
    found.push(...items.filter((item) => !after || direction * compare(item, after) > 0))
    if (found.length > itemsPerPage) break
  }
  if (found.length === 0 && !after) throw noRecording(camera.deviceId)
  const page = found.slice(0, itemsPerPage)
  const last = page.at(-1)
  return {
    recordings: page.flatMap(({ recording }) => recording ?? []),
    events: page.flatMap(({ event }) => event ?? []),
    nextKey: found.length > page.length && last ? `${last.time}${last.kind}` : undefined,
  }
}

function itemsOf(eye: Eye, hour: number, range: Range): Item[] {
  const recordings = eye
    .recordedIn(hour)
    .filter(({ from, to }) => from < range.to && (to ?? eye.now) > range.from)
  const events = eye.noticedIn(hour).filter(({ from }) => from >= range.from && from < range.to)
  return [
    ...recordings.map((recording): Item => ({ time: recording.from, kind: 'r', recording })),
    ...events.map((event): Item => ({ time: event.from, kind: 'e', event })),
  ]
}

function compare(a: Item, b: Item): number {
  return a.time - b.time || (a.kind === b.kind ? 0 : a.kind === 'r' ? -1 : 1)
}

function itemOf(key: string): Item {
  const [, time, kind] = /^(\d{1,16})([re])$/.exec(key) ?? []
  if (time === undefined) throw wrongPageKey()
  return { time: Number(time), kind: kind === 'r' ? 'r' : 'e' }
}
