import type { World } from '../world.ts'
import { getCamera, type CameraRow } from './cameras.ts'

/** What every operation on a camera is given. */
export interface CameraCall {
  readonly world: World
  readonly path: { readonly device_id: string }
}

/** A handler that does something with the camera of the path: 404 where there is none. */
export function ofCamera<C extends CameraCall, Result>(
  work: (call: C, camera: CameraRow) => Result,
): (call: C) => Result {
  return (call) => work(call, getCamera(call.world, call.path.device_id))
}
