import type { SoraCamImageExportInfo } from '../../../api/generated/models/soraCamImageExportInfo.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { isExportWorking } from '../../../domain/soracam/exports.ts'
import { webAddress } from '../../../domain/web-address.ts'

/** The exports of stills, newest first: of one camera, or of all. */
export function stillPages(deviceId: string | undefined) {
  const query = { limit: 100 }
  if (deviceId === undefined) return paged(op.listSoraCamDeviceImageExports, { query })
  return paged(op.listSoraCamDeviceImageExportsForDevice, { path: { device_id: deviceId }, query })
}

/** An export as it stands at `now`, UNIX milliseconds: an address that ran out since is expired. */
export function statusAt(still: SoraCamImageExportInfo, now: number): string {
  const { status, expiryTime } = still
  const gone = status === 'completed' && expiryTime !== undefined && expiryTime <= now
  return gone ? 'expired' : status
}

/** The picture's address while it can be used at `now`. */
export function addressAt(still: SoraCamImageExportInfo, now: number): string | undefined {
  return statusAt(still, now) === 'completed' ? webAddress(still.url) : undefined
}

/** Whether an export may still change by itself. */
export const works = ({ status }: SoraCamImageExportInfo) => isExportWorking(status)
