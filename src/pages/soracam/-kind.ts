import type { SoraCamDevice } from '../../api/generated/models/soraCamDevice.ts'
import type { Kind } from '../../components/action/action.ts'

/** How cameras are told apart and named. */
export const cameraKind: Kind<SoraCamDevice> = {
  key: (camera) => camera.deviceId,
  name: (camera) => camera.name || camera.deviceId,
}
