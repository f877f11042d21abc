import { badRequest, notFound } from '../http/errors.ts'
import { insertRow, updateRow } from '../db/rows.ts'
import { prepare } from '../db/sql.ts'
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
  firmware: string
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
}

const columns = `no, device_id AS deviceId, name, product, device_type AS deviceType, firmware,
  license, shared, scene, network, trouble, installed_time AS installedTime,
  seeded_time AS seededTime`

/** Characters of a name; the platform's own limit is not known. */
const nameLimit = 255

/** listSoraCamDevices: all cameras in the order they were made. */
export function listCameras(world: World): CameraRow[] {
  const sql = `SELECT ${columns} FROM soracam_cameras WHERE world_id = ? ORDER BY no`
  return prepare(world.db, sql).all(world.id) as CameraRow[]
}

/** The camera with this device id; 404 where the operator has none. */
export function getCamera(world: World, deviceId: string): CameraRow {
  const sql = `SELECT ${columns} FROM soracam_cameras WHERE world_id = ? AND device_id = ?`
  const camera = prepare(world.db, sql).get(world.id, deviceId) as CameraRow | undefined
  if (!camera) throw notFound('Camera', deviceId)
  return camera
}

/** The camera with this number; 404 where there is none. */
export function cameraByNumber(world: World, no: number): CameraRow {
  const sql = `SELECT ${columns} FROM soracam_cameras WHERE world_id = ? AND no = ?`
  const camera = prepare(world.db, sql).get(world.id, no) as CameraRow | undefined
  if (!camera) throw notFound('Camera', String(no))
  return camera
}

export function insertCamera(world: World, camera: CameraRow): void {
  insertRow(world.db, 'soracam_cameras', { worldId: world.id, ...camera })
}

/** setSoraCamDeviceName: works on a camera in whatever state. 400 for a name that is blank or too long. */
export function renameCamera(world: World, deviceId: string, name: string): void {
  const { no } = getCamera(world, deviceId)
  if (name.trim() === '') throw badRequest('name', 'must not be blank', '空にはできません')
  if ([...name].length > nameLimit) {
    throw badRequest(
      'name',
      `must have ${nameLimit} characters at most`,
      `${nameLimit} 文字以内で指定してください`,
    )
  }
  updateRow(world.db, 'soracam_cameras', { worldId: world.id, no }, { name })
}
