import { createFileRoute } from '@tanstack/react-router'
import {
  useGetSoraCamDeviceExportUsage,
  useGetSoraCamDeviceSuspense,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { getSoraCamDeviceExportUsage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { momentOf } from '../../../domain/soracam/event.ts'
import { KindSwitch, useExportKind } from '../-exports/KindSwitch.tsx'
import { exportSearch } from '../-exports/search.ts'
import { VideoExports } from '../-exports/VideoExports.tsx'
import { StillExports } from '../-stills/StillExports.tsx'

/** Adds the moment that the form begins with. */
function search(raw: Record<string, unknown>): ReturnType<typeof exportSearch> & { at?: string } {
  const at = momentOf(raw['at']) === undefined ? {} : { at: String(raw['at']) }
  return { ...exportSearch(raw), ...at }
}

export const Route = createFileRoute('/soracam/$deviceId/exports')({
  validateSearch: search,
  component: CameraExports,
})

function CameraExports() {
  const { deviceId } = Route.useParams()
  const { at } = Route.useSearch()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  const { may } = usePermissions()
  const counts = may(getSoraCamDeviceExportUsage, { device_id: deviceId }).allowed
  const usage = useGetSoraCamDeviceExportUsage(deviceId, { query: { enabled: counts } })
  const props = { camera, usage: counts ? usage : undefined, at: momentOf(at) }
  return (
    <PageBody wide>
      <div>
        <KindSwitch />
      </div>
      {useExportKind() === 'stills' ? <StillExports {...props} /> : <VideoExports {...props} />}
    </PageBody>
  )
}
