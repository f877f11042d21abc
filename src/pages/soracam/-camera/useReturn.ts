import { useEffect } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import { cameraStatus } from '../../../domain/soracam/status.ts'

/** Milliseconds between two looks at a camera that is away. */
const every = 15_000

/** Looks after a camera that is offline, so that the page sees it come back (from a restart, say). */
export function useReturn(camera: SoraCamDevice, look: () => void): void {
  const away = cameraStatus(camera) === 'offline'
  useEffect(() => {
    if (!away) return undefined
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), every)
    return () => clearInterval(timer)
  }, [away, look])
}
