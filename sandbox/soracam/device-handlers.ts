import { entryTime } from '../data/entry-time.ts'
import { Reply, type Handlers } from '../http/handler.ts'
import { saveEntry } from './data.ts'
import { listUpdates, startUpdate, updatesFor } from './firmware.ts'
import { assignLicense, changeQuantity, listPacks, unassignLicense } from './licenses.ts'
import { ofCamera } from './of-camera.ts'
import { realTimeAccessAt, setRealTimeAccess, takeLiveImage } from './options.ts'
import { stillUrl } from './present.ts'

/** What is done to a camera's license, firmware, options and data. */
export const soraCamDeviceHandlers = {
  listSoraCamLicensePacks: ({ world, now }) => listPacks(world, now),
  updateSoraCamLicensePackQuantity: ({ world, path, body, now }) =>
    changeQuantity(world, path.license_pack_id, body, now),
  assignSoraCamDeviceAtomCamLicense: ({ world, path, body, now }) => {
    const { type } = body
    return assignLicense(world, path.device_id, type, now)
      ? { type }
      : new Reply(undefined, {}, 304)
  },
  unassignSoraCamDeviceAtomCamLicense: ({ world, path, now }) =>
    unassignLicense(world, path.device_id, now),

  getSoraCamDeviceAtomCamFirmwareUpdate: ({ world, path, now }) => {
    const updates = updatesFor(world, path.device_id, now)
    return updates.length > 0 ? updates : new Reply(undefined, {}, 204)
  },
  listSoraCamDeviceAtomCamFirmwareUpdates: ({ world, now }) => listUpdates(world, now),
  updateSoraCamDeviceAtomCamFirmware: ({ world, path, now, fails }) =>
    startUpdate(world, path.device_id, now, fails),

  getSoraCamDeviceAtomCamOptions: ofCamera(({ world, now }, camera) => ({
    realTimeAccess: { enabled: realTimeAccessAt(world, camera, now) },
  })),
  updateSoraCamDeviceAtomCamOptionsRealTimeAccess: ({ world, path, body, now }) => {
    setRealTimeAccess(world, path.device_id, body.enabled, now)
    return { enabled: body.enabled }
  },
  getSoraCamDeviceAtomCamLiveImage: ofCamera((call, camera) => {
    const { time, expiryTime } = takeLiveImage(call.world, camera, call.now)
    return { url: stillUrl(call, camera, { time }, expiryTime) }
  }),

  createSoraCamDeviceDataEntry: ofCamera(({ world, body, now }, camera) =>
    saveEntry(world, camera, now, body),
  ),
  updateSoraCamDeviceDataEntry: ofCamera(({ world, path, body }, camera) =>
    saveEntry(world, camera, entryTime(path), body),
  ),
} satisfies Partial<Handlers>
