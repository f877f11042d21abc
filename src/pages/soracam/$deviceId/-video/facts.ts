import { t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../../../api/generated/models/soraCamDevice.ts'
import { localDay, startOfLocalDay, type ViewLimits } from '../../../../components/timeline/view.ts'
import { timeText } from '../../../../components/detail/locale.ts'
import { recordingLicense } from '../../../../domain/soracam/license.ts'
import { cameraStatus } from '../../../../domain/soracam/status.ts'
import { dayMs, hourMs, minuteMs } from '../../../../domain/time.ts'

/** The longest that a license keeps recordings, for a camera that does not tell: days. */
const longestDays = 30

interface Facts {
  /** Whether the cloud records it, as far as is known. */
  readonly licensed: boolean
  readonly limits: ViewLimits
  /** Why there is no latest video, and what there is instead; undefined where there may be one. */
  readonly standing: { readonly title: string; readonly text: string } | undefined
}

const connectedLast = (when: string) => t`It was connected last on ${when}.`

/** What a camera's page depends on; `now` in UNIX milliseconds. */
export function factsOf(camera: SoraCamDevice, now: number): Facts {
  const { appliedLicenses, lastConnectedTime } = camera
  const license = appliedLicenses && recordingLicense(appliedLicenses)
  const days = license?.days ?? longestDays
  const status = cameraStatus(camera)
  const why =
    status !== 'offline'
      ? t`It records nothing until it is switched on.`
      : lastConnectedTime !== undefined && connectedLast(timeText(lastConnectedTime))
  return {
    licensed: appliedLicenses === undefined || license !== undefined,
    limits: {
      within: { from: startOfLocalDay(now - days * dayMs), to: localDay(now).to },
      shortest: minuteMs,
      longest: 25 * hourMs,
    },
    standing:
      status === 'online'
        ? undefined
        : {
            title: status === 'offline' ? t`This camera is offline` : t`This camera is asleep`,
            text: why
              ? t`${why} What it recorded before still plays.`
              : t`What it recorded before still plays.`,
          },
  }
}
