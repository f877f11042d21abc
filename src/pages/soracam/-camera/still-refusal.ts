import { t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import { stillSeconds } from '../../../domain/soracam/quota.ts'

/** Why nothing of the camera can be exported at all, as a sentence; undefined where something may be. */
export function licenseNeeded({ appliedLicenses }: SoraCamDevice): string | undefined {
  return appliedLicenses?.length === 0
    ? t`The camera has no license, so the cloud has no recordings of it to export.`
    : undefined
}

/** Why no still of the camera can be exported now, as a sentence; undefined where it can. */
export function stillRefusal(
  camera: SoraCamDevice,
  usage: SoraCamExportUsage | undefined,
): string | undefined {
  if (camera.appliedLicenses?.length === 0) {
    return t`The camera has no license, so the cloud has no recordings of it to make stills from.`
  }
  if (usage !== undefined && usage.video.remainingSeconds < stillSeconds) {
    return t`This month’s viewing quota is used up, so no still can be exported.`
  }
  return undefined
}
