/** What decides how a camera stands; both parts as `SoraCamDevice` has them. */
export interface CameraFacts {
  readonly connected?: boolean | undefined
  readonly powerState: string
}

/** How a camera stands: a sleeping one is connected, but sees nothing. */
export type CameraStatus = 'online' | 'sleeping' | 'offline'

/** The one word for a camera. A camera that says nothing of its connection counts as connected. */
export function cameraStatus({ connected = true, powerState }: CameraFacts): CameraStatus {
  if (!connected) return 'offline'
  return powerState === 'on' ? 'online' : 'sleeping'
}
