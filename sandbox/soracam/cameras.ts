import { badRequest, notFound, ownedByOther } from '../http/errors.ts'
import { collection } from '../db/collection.ts'
import { limitLength } from '../db/limits.ts'
import type { LicenseType } from '../../src/domain/soracam/license.ts'
import type { World } from '../world.ts'
import type { SceneName } from './activity.ts'

/** A camera as it is stored; what changes with time stands in `changes.ts`. Times are UNIX milliseconds. */
export type CameraRow = {
  /** 1 to 99 within the world. */
  no: number
  deviceId: string
  name: string
  product: string
  deviceType: string
  /** The version it was installed with; what it has now stands in `firmware.ts`. */
  firmware: string
  /** The license it was installed with; what it has now stands in `licenses.ts`. */
  license: LicenseType | null
  /** 1 for a camera that another operator shares. */
  shared: number
  /** What happens in front of it. */
  scene: SceneName
  /** Whether its Wi-Fi holds. */
  network: 'steady' | 'shaky'
  /** What goes wrong with it, for tests and for people to see. */
  trouble: 'exports fail' | 'segments are missing' | null
  installedTime: number
  /** Before it the camera's past is derived; interruptions after it are stored. */
  seededTime: number
  /** Since it belongs to the operator no more: what was paid for it still counts. */
  deletedTime?: number
}

/** The key of what is stored by a number: in the order of the numbers. */
export function keyOf(no: number): string {
  return String(no).padStart(9, '0')
}

const cameras = collection<CameraRow>('cameras', { id: ({ no }) => keyOf(no), kind: 'Camera' })

/** Characters of a name; the platform's own limit is not known. */
const nameLimit = 255

/** Every camera that there ever was, in the order they were made. */
export const everyCamera = cameras.all

/** listSoraCamDevices: all cameras in the order they were made. */
export function listCameras(world: World): CameraRow[] {
  return everyCamera(world).filter(({ deletedTime }) => deletedTime === undefined)
}

/** The camera with this device id; 404 where the operator has none. */
export function getCamera(world: World, deviceId: string): CameraRow {
  const camera = listCameras(world).find((one) => one.deviceId === deviceId)
  if (!camera) throw notFound('Camera', deviceId)
  return camera
}

/** The camera with this number; 404 where there is none. */
export function cameraByNumber(world: World, no: number): CameraRow {
  const camera = cameras.get(world, keyOf(no))
  if (camera.deletedTime !== undefined) throw notFound('Camera', camera.deviceId)
  return camera
}

/** The camera, as one that can be changed: 403 for one that another operator shares. */
export function ownCamera(world: World, deviceId: string): CameraRow {
  const camera = getCamera(world, deviceId)
  if (camera.shared === 1) throw ownedByOther()
  return camera
}

/**
 * handleDeleteSoraCamDevice: the camera, its recordings and exports are gone and its license is
 * free; of a shared one the operator gives up the share.
 */
export function deleteCamera(world: World, deviceId: string, now: number): void {
  cameras.put(world, { ...getCamera(world, deviceId), deletedTime: now })
}

/** Writes a new camera. */
export const insertCamera = cameras.put

/**
 * setSoraCamDeviceName: works on a camera in whatever state. 400 for a name that is blank or too
 * long, 403 for a camera that is shared.
 */
export function renameCamera(world: World, deviceId: string, name: string): void {
  const camera = ownCamera(world, deviceId)
  if (name.trim() === '') throw badRequest('name', 'must not be blank', '空にはできません')
  limitLength('name', name, nameLimit)
  cameras.put(world, { ...camera, name })
}
