import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { ApiError } from '../../../api/errors.ts'
import { useGetSoraCamDeviceSuspense } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Failed, Loading, StatePanel } from '../../../components/feedback/States.tsx'
import { SettingsForm } from '../-settings/SettingsForm.tsx'
import { useSettings } from '../-settings/useSettings.ts'

export const Route = createFileRoute('/soracam/$deviceId/settings')({ component: CameraSettings })

function CameraSettings() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  const known = useSettings(deviceId)
  if (known.status === 'loading') return <Loading />
  if (known.status === 'failed') {
    const { error } = known
    const unlicensed = camera.appliedLicenses?.length === 0
    if (unlicensed && error instanceof ApiError && error.status >= 400 && error.status < 500) {
      const { message } = error
      return (
        <StatePanel picture="missing" title={t`This camera cannot be set from here`}>
          {t`Settings need a cloud recording license on the camera, or real-time access. The API said: ${message}`}
        </StatePanel>
      )
    }
    return <Failed error={error} onRetry={known.retry} />
  }
  return (
    <PageBody>
      <SettingsForm key={deviceId} camera={camera} known={known} />
    </PageBody>
  )
}
