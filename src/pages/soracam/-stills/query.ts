import {
  listSoraCamDeviceImageExports,
  listSoraCamDeviceImageExportsForDevice,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import * as operations from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pages } from '../../../api/lists.ts'
import { isExportWorking } from '../../../domain/soracam/exports.ts'

interface StillParams {
  readonly limit: number
  readonly deviceId?: string
  readonly last_evaluated_key?: string
}

const ofAll = ({ limit, last_evaluated_key }: StillParams, options?: RequestOptions) =>
  listSoraCamDeviceImageExports({ limit, last_evaluated_key }, options)

const ofOne = ({ deviceId = '', ...params }: StillParams, options?: RequestOptions) =>
  listSoraCamDeviceImageExportsForDevice(deviceId, params, options)

/** The exports of stills, newest first: of one camera, or of all. */
export function stillPages(deviceId: string | undefined) {
  const params: StillParams = { limit: 100 }
  const one: StillParams = { ...params, deviceId: deviceId ?? '' }
  if (deviceId === undefined) return pages(operations.listSoraCamDeviceImageExports, ofAll, params)
  return pages(operations.listSoraCamDeviceImageExportsForDevice, ofOne, one)
}

/** An export as it stands at `now`, UNIX milliseconds: an address that ran out since is expired. */
export function statusAt(still: SoraCamImageExportInfo, now: number): string {
  const { status, expiryTime } = still
  const gone = status === 'completed' && expiryTime !== undefined && expiryTime <= now
  return gone ? 'expired' : status
}

/** The picture's address while it can be used at `now`. */
export function addressAt(still: SoraCamImageExportInfo, now: number): string | undefined {
  return statusAt(still, now) === 'completed' ? still.url : undefined
}

/** Whether an export may still change by itself. */
export const works = ({ status }: SoraCamImageExportInfo) => isExportWorking(status)
