import { secondsSpent } from './quota.ts'
import { streamWish } from './stream.ts'
import { intersectRanges, splitRange, type Range } from './timeline.ts'
import { isoTime } from '../time.ts'

/** Milliseconds that the address of a finished export can be used. */
export const exportUrlMs = 600_000

/** The longest video that one request of `exportSoraCamDeviceRecordedVideo` gives, milliseconds. */
export const exportLimitMs = 900_000

/** The states of an export of a still or a video. */
export type ExportStatus =
  | 'initializing'
  | 'processing'
  | 'completed'
  | 'retrying'
  | 'failed'
  | 'limitExceeded'
  | 'expired'

const working: ReadonlySet<string> = new Set(['initializing', 'processing', 'retrying'])

/** Whether an export may still change by itself, other than by its address expiring. */
export function isExportWorking(status: string): boolean {
  return working.has(status)
}

/** An export with its address, as the API tells it. Times are UNIX milliseconds. */
interface Told {
  readonly status: string
  readonly expiryTime?: number | undefined
}

/** How an export stands at `now`: an address that ran out since it was told is expired. */
export function exportStatusAt({ status, expiryTime }: Told, now: number): string {
  const gone = status === 'completed' && expiryTime !== undefined && expiryTime <= now
  return gone ? 'expired' : status
}

/** How the sound of an exported video is coded. */
export type AudioCodec = 'pcm_s16le' | 'mp3'

/** Whole seconds that exporting these recordings takes from the quota: MP3 counts twice. */
export function exportSeconds(recorded: readonly Range[], codec: AudioCodec): number {
  return secondsSpent(recorded) * (codec === 'mp3' ? 2 : 1)
}

/** Why a stretch of time (UNIX milliseconds) cannot be exported in one request; undefined where it can. */
export function videoRule(
  { from, to }: Range,
  now: number,
): 'notATime' | 'empty' | 'tooLong' | 'future' | undefined {
  const wish = streamWish(from, to)
  if (wish.kind === 'refused') return wish.because
  return to > now ? 'future' : undefined
}

/** A request that a longer export is made of, with what it takes from the quota, in whole seconds. */
export interface ExportPiece extends Range {
  readonly seconds: number
}

/**
 * A stretch of time as the requests that export it, earliest first: none longer than 900 seconds,
 * and none for a quarter of an hour of which nothing was recorded, which would be refused. The
 * recordings must be merged; undefined where they are not known, which counts as recorded.
 */
export function exportPieces(
  range: Range,
  recorded: readonly Range[] | undefined,
  codec: AudioCodec,
): ExportPiece[] {
  return splitRange(range, exportLimitMs).flatMap((piece) => {
    const parts = recorded ? intersectRanges(recorded, [piece]) : [piece]
    return parts.length === 0 ? [] : [{ ...piece, seconds: exportSeconds(parts, codec) }]
  })
}

/**
 * The first of the pieces that seconds of a quota do not suffice for, since each is taken whole:
 * those before it are made. Undefined where they suffice for all.
 */
export function firstUnaffordable(
  pieces: readonly ExportPiece[],
  secondsLeft: number,
): number | undefined {
  let left = secondsLeft
  for (const [index, { seconds }] of pieces.entries()) {
    left -= seconds
    if (left < 0) return index
  }
  return undefined
}

/**
 * The path in Harvest Files that an export goes to: `name` below the prefix, whose placeholders such
 * as `{device_id}` are replaced, `{date}` by the time of the request as `YYYY/MM/DD/hh/mm` (UTC).
 * Placeholders that nothing is known of stay. Whether it is a path that is allowed, `pathProblem` says.
 */
export function harvestPath(
  prefix: string,
  values: Readonly<Record<string, string | number | undefined>>,
  now: number,
  name: string,
): string {
  const date = isoTime(now).slice(0, 16).replaceAll(/[-T:]/g, '/')
  const known = new Map(Object.entries({ ...values, date }))
  const folder = prefix
    .replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(known.get(key) ?? whole))
    .replace(/^\//, '')
    .replace(/\/$/, '')
  return folder === '' ? `/${name}` : `/${folder}/${name}`
}
