import type { OperationId } from '../../src/api/generated/contract.ts'
import { dayMs } from '../../src/domain/time.ts'
import type { World } from '../world.ts'
import { listCameras, type CameraRow } from './cameras.ts'
import { installCamera } from './seed.ts'

/** A camera that has been on and connected for 100 days, with the usual settings. */
export function testCamera(world: World, wanted: Partial<CameraRow> = {}): CameraRow {
  const no = listCameras(world).length + 1
  return installCamera(world, {
    no,
    deviceId: `7CDDDE00000${no}`,
    name: `Camera ${no}`,
    product: 'ATOM Cam 2',
    deviceType: 'atomCamV2',
    firmware: '4.58.0.97',
    license: 'CR14-SC',
    shared: 0,
    scene: 'yard',
    network: 'steady',
    trouble: null,
    installedTime: world.now() - 100 * dayMs,
    seededTime: 0,
    ...wanted,
  })
}

/** The operations that `devices.contract.test.ts` shows to succeed; `contract.test.ts` shows the others. */
export const seenElsewhere = [
  'assignSoraCamDeviceAtomCamLicense',
  'createSoraCamDeviceDataEntry',
  'exportSoraCamDeviceRecordedVideo',
  'getSoraCamDeviceAtomCamFirmwareUpdate',
  'getSoraCamDeviceAtomCamLiveImage',
  'getSoraCamDeviceAtomCamOptions',
  'getSoraCamDeviceExportedVideo',
  'handleDeleteSoraCamDevice',
  'listSoraCamDeviceAtomCamFirmwareUpdates',
  'listSoraCamDeviceVideoExports',
  'listSoraCamDeviceVideoExportsForDevice',
  'listSoraCamLicensePacks',
  'unassignSoraCamDeviceAtomCamLicense',
  'updateSoraCamDeviceAtomCamFirmware',
  'updateSoraCamDeviceAtomCamOptionsRealTimeAccess',
  'updateSoraCamDeviceDataEntry',
  'updateSoraCamLicensePackQuantity',
] as const satisfies readonly OperationId[]
