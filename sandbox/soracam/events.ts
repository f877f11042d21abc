import { badRequest } from '../http/errors.ts'
import { checkPeriod, cutPage, numberedKey, type Page } from '../db/paging.ts'
import type { Range } from '../../src/domain/soracam/timeline.ts'
import type { World } from '../world.ts'
import type { CameraRow } from './cameras.ts'
import { Eye, hoursOf, keptSince, type Noticed } from './eye.ts'

/** A stretch of time and how to go through it. Times are UNIX milliseconds. */
export interface Period {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly sort: 'asc' | 'desc'
}

/**
 * The stretch of time a list is asked for: without `from` all that is kept of the cameras, without
 * `to` until now. 400 where it ends before it begins or lies outside what dates can hold.
 */
export function periodOf(
  world: World,
  cameras: readonly CameraRow[],
  period: Period,
  now: number,
): Range {
  const { to = now } = period
  const since = Math.min(now, ...cameras.map((camera) => keptSince(world, camera, now)))
  const from = period.from ?? Math.min(since, to)
  for (const [name, time] of Object.entries({ from, to })) {
    if (time >= 0 && time <= 8.64e15) continue
    throw badRequest(name, 'must be UNIX milliseconds', 'UNIX ミリ秒で指定してください')
  }
  checkPeriod(from, to)
  return { from: Math.max(from, since), to: Math.min(to, now) }
}

export interface EventQuery extends Period {
  readonly limit: number
  /** The time of the last event of the page before. */
  readonly after?: string | number | undefined
}

/**
 * listSoraCamDeviceEvents, listSoraCamDeviceEventsForDevice: what cameras noticed, by time. No two
 * events have the same time, so that a page's key is the time of its last.
 */
export function listEvents(
  world: World,
  cameras: readonly CameraRow[],
  query: EventQuery,
  now: number,
): Page<Noticed> {
  const newestFirst = query.sort === 'desc'
  const asked = periodOf(world, cameras, query, now)
  const range = newestFirst
    ? { from: asked.from, to: Math.min(asked.to, numberedKey(query.after, Infinity)) }
    : { from: Math.max(asked.from, numberedKey(query.after, -1) + 1), to: asked.to }
  const eyes = cameras.map((camera) => new Eye(world, camera, range, now))
  const hours = newestFirst ? hoursOf(range).toReversed() : hoursOf(range)
  const found: Noticed[] = []
  for (const hour of hours) {
    const noticed = eyes
      .flatMap((eye) => eye.noticedIn(hour))
      .filter(({ from }) => from >= range.from && from < range.to)
      .sort((a, b) => (newestFirst ? b.from - a.from : a.from - b.from))
    found.push(...noticed)
    if (found.length > query.limit) break
  }
  return cutPage(found, query.limit, ({ from }) => from)
}
