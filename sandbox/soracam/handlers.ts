import { notImplemented } from '../http/errors.ts'
import { nextKeyHeader, page, Reply, type Handlers } from '../http/handler.ts'
import type { World } from '../world.ts'
import {
  presentCamera,
  presentCameraWithLicense,
  presentEvent,
  presentExport,
  presentRecordings,
  presentStream,
  presentUsage,
} from './present.ts'
import { cameraByNumber, getCamera, listCameras, renameCamera, type CameraRow } from './cameras.ts'
import { listEvents } from './events.ts'
import { getExport, listExports } from './exports.ts'
import { conditionOf, reboot, setPowerState } from './power.ts'
import { listRecordingsAndEvents } from './recordings.ts'
import { requestStill } from './still-requests.ts'
import { requestStream } from './streams.ts'
import { resetLimit, setLimit, usageOf } from './usage.ts'

interface CameraCall {
  readonly world: World
  readonly path: { readonly device_id: string }
}

/** A handler that does something with the camera of the path: 404 where there is none. */
function ofCamera<C extends CameraCall, Result>(
  work: (call: C, camera: CameraRow) => Result,
): (call: C) => Result {
  return (call) => work(call, getCamera(call.world, call.path.device_id))
}

export const soraCamHandlers = {
  listSoraCamDevices: (call) =>
    listCameras(call.world).map((camera) => presentCamera(call, camera)),
  getSoraCamDevice: ofCamera((call, camera) => presentCameraWithLicense(call, camera)),
  getSoraCamDeviceName: ofCamera((_, { name }) => ({ name })),
  setSoraCamDeviceName: ({ world, path, body }) => renameCamera(world, path.device_id, body.name),
  getSoraCamDevicePowerState: ofCamera(({ world, now }, camera) => ({
    powerState: conditionOf(world, camera, now).powerState,
  })),
  setSoraCamDevicePowerState: ({ world, path, body, now }) =>
    setPowerState(world, path.device_id, body.powerState, now),
  rebootSoraCamDevice: ({ world, path, now }) => reboot(world, path.device_id, now),

  getSoraCamDeviceStreamingVideo: ofCamera((call, camera) =>
    presentStream(call, camera, requestStream(call.world, camera, call.query, call.now)),
  ),
  listSoraCamDeviceRecordingsAndEvents: ofCamera(({ world, query, now }, camera) => {
    const { last_evaluated_key: after, ...period } = query
    const found = listRecordingsAndEvents(world, camera, { ...period, after }, now)
    return new Reply(presentRecordings(found), nextKeyHeader(found.nextKey))
  }),
  listSoraCamDeviceEvents: (call) => {
    const { device_id: deviceId, last_evaluated_key: after, ...query } = call.query
    const { world, now } = call
    // The description knows no 404 here: an unknown camera has no events.
    const cameras = listCameras(world).filter(
      (camera) => deviceId === undefined || camera.deviceId === deviceId,
    )
    const found = listEvents(world, cameras, { ...query, after }, now)
    return page(found, (event) => presentEvent(call, event))
  },
  listSoraCamDeviceEventsForDevice: ofCamera((call, camera) => {
    const { last_evaluated_key: after, ...query } = call.query
    const found = listEvents(call.world, [camera], { ...query, after }, call.now)
    return page(found, (event) => presentEvent(call, event))
  }),

  getSoraCamDeviceExportUsage: ofCamera((call, camera) =>
    presentUsage(call, camera, usageOf(call.world, camera, call.now)),
  ),
  updateSoraCamDeviceExportUsageLimitOverride: ofCamera((call, camera) => {
    setLimit(call.world, camera, call.body.limitHours)
    return presentUsage(call, camera, usageOf(call.world, camera, call.now))
  }),
  deleteSoraCamDeviceExportUsageLimitOverride: ofCamera(({ world }, camera) =>
    resetLimit(world, camera),
  ),
  exportSoraCamDeviceRecordedImage: ofCamera((call, camera) => {
    const { world, body, now } = call
    if (body.harvestFiles)
      throw notImplemented('exportSoraCamDeviceRecordedImage with harvestFiles')
    return presentExport(call, camera, requestStill(world, camera, body.time, now))
  }),
  getSoraCamDeviceExportedImage: ofCamera((call, camera) =>
    presentExport(call, camera, getExport(call.world, camera, call.path.export_id)),
  ),
  listSoraCamDeviceImageExportsForDevice: ofCamera((call, camera) =>
    page(listExports(call.world, camera, call.query, call.now), (row) =>
      presentExport(call, camera, row),
    ),
  ),
  listSoraCamDeviceImageExports: (call) => {
    const { device_id: deviceId } = call.query
    const camera = deviceId === undefined ? undefined : getCamera(call.world, deviceId)
    return page(listExports(call.world, camera, call.query, call.now), (row) =>
      presentExport(call, cameraByNumber(call.world, row.cameraNo), row),
    )
  },
} satisfies Partial<Handlers>
