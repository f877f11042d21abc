import { t } from '@lingui/core/macro'
import { useState } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { exportSoraCamDeviceRecordedImage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { QuotaActions, QuotaPanel, type UsageQuery } from '../-camera/QuotaPanel.tsx'
import { StillList } from './StillList.tsx'
import { StillProgress, type Followed } from './StillProgress.tsx'
import classes from './stills.module.css'

const StillForm = late(() => import('./StillForm.tsx').then((all) => all.StillForm))

interface StillsProps {
  readonly camera: SoraCamDevice
  /** Undefined where the person may not know the quota. */
  readonly usage: UsageQuery | undefined
  /** The moment to begin with, UNIX milliseconds. */
  readonly at: number | undefined
}

/** The stills of a camera that were exported, and the way to another. */
export function StillExports({ camera, usage, at }: StillsProps) {
  const { may } = usePermissions()
  const exporting = may(exportSoraCamDeviceRecordedImage)
  return (
    <>
      <div className={classes.top}>
        {exporting.allowed && <Exporting camera={camera} usage={usage} at={at} />}
        {usage && (
          <QuotaPanel query={usage}>
            <QuotaActions camera={camera} />
          </QuotaPanel>
        )}
      </div>
      <Section title={t`Exported stills`}>
        <StillList deviceId={camera.deviceId} />
      </Section>
    </>
  )
}

function Exporting({ camera, usage, at }: StillsProps) {
  const [opened] = useState(() => Math.floor(Date.now() / 1000) * 1000)
  const [followed, setFollowed] = useState<readonly Followed[]>([])
  return (
    <div className={classes.side}>
      <Section title={t`Export a still`}>
        <StillForm
          key={at}
          camera={camera}
          usage={usage?.data?.data}
          // A minute ago: what was recorded just now is still on its way to the cloud.
          at={at ?? opened - 60_000}
          onStarted={(started) => setFollowed([started, ...followed])}
        />
      </Section>
      {followed.map((one) => (
        <StillProgress key={one.exportId} deviceId={camera.deviceId} followed={one} />
      ))}
    </div>
  )
}
