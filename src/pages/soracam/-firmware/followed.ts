import { kept, placed } from '../../../components/shell/kept.ts'
import type { StartedUpdate } from '../../../domain/soracam/firmware.ts'
import type { Camera } from '../-camera/camera.ts'

/** An update that was started in this tab. */
export interface FollowedUpdate extends StartedUpdate {
  readonly deviceId: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** The updates that were started in this tab: no operation tells of them. */
const followed = kept<FollowedUpdate>(
  'camera-updates',
  (value) => {
    const { deviceId, from, version, startedTime, away } = value as Record<string, unknown>
    if (typeof deviceId !== 'string' || typeof startedTime !== 'number') return undefined
    const started = { deviceId, from: text(from), version: text(version), startedTime }
    return { ...started, away: away === true }
  },
  () => sessionStorage,
)

/** Remembers that the firmware of a camera is being updated from now on. */
export function follow({ deviceId, firmwareVersion, update }: Camera): void {
  const one = {
    deviceId,
    from: firmwareVersion,
    version: update ?? undefined,
    startedTime: Date.now(),
  }
  followed.write(placed(followed.read(), one, (other) => other.deviceId === deviceId))
}

/** Forgets the update of a camera. */
export function unfollow(deviceId: string): void {
  followed.write(followed.read().filter((one) => one.deviceId !== deviceId))
}

/** Remembers that a camera was seen away since its update was started. */
export function noteAway(deviceId: string): void {
  const one = followedOf(deviceId)
  if (!one || one.away) return
  const seen = { ...one, away: true }
  followed.write(placed(followed.read(), seen, (other) => other.deviceId === deviceId))
}

/** The update of a camera that was followed last; undefined where none was. */
export function followedOf(deviceId: string): FollowedUpdate | undefined {
  return followed.read().find((one) => one.deviceId === deviceId)
}

/** The update of a camera that is being followed; undefined where none is. */
export function useFollowed(deviceId: string): FollowedUpdate | undefined {
  return followed.useItems().find((one) => one.deviceId === deviceId)
}
