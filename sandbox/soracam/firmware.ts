import type { SoraCamDevicesFirmwareUpdate } from '../../src/api/generated/models/soraCamDevicesFirmwareUpdate.ts'
import { hashText } from '../../src/domain/random.ts'
import { firmwareRule } from '../../src/domain/soracam/firmware.ts'
import type { World } from '../world.ts'
import { getCamera, listCameras, ownCamera, type CameraRow } from './cameras.ts'
import { recordChange, stateAt } from './changes.ts'
import { noUpdate, notUpdatable, updating } from './errors.ts'
import { conditionOf } from './power.ts'

/** The newest version of each series. */
const newest: Readonly<Record<string, string>> = {
  atomCamV2: '4.58.0.97',
  atomCamSwing: '4.37.1.104',
  atomCamV1: '4.33.3.68',
}

/** Seconds after which an update that has not ended counts as failed. */
const timeout = 600

/** Milliseconds that an update takes: one to two minutes, each camera in a time of its own. */
export function updateMs(world: World, { no }: CameraRow): number {
  return 60_000 + (hashText(`${world.seed}/firmware/${no}`) % 60_001)
}

/** The version on a camera at a moment, UNIX milliseconds. */
export function firmwareAt(world: World, camera: CameraRow, time: number): string {
  return stateAt(world, camera.no, time).get('firmware') ?? camera.firmware
}

/**
 * The update that there is for a camera: none for one that is up to date, is being updated, or
 * belongs to another operator.
 */
function updateOf(
  world: World,
  camera: CameraRow,
  now: number,
): SoraCamDevicesFirmwareUpdate | undefined {
  const version = newest[camera.deviceType]
  const state = stateAt(world, camera.no, now)
  if (version === undefined || camera.shared === 1) return undefined
  if ((state.get('updating') ?? 'no') !== 'no') return undefined
  if (firmwareAt(world, camera, now) === version) return undefined
  return { deviceId: camera.deviceId, firmwareVersion: version, timeout }
}

/** getSoraCamDeviceAtomCamFirmwareUpdate; empty for one that is up to date. */
export function updatesFor(
  world: World,
  deviceId: string,
  now: number,
): SoraCamDevicesFirmwareUpdate[] {
  const update = updateOf(world, getCamera(world, deviceId), now)
  return update ? [update] : []
}

/** listSoraCamDeviceAtomCamFirmwareUpdates. */
export function listUpdates(world: World, now: number): SoraCamDevicesFirmwareUpdate[] {
  return listCameras(world).flatMap((camera) => updateOf(world, camera, now) ?? [])
}

/**
 * updateSoraCamDeviceAtomCamFirmware: the camera is offline for a while and comes back with the new
 * version, or with the old one where the update is to fail. 400 where there is none, where one is
 * under way, and for a camera that is offline or asleep; 403 for one that is shared.
 */
export function startUpdate(world: World, deviceId: string, now: number, fails: boolean): void {
  const camera = ownCamera(world, deviceId)
  const state = stateAt(world, camera.no, now)
  if ((state.get('updating') ?? 'no') !== 'no') throw updating(deviceId)
  const update = updateOf(world, camera, now)
  if (!update) throw noUpdate(deviceId)
  if (firmwareRule(conditionOf(world, camera, now)) !== undefined) throw notUpdatable(deviceId)
  const end = now + updateMs(world, camera)
  recordChange(world, camera.no, 'connection', 'offline', now)
  recordChange(world, camera.no, 'connection', 'online', end)
  recordChange(world, camera.no, 'updating', update.firmwareVersion, now)
  recordChange(world, camera.no, 'updating', 'no', end)
  if (!fails) recordChange(world, camera.no, 'firmware', update.firmwareVersion, end)
}
