import {
  getGetSoraCamDeviceQueryOptions,
  getListSoraCamDevicesQueryOptions,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'

/** All cameras, without their licenses. */
export const allCameras = getListSoraCamDevicesQueryOptions()

/** One camera with its licenses. */
export const cameraQuery = (deviceId: string) => getGetSoraCamDeviceQueryOptions(deviceId)
