import { useListSoraCamDevices } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { camera as cameras } from '../-resource.tsx'

/** The names of all cameras by their device ids; empty until they are known. */
export function useCameraNames(): ReadonlyMap<string, string> {
  const { data } = useListSoraCamDevices()
  return new Map(data?.data.map((camera) => [camera.deviceId, cameras.name(camera)]))
}
