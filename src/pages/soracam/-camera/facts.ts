import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import {
  getGetSoraCamDeviceExportUsageQueryOptions,
  getGetSoraCamDeviceQueryOptions,
  getListSoraCamDeviceEventsForDeviceQueryOptions,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import type { Camera } from './camera.ts'

/** What has to be asked for camera by camera: it comes later, or not at all. */
export interface Fact<Value> {
  readonly state: 'loading' | 'failed' | 'ready' | 'unasked'
  readonly value: Value | undefined
}

/** A camera of the list with the facts that the list of them does not hold. */
export interface CameraRow {
  readonly camera: Camera
  /** With its licenses. */
  readonly device: Fact<SoraCamDevice>
  readonly usage: Fact<SoraCamExportUsage>
  /** Ready without a value where there has been none. */
  readonly newest: Fact<SoraCamEvent>
}

/** Which of the facts are on screen: only those are asked for. */
export interface WantedFacts {
  readonly device: boolean
  readonly usage: boolean
  readonly newest: boolean
}

/** Cameras whose facts are asked for: each takes up to three calls, and the API limits their rate. */
const most = 100
/** Milliseconds for which what was asked is good enough for a list. */
const fresh = 60_000

const each = { staleTime: fresh, refetchOnWindowFocus: false }

/** Joins the cameras with their licenses, quota and newest event, as these come in. */
export function useCameraRows(
  cameras: readonly Camera[],
  wanted: WantedFacts,
): readonly CameraRow[] {
  const ids = cameras.slice(0, most).map(({ deviceId }) => deviceId)
  const devices = useQueries({
    queries: ids.map((id) =>
      getGetSoraCamDeviceQueryOptions(id, { query: { ...each, enabled: wanted.device } }),
    ),
  })
  const usages = useQueries({
    queries: ids.map((id) =>
      getGetSoraCamDeviceExportUsageQueryOptions(id, { query: { ...each, enabled: wanted.usage } }),
    ),
  })
  const events = useQueries({
    queries: ids.map((id) =>
      getListSoraCamDeviceEventsForDeviceQueryOptions(
        id,
        { limit: 1 },
        { query: { ...each, enabled: wanted.newest } },
      ),
    ),
  })
  return cameras.map((camera, at) => ({
    camera,
    device: factOf(devices[at], ({ data }) => data),
    usage: factOf(usages[at], ({ data }) => data),
    newest: factOf(events[at], ({ data }) => data.at(0)),
  }))
}

function factOf<Answer, Value>(
  query: UseQueryResult<Answer> | undefined,
  pick: (answer: Answer) => Value | undefined,
): Fact<Value> {
  if (query?.data !== undefined) return { state: 'ready', value: pick(query.data) }
  if (query?.isError) return { state: 'failed', value: undefined }
  return { state: query?.isFetching ? 'loading' : 'unasked', value: undefined }
}
