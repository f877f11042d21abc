import { useListSoraCamDevices } from '../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import { listSoraCamDevices } from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { useSession } from '../../api/use-session.ts'
import { cameraStatus } from '../../domain/soracam/status.ts'

/** The cameras that are offline; none where there are no cameras, or the person may not see them. */
export function useOfflineCameras(): readonly SoraCamDevice[] {
  const japan = useSession()?.coverage === 'jp'
  const enabled = usePermissions().may(listSoraCamDevices).allowed && japan
  const { data } = useListSoraCamDevices({ query: { enabled } })
  return (data?.data ?? []).filter((camera) => cameraStatus(camera) === 'offline')
}
