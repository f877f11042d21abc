import { nextKeyHeader, page, Reply, type Handlers } from '../http/handler.ts'
import {
  presentCamera,
  presentCameraWithLicense,
  presentEvent,
  presentRecordings,
  presentStream,
  presentUsage,
} from './present.ts'
import { deleteCamera, listCameras, renameCamera } from './cameras.ts'
import { listEvents } from './events.ts'
import { stills, videos } from './export-handlers.ts'
import { conditionOf, reboot, setPowerState } from './power.ts'
import { ofCamera } from './of-camera.ts'
import { listRecordingsAndEvents } from './recordings.ts'
import { requestStream } from './streams.ts'
import { resetLimit, setLimit, usageOf } from './usage.ts'

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
  handleDeleteSoraCamDevice: ({ world, path, now }) => deleteCamera(world, path.device_id, now),

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
  exportSoraCamDeviceRecordedImage: stills.request,
  getSoraCamDeviceExportedImage: stills.get,
  listSoraCamDeviceImageExportsForDevice: stills.listOfCamera,
  listSoraCamDeviceImageExports: stills.list,
  exportSoraCamDeviceRecordedVideo: videos.request,
  getSoraCamDeviceExportedVideo: videos.get,
  listSoraCamDeviceVideoExportsForDevice: videos.listOfCamera,
  listSoraCamDeviceVideoExports: videos.list,
} satisfies Partial<Handlers>
