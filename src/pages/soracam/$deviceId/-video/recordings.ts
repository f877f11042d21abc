import {
  queryOptions,
  useQueries,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { ApiError } from '../../../../api/errors.ts'
import { orNone } from '../../../../api/or-none.ts'
import { listSoraCamDeviceRecordingsAndEvents } from '../../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamRecordingsAndEventsListEventsItem } from '../../../../api/generated/models/soraCamRecordingsAndEventsListEventsItem.ts'
import * as operations from '../../../../api/generated/operations.ts'
import {
  mergeRanges,
  recordedRanges,
  splitRange,
  type Range,
  type Recording,
} from '../../../../domain/soracam/timeline.ts'
import { hourMs, minuteMs } from '../../../../domain/time.ts'

/** Something the camera noticed. Times are UNIX milliseconds. */
export interface CameraEvent {
  readonly type: string
  readonly from: number
  /** Undefined while it goes on. */
  readonly to: number | undefined
}

/** What the cloud has of one chunk. */
interface Chunk {
  readonly recordings: readonly Recording[]
  readonly events: readonly CameraEvent[]
}

/** Recordings are asked for and kept by this much time, so that moving about asks for little. */
export const chunkMs = 6 * hourMs
/** Answers are read on to the last, but not without end. */
const mostAnswers = 200

/** The beginnings of the chunks that a stretch of time touches. */
export function chunksOf({ from, to }: Range): number[] {
  const first = Math.floor(from / chunkMs) * chunkMs
  return splitRange({ from: first, to }, chunkMs).map((chunk) => chunk.from)
}

/** What the cloud has of the six hours from `chunk` on; a chunk that is over is kept. */
export function chunkQuery(deviceId: string, chunk: number) {
  const goesOn = () => Date.now() < chunk + chunkMs + 10 * minuteMs
  return queryOptions({
    queryKey: [operations.listSoraCamDeviceRecordingsAndEvents.id, deviceId, chunk] as const,
    queryFn: ({ signal }) => readChunk(deviceId, chunk, signal),
    staleTime: () => (goesOn() ? minuteMs / 2 : Infinity),
    refetchInterval: () => (goesOn() ? minuteMs : false),
    refetchOnWindowFocus: goesOn,
  })
}

async function readChunk(deviceId: string, chunk: number, signal: AbortSignal): Promise<Chunk> {
  const to = Math.min(chunk + chunkMs, Math.max(Date.now(), chunk + 1))
  const recordings: Recording[] = []
  const events: CameraEvent[] = []
  let key: string | undefined
  for (let answers = 0; answers < mostAnswers; answers += 1) {
    const params = { from: chunk, to, sort: 'asc', last_evaluated_key: key } as const
    // There is no such thing as an empty list here.
    const answer = await orNone(
      listSoraCamDeviceRecordingsAndEvents(deviceId, params, { signal }),
      undefined,
    )
    if (!answer) break
    recordings.push(...(answer.data.records ?? []))
    events.push(...(answer.data.events ?? []).map(eventOf))
    const next = answer.headers.get('x-soracom-next-key') || undefined
    if (next === undefined || next === key) break
    key = next
  }
  return { recordings, events }
}

function eventOf({ type, startTime, endTime }: SoraCamRecordingsAndEventsListEventsItem) {
  return { type, from: startTime, to: endTime }
}

/** The events of chunks, each once, in order of time. */
export function joinEvents(chunks: readonly Chunk[]): CameraEvent[] {
  const seen = new Map<string, CameraEvent>()
  for (const { events } of chunks) {
    for (const event of events) seen.set(`${event.from} ${event.type}`, event)
  }
  return [...seen.values()].toSorted((a, b) => a.from - b.from)
}

/** What is known of a camera's recordings in the time that is looked at. */
export interface Recordings {
  readonly chunks: readonly Chunk[]
  readonly loading: boolean
  readonly error: unknown
  readonly retry: () => void
}

function combine(results: readonly UseQueryResult<Chunk>[]): Recordings {
  const failed = results.filter(({ isError }) => isError)
  return {
    chunks: results.flatMap(({ data }) => data ?? []),
    loading: results.some(({ isPending, isError }) => isPending && !isError),
    error: failed[0]?.error,
    retry: () => {
      for (const result of failed) void result.refetch()
    },
  }
}

/** Loads the recordings and events of a stretch of time. */
export function useRecordings(deviceId: string, range: Range, enabled: boolean): Recordings {
  const queries = (enabled ? chunksOf(range) : []).map((chunk) => chunkQuery(deviceId, chunk))
  return useQueries({ queries, combine })
}

/** How much must be known behind the moment for one request of video. */
const enoughMs = 15 * minuteMs

/**
 * What was recorded from a moment on, as far as one request of video needs to know: read chunk by
 * chunk until there is something. Without permission to know, everything counts as recorded.
 */
export async function recordedFrom(
  client: QueryClient,
  deviceId: string,
  at: number,
  now: number,
): Promise<Range[]> {
  const recordings: Recording[] = []
  for (const chunk of chunksOf({ from: at, to: now })) {
    try {
      recordings.push(...(await client.fetchQuery(chunkQuery(deviceId, chunk))).recordings)
    } catch (error) {
      if (error instanceof ApiError && error.status === 403) return [{ from: at, to: now }]
      throw error
    }
    const recorded = recordedRanges(recordings, now)
    const next = recorded.find(({ to }) => to > at)
    if (next && chunk + chunkMs >= Math.max(at, next.from) + enoughMs) return recorded
  }
  return mergeRanges(recordedRanges(recordings, now))
}
