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

const labels: Record<CameraStatus, string> = {
  online: 'Connected',
  sleeping: 'Asleep',
  offline: 'Offline',
}

/** The word for how a camera stands. */
export function cameraStatusLabel(status: CameraStatus): string {
  return labels[status]
}

/** What can be told to a camera. */
export type CameraOrder = 'wake' | 'sleep' | 'reboot' | 'settings'

/** Why an order cannot be given to a camera now, as a sentence; undefined where it can. */
export function orderProblem(camera: CameraFacts, order: CameraOrder): string | undefined {
  const status = cameraStatus(camera)
  if (status === 'offline') {
    return 'The camera is offline. Check its power and its Wi-Fi, then try again.'
  }
  if (order === 'wake' && status === 'online') return 'The camera is awake already.'
  if (order === 'sleep' && status === 'sleeping') return 'The camera is asleep already.'
  return undefined
}
