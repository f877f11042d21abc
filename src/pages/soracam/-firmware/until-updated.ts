import { t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { pause } from '../../../api/retry.ts'
import { updateProgress } from '../../../domain/soracam/firmware.ts'
import type { Camera } from '../-camera/camera.ts'

/** Milliseconds between two looks at a camera that is being updated. */
const every = 5000

/**
 * Waits until the update that was started of a camera is over (getSoraCamDevice). Rejects with a
 * sentence where it has failed, and at once where nobody waits any more: the update goes on then. A
 * look that fails is tried again at the next.
 */
export async function untilUpdated(
  { deviceId, firmwareVersion: from, update }: Camera,
  { signal }: RequestOptions,
): Promise<void> {
  const started = { from, version: update ?? undefined, startedTime: Date.now() }
  for (;;) {
    await pause(every, signal ?? undefined)
    const look = op.getSoraCamDevice.call(
      { path: { device_id: deviceId } },
      { signal: signal ?? null },
    )
    const camera = await look.then(
      ({ data }) => data,
      () => ({ connected: false, powerState: 'on' }),
    )
    signal?.throwIfAborted()
    const progress = updateProgress(started, camera, Date.now())
    if (progress === 'done') return
    if (progress === 'failed') {
      throw new Error(t`The camera did not come back with the new firmware.`)
    }
  }
}
