import { liveImageRule } from '../../src/domain/soracam/status.ts'
import type { World } from '../world.ts'
import { ownCamera, type CameraRow } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { notReachable } from './errors.ts'
import { conditionOf } from './power.ts'

/** Milliseconds that the address of a live image can be used; how long the platform's can is not known. */
const liveUrlMs = 60_000

/** Whether a camera can be reached directly at a moment, which is paid for by the month. */
export function realTimeAccessAt(world: World, { no }: CameraRow, time: number): boolean {
  return stateAt(world, no, time).get('realTimeAccess') === 'on'
}

/** updateSoraCamDeviceAtomCamOptionsRealTimeAccess; 403 for a shared camera. */
export function setRealTimeAccess(
  world: World,
  deviceId: string,
  enabled: boolean,
  now: number,
): void {
  const camera = ownCamera(world, deviceId)
  recordChange(world, camera.no, 'realTimeAccess', enabled ? 'on' : 'off', now)
}

/**
 * getSoraCamDeviceAtomCamLiveImage: the moment the picture is of and when its address expires, UNIX
 * milliseconds. 422 for a camera without real-time access, one that is offline and one asleep.
 */
export function takeLiveImage(
  world: World,
  camera: CameraRow,
  now: number,
): { readonly time: number; readonly expiryTime: number } {
  const enabled = realTimeAccessAt(world, camera, now)
  const rule = liveImageRule(conditionOf(world, camera, now), enabled)
  if (rule !== undefined) throw notReachable(rule)
  return { time: now, expiryTime: now + liveUrlMs }
}
