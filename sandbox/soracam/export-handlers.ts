import { page, type OperatorCall } from '../http/handler.ts'
import type { World } from '../world.ts'
import { cameraByNumber, getCamera, type CameraRow } from './cameras.ts'
import { requestStill, requestVideo } from './export-requests.ts'
import { getExport, listExports, type ExportQuery, type ExportRow } from './exports.ts'
import { mayPutFiles } from './harvest.ts'
import { ofCamera, type CameraCall } from './of-camera.ts'
import { presentExport } from './present.ts'

type At = Pick<
  OperatorCall<'listSoraCamDeviceImageExports'>,
  'world' | 'base' | 'now' | 'caller' | 'address'
>

/** What a kind of export is asked for, followed and listed with; only its request is its own. */
function exportsAs<Wish extends { readonly harvestFiles?: object | undefined }>(
  kind: ExportRow['kind'],
  request: (world: World, camera: CameraRow, wish: Wish, now: number) => ExportRow,
) {
  return {
    request: ofCamera((call: At & CameraCall & { readonly body: Wish }, camera) => {
      if (call.body.harvestFiles) mayPutFiles(call)
      return presentExport(call, camera, request(call.world, camera, call.body, call.now))
    }),
    get: ofCamera(
      (call: At & CameraCall & { readonly path: { readonly export_id: string } }, camera) =>
        presentExport(call, camera, getExport(call.world, kind, camera, call.path.export_id)),
    ),
    listOfCamera: ofCamera((call: At & CameraCall & { readonly query: ExportQuery }, camera) =>
      page(listExports(call.world, kind, camera, call.query, call.now), (row) =>
        presentExport(call, camera, row),
      ),
    ),
    list: (
      call: At & { readonly query: ExportQuery & { readonly device_id?: string | undefined } },
    ) => {
      const { device_id: deviceId } = call.query
      const camera = deviceId === undefined ? undefined : getCamera(call.world, deviceId)
      return page(listExports(call.world, kind, camera, call.query, call.now), (row) =>
        presentExport(call, cameraByNumber(call.world, row.cameraNo), row),
      )
    },
  }
}

export const stills = exportsAs('still', requestStill)
export const videos = exportsAs('video', requestVideo)
