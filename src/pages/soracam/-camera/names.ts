import { useQueries } from '@tanstack/react-query'
import {
  getGetSoraCamDeviceNameQueryOptions,
  useListSoraCamDevices,
} from '../../../api/generated/client/sora-cam/sora-cam.ts'
import { getSoraCamDeviceName, listSoraCamDevices } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { camera } from '../-resource.tsx'

/**
 * The names of cameras by their device ids, as far as they are known: of all in one call
 * (listSoraCamDevices), or of those that are `shown` one by one for who may not list the cameras
 * (getSoraCamDeviceName).
 */
export function useCameraNames(
  shown: Iterable<{ readonly deviceId: string }>,
): ReadonlyMap<string, string> {
  const { may } = usePermissions()
  const lists = may(listSoraCamDevices).allowed
  const all = useListSoraCamDevices({ query: { enabled: lists } })
  const asks = !lists && may(getSoraCamDeviceName).allowed
  const ids = asks ? [...new Set(Array.from(shown, ({ deviceId }) => deviceId))] : []
  const single = useQueries({
    queries: ids.map((deviceId) => getGetSoraCamDeviceNameQueryOptions(deviceId)),
  })
  if (lists) return new Map(all.data?.data.map((one) => [one.deviceId, camera.name(one)]))
  return new Map(ids.map((deviceId, at) => [deviceId, single[at]?.data?.data.name || deviceId]))
}
