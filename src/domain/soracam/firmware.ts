import { cameraStatus, type CameraFacts } from './status.ts'

/**
 * Why the firmware of a camera cannot be updated now; undefined where it can. `update` is the version
 * that there is for it, null where it has the newest, left out where that is not known.
 */
export function firmwareRule(
  camera: CameraFacts & {
    readonly isShared?: boolean | undefined
    readonly update?: string | null | undefined
  },
): 'shared' | 'newest' | 'offline' | 'asleep' | undefined {
  if (camera.isShared) return 'shared'
  if (camera.update === null) return 'newest'
  const status = cameraStatus(camera)
  if (status === 'offline') return 'offline'
  return status === 'sleeping' ? 'asleep' : undefined
}

/** An update that was started. Times are UNIX milliseconds. */
export interface StartedUpdate {
  /** The version that the camera had. */
  readonly from: string | undefined
  /** The one that it is to have, as far as it is known. */
  readonly version: string | undefined
  readonly startedTime: number
  /** Whether the camera was seen away since. */
  readonly away?: boolean | undefined
}

/** Milliseconds after which an update that has not ended counts as failed; `timeout` of most updates. */
export const updateTimeoutMs = 600_000

/**
 * How an update stands by what the camera is like at `now`: it is over when the camera is back with
 * the new version, and has failed when it has come back with the old one, or not in time. A camera
 * that nobody has seen away may not have left yet, whatever it says of its last connection.
 */
export function updateProgress(
  { from, version, startedTime, away = false }: StartedUpdate,
  camera: CameraFacts & { readonly firmwareVersion?: string | undefined },
  now: number,
): 'running' | 'done' | 'failed' {
  const { firmwareVersion } = camera
  const back = cameraStatus(camera) !== 'offline'
  const isNew = version === undefined ? firmwareVersion !== from : firmwareVersion === version
  if (back && isNew) return 'done'
  return (back && away) || now >= startedTime + updateTimeoutMs ? 'failed' : 'running'
}
