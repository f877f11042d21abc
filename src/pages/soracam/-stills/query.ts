import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { exportStatusAt, isExportWorking } from '../../../domain/soracam/exports.ts'
import { webAddress } from '../../../domain/web-address.ts'

/** The exports of stills, newest first: of one camera, or of all. */
export function stillPages(deviceId: string | undefined) {
  const query = { limit: 100 }
  if (deviceId === undefined) return paged(op.listSoraCamDeviceImageExports, { query })
  return paged(op.listSoraCamDeviceImageExportsForDevice, { path: { device_id: deviceId }, query })
}

/** An export of a still or a video, as the API tells it. */
export interface Told {
  readonly status: string
  readonly expiryTime?: number | undefined
  readonly url?: string | undefined
}

/** An export as it stands at `now`, UNIX milliseconds: an address that ran out since is expired. */
export const statusAt: (told: Told, now: number) => string = exportStatusAt

/** The address of what was exported, while it can be used at `now`. */
export function addressAt(told: Told, now: number): string | undefined {
  return statusAt(told, now) === 'completed' ? webAddress(told.url) : undefined
}

/** Whether an export may still change by itself. */
export const works = ({ status }: Told) => isExportWorking(status)
