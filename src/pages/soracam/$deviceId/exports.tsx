import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import {
  useGetSoraCamDeviceExportUsage,
  useGetSoraCamDeviceSuspense,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import {
  exportSoraCamDeviceRecordedImage,
  getSoraCamDeviceExportUsage,
} from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { momentOf } from '../../../domain/soracam/event.ts'
import { QuotaActions, QuotaPanel, type UsageQuery } from '../-camera/QuotaPanel.tsx'
import { stillSearch } from '../-stills/search.ts'
import { StillList } from '../-stills/StillList.tsx'
import { StillProgress, type Followed } from '../-stills/StillProgress.tsx'
import classes from '../-stills/stills.module.css'

const StillForm = late(() => import('../-stills/StillForm.tsx').then((all) => all.StillForm))

/** Adds the moment that the form begins with. */
function search(raw: Record<string, unknown>): ReturnType<typeof stillSearch> & { at?: string } {
  const at = momentOf(raw['at']) === undefined ? undefined : String(raw['at'])
  return { ...stillSearch(raw), at } as ReturnType<typeof stillSearch> & { at?: string }
}

export const Route = createFileRoute('/soracam/$deviceId/exports')({
  validateSearch: search,
  component: CameraStills,
})

function CameraStills() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  const { may } = usePermissions()
  const counts = may(getSoraCamDeviceExportUsage).allowed
  const usage = useGetSoraCamDeviceExportUsage(deviceId, { query: { enabled: counts } })
  const exporting = may(exportSoraCamDeviceRecordedImage)
  return (
    <PageBody wide>
      <div className={classes.top}>
        {exporting.allowed && <Exporting camera={camera} usage={usage} />}
        {counts && (
          <QuotaPanel query={usage}>
            <QuotaActions camera={camera} />
          </QuotaPanel>
        )}
      </div>
      <Section title={t`Exported stills`}>
        <StillList deviceId={deviceId} />
      </Section>
    </PageBody>
  )
}

interface ExportingProps {
  readonly camera: SoraCamDevice
  readonly usage: UsageQuery
}

function Exporting({ camera, usage }: ExportingProps) {
  const { at } = Route.useSearch()
  const [opened] = useState(() => Math.floor(Date.now() / 1000) * 1000)
  const [followed, setFollowed] = useState<readonly Followed[]>([])
  return (
    <div className={classes.side}>
      <Section title={t`Export a still`}>
        <StillForm
          key={at}
          camera={camera}
          usage={usage}
          // A minute ago: what was recorded just now is still on its way to the cloud.
          at={momentOf(at) ?? opened - 60_000}
          onStarted={(started) => setFollowed([started, ...followed])}
        />
      </Section>
      {followed.map((one) => (
        <StillProgress key={one.exportId} deviceId={camera.deviceId} followed={one} />
      ))}
    </div>
  )
}
