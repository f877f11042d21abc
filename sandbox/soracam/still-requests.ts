import { stillSeconds } from '../../src/domain/soracam/quota.ts'
import { badRequest } from '../http/errors.ts'
import type { World } from '../world.ts'
import { newId } from '../sim/identifiers.ts'
import type { CameraRow } from './cameras.ts'
import { addExport, type ExportRow } from './exports.ts'
import { Eye } from './eye.ts'
import { spendableSeconds } from './usage.ts'

/**
 * exportSoraCamDeviceRecordedImage. 400 for a moment the cloud has no recording of, which without
 * a license is every moment. One that the quota does not allow is accepted and ends so.
 */
export function requestStill(
  world: World,
  camera: CameraRow,
  time: number,
  now: number,
): ExportRow {
  const range = { from: time, to: time + 1 }
  if (
    !(time >= 0 && time < now) ||
    new Eye(world, camera, range, now).recorded(range).length === 0
  ) {
    throw badRequest(
      'time',
      'the cloud has no recording of this time',
      'この時刻の録画はクラウドにありません',
    )
  }
  return addExport(world, {
    exportId: newId(),
    cameraNo: camera.no,
    time,
    requestedTime: now,
    outcome: outcomeFor(world, camera, now),
  })
}

function outcomeFor(world: World, camera: CameraRow, now: number): ExportRow['outcome'] {
  if (camera.trouble === 'exports fail') return 'failed'
  return spendableSeconds(world, camera, now) < stillSeconds ? 'limitExceeded' : 'completed'
}
