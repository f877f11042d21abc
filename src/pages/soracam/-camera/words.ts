import { t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { recordingLicense } from '../../../domain/soracam/license.ts'
import { cameraStatus, type CameraStatus } from '../../../domain/soracam/status.ts'
import { durationText } from '../../sims/-sim/duration.ts'
import { cameraStatusLabel, licenseLabel } from '../../../words/soracam.ts'

const tones: Record<CameraStatus, Tone> = {
  online: 'active',
  sleeping: 'standby',
  offline: 'inactive',
}

/** How a camera stands, for a `StatusBadge`. */
export function cameraBadge(camera: SoraCamDevice): { tone: Tone; label: string } {
  const status = cameraStatus(camera)
  return { tone: tones[status], label: cameraStatusLabel(status) }
}

/** What a camera records under its license; a license of another kind by its own name. */
export function licenseText(camera: SoraCamDevice): string {
  const applied = camera.appliedLicenses ?? []
  const recording = recordingLicense(applied)
  if (recording) return licenseLabel(recording)
  return applied.length === 0 ? t`No license` : applied.map(({ name }) => name).join(', ')
}

/** Seconds of a quota, in hours, minutes and seconds: `71 hr 50 min`. */
export function quotaText(seconds: number): string {
  return durationText(Math.ceil(seconds) * 1000, 'hour')
}
