import * as op from '../../api/generated/operations.ts'
import type { RequestOptions } from '../../api/http.ts'
import { queryClient } from '../../api/query-client.ts'
import { reviveActions } from '../../components/action/kept-actions.ts'
import { hasInterrupted } from '../../components/action/revived-runs.ts'
import { reviveUndos } from '../../components/action/undo-run.ts'
import type { Camera } from './-camera/camera.ts'
import { camera } from './-resource.tsx'

/** The runs over cameras that a reload interrupted: each waits for the person to let it go on. */
export async function reviveCameraRuns(): Promise<void> {
  const { runs = '', noun } = camera
  await reviveUndos(runs, noun)
  if (!hasInterrupted(runs)) return
  const { cameraActions } = await import('./-actions.ts')
  await reviveActions({ runs, actions: cameraActions, client: queryClient, read })
}

/** A camera as it is now, with the firmware that there is for it where that is told. */
async function read(deviceId: string, options: RequestOptions): Promise<Camera> {
  const path = { device_id: deviceId }
  const updates = op.getSoraCamDeviceAtomCamFirmwareUpdate.call({ path }, options).then(
    // A camera that has the newest answers 204.
    ({ data }) => data?.at(0)?.firmwareVersion ?? null,
    () => undefined,
  )
  const { data } = await op.getSoraCamDevice.call({ path }, options)
  return { ...data, update: await updates }
}
