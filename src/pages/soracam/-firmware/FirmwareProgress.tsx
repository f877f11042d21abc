import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { useSecond } from '../../../components/detail/useSecond.ts'
import { updateProgress } from '../../../domain/soracam/firmware.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import { durationText } from '../../sims/-sim/duration.ts'
import type { Camera } from '../-camera/camera.ts'
import classes from './firmware.module.css'
import { noteAway, unfollow, useFollowed, type FollowedUpdate } from './followed.ts'

/** The update of a camera's firmware that was started in this tab, to its end. */
export function FirmwareProgress({ camera }: { readonly camera: Camera }) {
  const followed = useFollowed(camera.deviceId)
  if (!followed) return null
  return (
    <div className={classes.note}>
      <Progress camera={camera} followed={followed} />
    </div>
  )
}

interface ProgressProps {
  readonly camera: Camera
  readonly followed: FollowedUpdate
}

function Progress({ camera, followed }: ProgressProps) {
  const now = useSecond()
  const { deviceId, firmwareVersion = '' } = camera
  const progress = updateProgress(followed, camera, now)
  const isAway = cameraStatus(camera) === 'offline'
  useEffect(() => {
    if (isAway) noteAway(deviceId)
  }, [isAway, deviceId])
  if (progress === 'running') {
    const elapsed = durationText(Math.max(0, now - followed.startedTime))
    return (
      <Note tone="warning" role="status" title={t`The firmware is being updated`}>
        <p>
          {t`The camera is offline until it is done, which takes some minutes. Do not cut its power.`}{' '}
          <span className="tabular" aria-hidden>
            {elapsed}
          </span>
        </p>
      </Note>
    )
  }
  const done = progress === 'done'
  return (
    <Note
      tone={done ? 'quiet' : 'danger'}
      role={done ? 'status' : 'alert'}
      title={done ? t`The firmware was updated` : t`The firmware was not updated`}
    >
      <p>
        {done
          ? t`The camera is back with version ${firmwareVersion}.`
          : t`The camera did not come back with the new version. Check its power and its Wi-Fi, then try again.`}
      </p>
      <Button mt={8} size="compact-sm" variant="default" onClick={() => unfollow(deviceId)}>
        {t`Close`}
      </Button>
    </Note>
  )
}
