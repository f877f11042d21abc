import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pause } from '../../../api/retry.ts'
import { updateProgress } from '../../../domain/soracam/firmware.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'
import type { Camera } from '../-camera/camera.ts'
import { followedOf, noteAway } from './followed.ts'

/** Milliseconds between two looks at a camera that is being updated. */
const every = 5000

/**
 * Waits until the update that was started of a camera is over (getSoraCamDevice), be it before the
 * page was loaded again. Rejects with a sentence where it has failed, and at once where nobody waits
 * any more: the update goes on then. A look that fails is tried again at the next.
 */
export async function untilUpdated(
  { deviceId, firmwareVersion: from, update }: Camera,
  { signal }: RequestOptions,
): Promise<void> {
  const asked = { from, version: update ?? undefined, startedTime: Date.now() }
  let away = false
  for (;;) {
    await pause(every, signal ?? undefined)
    const look = op.getSoraCamDevice.call(
      { path: { device_id: deviceId } },
      { signal: signal ?? null },
    )
    const camera = await look.then(
      ({ data }) => data,
      () => undefined,
    )
    signal?.throwIfAborted()
    if (camera && cameraStatus(camera) === 'offline') {
      away = true
      noteAway(deviceId)
    }
    const started = followedOf(deviceId) ?? { ...asked, away }
    const progress = updateProgress(started, camera ?? unseen, Date.now())
    if (progress === 'done') return
    if (progress === 'failed') {
      throw new Error(t`The camera did not come back with the new firmware.`)
    }
  }
}

/** A camera of which nothing is known now. */
const unseen = { connected: false, powerState: 'on' }
