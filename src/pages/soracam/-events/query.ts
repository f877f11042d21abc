import {
  listSoraCamDeviceEvents,
  listSoraCamDeviceEventsForDevice,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamEvent } from '../../../api/generated/models/soraCamEvent.ts'
import type { SoraCamEventEventInfo } from '../../../api/generated/models/soraCamEventEventInfo.ts'
import type { SoraCamEventEventInfoAtomEventV1 } from '../../../api/generated/models/soraCamEventEventInfoAtomEventV1.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pages } from '../../../api/lists.ts'
import type { Range } from '../../../components/time/range.ts'
import { webAddress } from '../../../domain/web-address.ts'

// As many as the API gives at once.
const limit = 100

interface EventParams {
  readonly from: number
  readonly to: number | undefined
  readonly limit: number
  readonly deviceId?: string
  readonly last_evaluated_key?: string
}

const ofAll = (
  { from, to, limit, last_evaluated_key: key }: EventParams,
  options?: RequestOptions,
) =>
  listSoraCamDeviceEvents(
    // Here alone the key of the next page is described as a number.
    { from, to, limit, last_evaluated_key: key === undefined ? undefined : Number(key) },
    options,
  )

const ofOne = ({ deviceId = '', ...params }: EventParams, options?: RequestOptions) =>
  listSoraCamDeviceEventsForDevice(deviceId, params, options)

/** The events of a period, newest first: of one camera, or of all. */
export function eventPages(deviceId: string | undefined, { fromMs, toMs }: Range) {
  const period: EventParams = { from: fromMs, to: toMs, limit }
  const one: EventParams = { ...period, deviceId: deviceId ?? '' }
  if (deviceId === undefined) return pages(operations.listSoraCamDeviceEvents, ofAll, period)
  return pages(operations.listSoraCamDeviceEventsForDevice, ofOne, one)
}

/** What is known of an event, whatever kind of camera it is from. */
export interface Facts {
  readonly kind: string
  readonly from: number
  readonly to: number | undefined
  readonly labels: readonly string[]
  readonly recording: string | undefined
  readonly picture: string | undefined
  readonly movie: string | undefined
}

/** Reads an event; the details of kinds that are not known stay empty. */
export function factsOf(event: SoraCamEvent): Facts {
  const { eventInfo } = event
  // The service has one level more than the description's own example.
  const info: SoraCamEventEventInfoAtomEventV1 | undefined =
    eventInfo?.atomEventV1 ??
    (eventInfo as (SoraCamEventEventInfo & SoraCamEventEventInfoAtomEventV1) | undefined)
  return {
    kind: info?.type ?? eventInfo?.infoType ?? '',
    from: info?.startTime ?? event.time,
    to: info?.endTime,
    labels: info?.labels ?? [],
    recording: info?.recordingStatus,
    picture: webAddress(info?.picture),
    movie: webAddress(info?.movie),
  }
}
