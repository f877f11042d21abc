import { plural, t } from '@lingui/core/macro'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { FactEdit, Facts } from '../../../components/resource/Facts.tsx'
import { recordingLicense } from '../../../domain/soracam/license.ts'
import { camera as cameras } from '../-resource.tsx'
import type { Camera } from './camera.ts'

interface CameraProps {
  readonly camera: Camera
}

/** What a camera's page says beside each of its tabs. */
export function CameraRail({ camera }: CameraProps) {
  return (
    <Facts rail facts={cameras.facts} item={camera} title={t`Camera`}>
      <Recording camera={camera} />
      <Detection camera={camera} />
    </Facts>
  )
}

function Recording({ camera }: CameraProps) {
  const licenses = camera.appliedLicenses
  const recording = recordingLicense(licenses ?? [])
  return (
    <PropertyGroup title={t`Recording`}>
      <Property
        label={t`Licenses`}
        action={
          <>
            <FactEdit id="assign" fact={t`License`} item={camera} isSet={recording !== undefined} />
            <FactEdit id="unassign" fact={t`License`} item={camera} />
          </>
        }
      >
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

function Detection({ camera }: CameraProps) {
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
