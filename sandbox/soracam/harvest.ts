import { contracts } from '../../src/api/generated/contract.ts'
import { authorise } from '../auth/authorise.ts'
import type { Caller } from '../auth/caller.ts'
import type { ProducedFile } from '../files/producers.ts'
import { zipOf } from '../http/zip.ts'
import type { World } from '../world.ts'
import { everyCamera } from './cameras.ts'
import { videoName } from './export-requests.ts'
import { finishedVideo, type VideoRow } from './exports.ts'
import { movieOf } from './media/movie.ts'

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

/** The file of an export that is done, at its address. 404 where there is none (yet, or any more). */
export function exportedVideo(world: World, exportId: string, now: number): ProducedFile {
  return videoFile(world, finishedVideo(world, exportId, now))
}

/** A video as one MP4, or as a ZIP with an MP4 for each stretch that was recorded without a break. */
function videoFile(world: World, row: VideoRow): ProducedFile {
  const camera = everyCamera(world).find(({ no }) => no === row.cameraNo)
  if (!camera) throw new Error(`camera ${row.cameraNo} was never there`)
  const { range, parts, archive, requestedTime } = row
  const name = videoName(camera, range, archive)
  if (!archive) return { name, type: 'video/mp4', pieces: [movieOf(parts)] }
  const entries = parts.map((part) => ({
    name: videoName(camera, part, false),
    time: requestedTime,
    data: movieOf([part]),
  }))
  return { name, type: 'application/zip', pieces: [zipOf(entries)] }
}
