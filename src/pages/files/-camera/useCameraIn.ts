import { useListSoraCamDevices } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { listSoraCamDevices } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import { cameraNamedIn, mayNameCamera } from '../../../domain/soracam/file-path.ts'

/**
 * The camera whose device id stands in a path, as in those of its exports. The cameras are asked for
 * (listSoraCamDevices) only where something in the path looks like one.
 */
export function useCameraIn(path: string): SoraCamDevice | undefined {
  const { may } = usePermissions()
  // Cameras are in Japan coverage only.
  const asks = useSession()?.coverage !== 'g' && mayNameCamera(path)
  const query = useListSoraCamDevices({
    query: { enabled: asks && may(listSoraCamDevices).allowed },
  })
  return asks ? cameraNamedIn(path, query.data?.data ?? []) : undefined
}
