import { notImplemented } from '../http/errors.ts'
import { nextKeyHeader, page, Reply, type Handlers } from '../http/handler.ts'
import {
  presentCamera,
  presentCameraWithLicense,
  presentEvent,
  presentExport,
  presentRecordings,
  presentStream,
  presentUsage,
} from './present.ts'
import { pageSize } from '../db/paging.ts'
import { cameraByNumber, getCamera, listCameras, renameCamera } from './cameras.ts'
import { listEvents } from './events.ts'
import { getExport, listExports } from './exports.ts'
import { conditionOf, reboot, setPowerState } from './power.ts'
import { listRecordingsAndEvents } from './recordings.ts'
import { requestStill } from './still-requests.ts'
import { requestStream } from './streams.ts'
import { resetLimit, setLimit, usageOf } from './usage.ts'

export const soraCamHandlers = {
  listSoraCamDevices: (call) =>
    listCameras(call.world).map((camera) => presentCamera(call, camera)),
  getSoraCamDevice: (call) =>
    presentCameraWithLicense(call, getCamera(call.world, call.path.device_id)),
  getSoraCamDeviceName: ({ world, path }) => ({ name: getCamera(world, path.device_id).name }),
  setSoraCamDeviceName: ({ world, path, body }) => renameCamera(world, path.device_id, body.name),
  getSoraCamDevicePowerState: ({ world, path, now }) => {
    const { powerState } = conditionOf(world, getCamera(world, path.device_id), now)
    return { powerState }
  },
  setSoraCamDevicePowerState: ({ world, path, body, now }) =>
    setPowerState(world, path.device_id, body.powerState, now),
  rebootSoraCamDevice: ({ world, path, now }) => reboot(world, path.device_id, now),

  getSoraCamDeviceStreamingVideo: (call) => {
    const camera = getCamera(call.world, call.path.device_id)
    return presentStream(call, camera, requestStream(call.world, camera, call.query, call.now))
  },
  listSoraCamDeviceRecordingsAndEvents: ({ world, path, query, now }) => {
    const camera = getCamera(world, path.device_id)
    const { last_evaluated_key: after, ...period } = query
    const found = listRecordingsAndEvents(world, camera, { ...period, after }, now)
    return new Reply(presentRecordings(found), nextKeyHeader(found.nextKey))
  },
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
  listSoraCamDeviceEventsForDevice: (call) => {
    const { last_evaluated_key: after, ...query } = call.query
    const camera = getCamera(call.world, call.path.device_id)
    const found = listEvents(call.world, [camera], { ...query, after }, call.now)
    return page(found, (event) => presentEvent(call, event))
  },

  getSoraCamDeviceExportUsage: (call) => {
    const camera = getCamera(call.world, call.path.device_id)
    return presentUsage(call, camera, usageOf(call.world, camera, call.now))
  },
  updateSoraCamDeviceExportUsageLimitOverride: (call) => {
    const camera = getCamera(call.world, call.path.device_id)
    setLimit(call.world, camera, call.body.limitHours)
    return presentUsage(call, camera, usageOf(call.world, camera, call.now))
  },
  deleteSoraCamDeviceExportUsageLimitOverride: ({ world, path }) =>
    resetLimit(world, getCamera(world, path.device_id)),
  exportSoraCamDeviceRecordedImage: (call) => {
    const { world, path, body, now } = call
    const camera = getCamera(world, path.device_id)
    if (body.harvestFiles)
      throw notImplemented('exportSoraCamDeviceRecordedImage with harvestFiles')
    return presentExport(call, camera, requestStill(world, camera, body.time, now))
  },
  getSoraCamDeviceExportedImage: (call) => {
    const camera = getCamera(call.world, call.path.device_id)
    return presentExport(call, camera, getExport(call.world, camera, call.path.export_id))
  },
  listSoraCamDeviceImageExportsForDevice: (call) => {
    const camera = getCamera(call.world, call.path.device_id)
    const { sort, limit, last_evaluated_key: after } = call.query
    const query = { sort, limit: pageSize(limit), after }
    const found = listExports(call.world, camera, query, call.now)
    return page(found, (row) => presentExport(call, camera, row))
  },
  listSoraCamDeviceImageExports: (call) => {
    const { device_id: deviceId, sort, limit, last_evaluated_key: after } = call.query
    const camera = deviceId === undefined ? undefined : getCamera(call.world, deviceId)
    const query = { sort, limit: pageSize(limit), after }
    const found = listExports(call.world, camera, query, call.now)
    return page(found, (row) => presentExport(call, cameraByNumber(call.world, row.cameraNo), row))
  },
} satisfies Partial<Handlers>
