import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { exportLimitMs } from '../../../domain/soracam/exports.ts'
import { minuteMs } from '../../../domain/time.ts'
import { QuotaActions, QuotaPanel, type UsageQuery } from '../-camera/QuotaPanel.tsx'
import classes from './exports.module.css'
import { Jobs } from './Jobs.tsx'
import { VideoList } from './VideoList.tsx'

const VideoForm = late(() => import('./VideoForm.tsx').then((all) => all.VideoForm))

interface ExportsProps {
  readonly camera: SoraCamDevice
  /** Undefined where the person may not know the quota. */
  readonly usage: UsageQuery | undefined
  /** The moment to begin with, UNIX milliseconds. */
  readonly at: number | undefined
}

/** The videos of a camera that were exported, and the way to another. */
export function VideoExports({ camera, usage, at }: ExportsProps) {
  const { deviceId } = camera
  const { may } = usePermissions()
  // The last quarter of an hour, but for what may still be on its way to the cloud.
  const [recent] = useState(
    () => Math.floor(Date.now() / minuteMs) * minuteMs - minuteMs - exportLimitMs,
  )
  const from = at ?? recent
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        {may(op.exportSoraCamDeviceRecordedVideo, { device_id: deviceId }).allowed && (
          <Section title={t`Export a video`}>
            <VideoForm
              key={from}
              camera={camera}
              usage={usage?.data?.data}
              period={{ from, to: Math.min(from + exportLimitMs, recent + exportLimitMs) }}
            />
          </Section>
        )}
        {usage && (
          <QuotaPanel query={usage}>
            <QuotaActions camera={camera} />
          </QuotaPanel>
        )}
      </div>
      <Jobs deviceId={deviceId} />
      <Section title={t`Exported videos`}>
        <VideoList deviceId={deviceId} />
      </Section>
    </div>
  )
}
