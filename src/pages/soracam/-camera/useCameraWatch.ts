import { useEffect, useEffectEvent } from 'react'
import { useGetSoraCamDevicePowerState } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { getSoraCamDevicePowerState } from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'

/** Milliseconds between two looks at a camera. */
const every = 15_000

/**
 * Calls `look` when the page may be behind the camera: again and again while it is offline, so that
 * one sees it come back (from a restart, say), and when it was woken or put to sleep by somebody
 * else (getSoraCamDevicePowerState, a small answer that can be asked for often).
 */
export function useCameraWatch(camera: SoraCamDevice, look: () => void): void {
  const { may } = usePermissions()
  const away = cameraStatus(camera) === 'offline'
  const power = useGetSoraCamDevicePowerState(camera.deviceId, {
    query: {
      enabled: !away && may(getSoraCamDevicePowerState).allowed,
      refetchInterval: every,
      staleTime: 0,
    },
  })
  const now = power.data?.data.powerState ?? camera.powerState
  const changed = !away && now !== camera.powerState
  // Not a dependency: where the two answers never agree, each look would lead to the next at once.
  const lookAgain = useEffectEvent(look)
  useEffect(() => {
    if (!away && !changed) return undefined
    if (changed) lookAgain()
    const timer = setInterval(() => document.visibilityState === 'visible' && lookAgain(), every)
    return () => clearInterval(timer)
  }, [away, changed])
}
