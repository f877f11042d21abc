import { plural, t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import {
  useGetSoraCamDeviceExportUsage,
  useGetSoraCamDeviceSuspense,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { getSoraCamDeviceExportUsage } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { Facts } from '../../../components/resource/Facts.tsx'
import { recordingLicense } from '../../../domain/soracam/license.ts'
import { QuotaActions, QuotaPanel } from '../-camera/QuotaPanel.tsx'
import { camera as cameras } from '../-resource.tsx'

export const Route = createFileRoute('/soracam/$deviceId/overview')({ component: CameraOverview })

function CameraOverview() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  const { may } = usePermissions()
  const counts = may(getSoraCamDeviceExportUsage).allowed
  return (
    <PageBody wide>
      <Facts facts={cameras.facts} item={camera} title={t`Camera`}>
        <Recording camera={camera} />
        <Detection camera={camera} />
      </Facts>
      {counts && <Quota camera={camera} />}
    </PageBody>
  )
}

function Recording({ camera }: { readonly camera: SoraCamDevice }) {
  const licenses = camera.appliedLicenses
  const recording = recordingLicense(licenses ?? [])
  return (
    <PropertyGroup title={t`Recording`}>
      <Property label={t`Licenses`}>
        {licenses && licenses.length > 0
          ? licenses.map(({ name, value }) => (
              <div key={`${name} ${value}`}>
                <bdi>{name}</bdi>
              </div>
            ))
          : t`None: nothing is recorded to the cloud`}
      </Property>
      <Property label={t`What is recorded`}>
        {recording && (recording.records === 'motion' ? t`Motion` : t`Everything`)}
      </Property>
      <Property label={t`Kept for`}>
        {recording && plural(recording.days, { one: '# day', other: '# days' })}
      </Property>
    </PropertyGroup>
  )
}

/** On or off; nothing where it is not known. */
const onOff = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? t`On` : t`Off`

function Detection({ camera }: { readonly camera: SoraCamDevice }) {
  const { motionDetectionEnabled, audioAlarmEnabled, smokeAlarmEnabled } =
    camera.configuration ?? {}
  return (
    <PropertyGroup title={t`Detection`}>
      <Property label={t`Motion detection`}>{onOff(motionDetectionEnabled)}</Property>
      <Property label={t`Audio alarm`}>{onOff(audioAlarmEnabled)}</Property>
      <Property label={t`Smoke alarm`}>{onOff(smokeAlarmEnabled)}</Property>
    </PropertyGroup>
  )
}

function Quota({ camera }: { readonly camera: SoraCamDevice }) {
  return (
    <div style={{ maxWidth: 560 }}>
      <QuotaPanel query={useGetSoraCamDeviceExportUsage(camera.deviceId)}>
        <QuotaActions camera={camera} />
      </QuotaPanel>
    </div>
  )
}
