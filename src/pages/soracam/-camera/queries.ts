import { getListSoraCamDevicesQueryOptions } from '../../../api/generated/client/sora-cam/sora-cam.ts'

/** All cameras, without their licenses. */
export const allCameras = getListSoraCamDevicesQueryOptions()
