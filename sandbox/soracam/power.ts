import { cameraStatus } from '../../src/domain/soracam/status.ts'
import { hashText } from '../../src/domain/random.ts'
import { hourMs } from '../../src/domain/time.ts'
import { refused } from '../http/errors.ts'
import type { World } from '../world.ts'
import { getCamera, type CameraRow } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { onlineRanges, rebootMs } from './reboots.ts'

export type PowerState = 'on' | 'sleep'

/** How a camera stands at a moment. */
export interface Condition {
  readonly connected: boolean
  readonly powerState: PowerState
  /** UNIX milliseconds of its last connecting; of an offline camera's last moment. */
  readonly lastConnectedTime: number
}

/** Milliseconds after which a camera that stays connected connects anew, without being away. */
export const renewalMs = hourMs

/** When a camera that is connected did so last, each at minutes of its own. */
function lastRenewal(world: World, { no }: CameraRow, now: number): number {
  const phase = hashText(`${world.seed}/connection/${no}`) % renewalMs
  return Math.floor((now - phase) / renewalMs) * renewalMs + phase
}

/** The camera's condition at `now`, UNIX milliseconds. */
export function conditionOf(world: World, camera: CameraRow, now: number): Condition {
  const state = stateAt(world, camera.no, now)
  const online = onlineRanges(world, camera.no, { from: 0, to: now + 1 })
  const latest = online.at(-1)
  const connected = latest !== undefined && latest.to > now
  return {
    connected,
    powerState: state.get('power') === 'on' ? 'on' : 'sleep',
    lastConnectedTime: connected
      ? Math.max(latest.from, lastRenewal(world, camera, now))
      : (latest?.to ?? camera.installedTime),
  }
}

/** The camera, as one that can be told something: 400 for one that is not connected. */
export function reachableCamera(world: World, deviceId: string, now: number): CameraRow {
  const camera = getCamera(world, deviceId)
  if (cameraStatus(conditionOf(world, camera, now)) === 'offline') {
    throw refused(
      'SEM0150',
      `The camera is offline: ${deviceId}`,
      `カメラはオフラインです: ${deviceId}`,
    )
  }
  return camera
}

/** setSoraCamDevicePowerState: a sleeping camera records and notices nothing. 400 for one that is offline. */
export function setPowerState(
  world: World,
  deviceId: string,
  powerState: PowerState,
  now: number,
): void {
  const { no } = reachableCamera(world, deviceId, now)
  if (stateAt(world, no, now).get('power') === powerState) return
  recordChange(world, no, 'power', powerState, now)
}

/** rebootSoraCamDevice: the camera is offline for a minute. 400 for one that is offline already. */
export function reboot(world: World, deviceId: string, now: number): void {
  const { no } = reachableCamera(world, deviceId, now)
  recordChange(world, no, 'connection', 'offline', now)
  recordChange(world, no, 'connection', 'online', now + rebootMs)
}
