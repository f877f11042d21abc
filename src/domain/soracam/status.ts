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

/** What can be told to a camera. */
export type CameraOrder = 'wake' | 'sleep' | 'reboot' | 'settings'

/** Why an order cannot be given: the camera cannot hear it, or does it already. */
export type OrderRule = 'offline' | 'awake' | 'asleep'

/** The rule that keeps an order from a camera now; undefined where it can be given. */
export function orderRule(camera: CameraFacts, order: CameraOrder): OrderRule | undefined {
  const status = cameraStatus(camera)
  if (status === 'offline') return 'offline'
  if (order === 'wake' && status === 'online') return 'awake'
  return order === 'sleep' && status === 'sleeping' ? 'asleep' : undefined
}

/** Why no live image can be had of a camera now; undefined where one can. */
export function liveImageRule(
  camera: CameraFacts,
  realTimeAccess: boolean,
): 'off' | 'offline' | 'asleep' | undefined {
  if (!realTimeAccess) return 'off'
  const status = cameraStatus(camera)
  if (status === 'offline') return 'offline'
  return status === 'sleeping' ? 'asleep' : undefined
}
