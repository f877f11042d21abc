import { createFileRoute } from '@tanstack/react-router'
import {
  useGetSoraCamDeviceExportUsage,
  useGetSoraCamDeviceSuspense,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import {
  getSoraCamDeviceExportUsage,
  setSoraCamDeviceName,
} from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useActions } from '../../../components/action/ActionProvider.tsx'
import {
  Properties,
  Property,
  PropertyAction,
  PropertyGroup,
} from '../../../components/detail/Properties.tsx'
import { PageBody } from '../../../components/detail/Section.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { recordingLicense } from '../../../domain/soracam/license.ts'
import { identifier, time, yesNo } from '../../sims/-detail/Value.tsx'
import { renameCamera } from '../-actions.ts'
import { QuotaActions, QuotaPanel } from '../-camera/QuotaPanel.tsx'
import { cameraBadge } from '../-camera/words.ts'

export const Route = createFileRoute('/soracam/$deviceId/overview')({ component: CameraOverview })

function CameraOverview() {
  const { deviceId } = Route.useParams()
  const { data: camera } = useGetSoraCamDeviceSuspense(deviceId).data
  const { may } = usePermissions()
  const counts = may(getSoraCamDeviceExportUsage).allowed
  return (
    <PageBody wide>
      <Properties>
        <CameraProperties camera={camera} />
        <Recording camera={camera} />
        <Detection camera={camera} />
      </Properties>
      {counts && <Quota camera={camera} />}
    </PageBody>
  )
}

function CameraProperties({ camera }: { readonly camera: SoraCamDevice }) {
  const { open } = useActions<SoraCamDevice>()
  const { may } = usePermissions()
  return (
    <PropertyGroup title="Camera">
      <Property
        label="Name"
        action={
          may(setSoraCamDeviceName).allowed && (
            <PropertyAction
              label={camera.name ? 'Change' : 'Set'}
              what="the name"
              onClick={() => open(renameCamera, [camera])}
            />
          )
        }
      >
        {camera.name && <bdi>{camera.name}</bdi>}
      </Property>
      <Property label="Device ID">{identifier(camera.deviceId, 'Device ID')}</Property>
      <Property label="Product">{camera.productDisplayName}</Property>
      <Property label="Firmware version">{camera.firmwareVersion}</Property>
      <Property label="Category">{camera.deviceCategory}</Property>
      <Property label="Shared by another operator">{yesNo(camera.isShared)}</Property>
      <Property label="State">
        <StatusBadge {...cameraBadge(camera)} />
      </Property>
      <Property label="Connected to the cloud">{yesNo(camera.connected)}</Property>
      <Property label="Power">{powers[camera.powerState] ?? camera.powerState}</Property>
      <Property label="Last connected">{time(camera.lastConnectedTime)}</Property>
    </PropertyGroup>
  )
}

const powers: Readonly<Record<string, string>> = { on: 'On', sleep: 'Asleep' }

function Recording({ camera }: { readonly camera: SoraCamDevice }) {
  const licenses = camera.appliedLicenses
  const recording = recordingLicense(licenses ?? [])
  return (
    <PropertyGroup title="Recording">
      <Property label="Licenses">
        {licenses && licenses.length > 0
          ? licenses.map(({ name, value }) => (
              <div key={`${name} ${value}`}>
                <bdi>{name}</bdi>
              </div>
            ))
          : 'None: nothing is recorded to the cloud'}
      </Property>
      <Property label="What is recorded">
        {recording && (recording.records === 'motion' ? 'Motion' : 'Everything')}
      </Property>
      <Property label="Kept for">
        {recording && (recording.days === 1 ? '1 day' : `${recording.days} days`)}
      </Property>
    </PropertyGroup>
  )
}

/** On or off; nothing where it is not known. */
const onOff = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? 'On' : 'Off'

function Detection({ camera }: { readonly camera: SoraCamDevice }) {
  const { motionDetectionEnabled, audioAlarmEnabled, smokeAlarmEnabled } =
    camera.configuration ?? {}
  return (
    <PropertyGroup title="Detection">
      <Property label="Motion detection">{onOff(motionDetectionEnabled)}</Property>
      <Property label="Audio alarm">{onOff(audioAlarmEnabled)}</Property>
      <Property label="Smoke alarm">{onOff(smokeAlarmEnabled)}</Property>
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
