import {
  useGetSoraCamDeviceAtomCamFirmwareUpdate,
  useGetSoraCamDeviceAtomCamOptions,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { Camera } from './camera.ts'

/**
 * A camera with the update that there is for it (getSoraCamDeviceAtomCamFirmwareUpdate) and whether
 * it has real-time access (getSoraCamDeviceAtomCamOptions), as far as the person may know.
 */
export function useCamera(device: SoraCamDevice): Camera {
  const { may } = usePermissions()
  const { deviceId, isShared } = device
  const path = { device_id: deviceId }
  const asks = (operation: Parameters<typeof may>[0]) => ({
    query: { enabled: !isShared && may(operation, path).allowed },
  })
  const updates = useGetSoraCamDeviceAtomCamFirmwareUpdate(
    deviceId,
    asks(op.getSoraCamDeviceAtomCamFirmwareUpdate),
  )
  const options = useGetSoraCamDeviceAtomCamOptions(
    deviceId,
    asks(op.getSoraCamDeviceAtomCamOptions),
  )
  // A camera that has the newest answers 204.
  const found = updates.data && (updates.data.data ?? [])
  return {
    ...device,
    update: found && (found.at(0)?.firmwareVersion ?? null),
    realTimeAccess: options.data?.data.realTimeAccess?.enabled,
  }
}
