import { createHash } from 'node:crypto'
import { contracts } from '../../src/api/generated/contract.ts'
import { authorise } from '../auth/authorise.ts'
import type { Caller } from '../auth/caller.ts'
import type { RangedFile } from '../files/ranged.ts'
import { storeFile } from '../harvest-files/store.ts'
import { SoracomError } from '../http/error.ts'
import { zipOf } from '../http/zip.ts'
import type { World } from '../world.ts'
import { everyCamera, type CameraRow } from './cameras.ts'
import { videoName } from './export-requests.ts'
import {
  dueExports,
  endOf,
  finishedVideo,
  markHarvested,
  type ExportRow,
  type VideoRow,
} from './exports.ts'
import { movieOf } from './media/movie.ts'
import { stillOf } from './media/still.ts'

/** 403 for a user who may not put files into Harvest Files, where exports are to go. */
export function mayPutFiles(call: {
  readonly caller: Caller
  readonly now: number
  readonly address: string
}): void {
  const { operation } = contracts.putFile
  authorise(call.caller, operation, {
    now: call.now,
    clientIp: call.address,
    pathVariables: {},
  })
}

/** Puts exports into Harvest Files that are done by `now` (UNIX milliseconds) and are to go there. */
export function settleExports(world: World, now: number): void {
  for (const row of dueExports(world, now)) {
    const { harvestPath: path = '' } = row
    try {
      storeFile({ world, now: endOf(row) }, { path, ...fileOf(world, row) })
    } catch (error) {
      // Where Harvest Files are full there is no file, and nobody else's call is to fail for that.
      if (!(error instanceof SoracomError)) throw error
    }
    markHarvested(world, row)
  }
}

function fileOf(world: World, row: ExportRow): { contentType: string; content: Uint8Array } {
  const camera = cameraOf(world, row)
  return row.kind === 'still'
    ? { contentType: 'image/jpeg', content: stillOf(camera.deviceId, row.time) }
    : { contentType: typeOf(row), content: videoBytes(camera, row) }
}

/** The file of an export that is done, at its address. 404 where there is none (yet, or any more). */
export function exportedVideo(world: World, exportId: string, now: number): RangedFile {
  const row = finishedVideo(world, exportId, now)
  const camera = cameraOf(world, row)
  const content = videoBytes(camera, row)
  return {
    name: videoName(camera, row.range, row.archive),
    type: typeOf(row),
    length: content.length,
    etag: createHash('md5').update(content).digest('hex'),
    modifiedTime: endOf(row),
    bytes: (from, to) => [content.subarray(from, to)],
  }
}

function cameraOf(world: World, { cameraNo }: ExportRow): CameraRow {
  const camera = everyCamera(world).find(({ no }) => no === cameraNo)
  if (!camera) throw new Error(`camera ${cameraNo} was never there`)
  return camera
}

const typeOf = ({ archive }: VideoRow) => (archive ? 'application/zip' : 'video/mp4')

/** A video as one MP4, or as a ZIP with an MP4 for each stretch that was recorded without a break. */
function videoBytes(camera: CameraRow, { parts, archive, requestedTime }: VideoRow): Buffer {
  if (!archive) return movieOf(parts)
  const entries = parts.map((part) => ({
    name: videoName(camera, part, false),
    time: requestedTime,
    data: movieOf([part]),
  }))
  return zipOf(entries)
}
