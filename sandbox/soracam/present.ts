import type { SoraCamDevice } from '../../src/api/generated/models/soraCamDevice.ts'
import type { SoraCamEvent } from '../../src/api/generated/models/soraCamEvent.ts'
import type { SoraCamExportUsage } from '../../src/api/generated/models/soraCamExportUsage.ts'
import type { SoraCamImageExportInfo } from '../../src/api/generated/models/soraCamImageExportInfo.ts'
import type { SoraCamRecordingsAndEventsList } from '../../src/api/generated/models/soraCamRecordingsAndEventsList.ts'
import type { SoraCamStreamingVideo } from '../../src/api/generated/models/soraCamStreamingVideo.ts'
import type { SoraCamVideoExportInfo } from '../../src/api/generated/models/soraCamVideoExportInfo.ts'
import { appliedLicense, licenseTypes } from '../../src/domain/soracam/license.ts'
import { quotaMonth, type QuotaState } from '../../src/domain/soracam/quota.ts'
import { hourMs } from '../../src/domain/time.ts'
import { mediaToken, type MediaGrant } from './media/token.ts'
import { signedFileAddress } from '../http/signing.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { CameraRow } from './cameras.ts'
import { stillName } from './export-requests.ts'
import { progressOf, type ExportRow, type StillRow } from './exports.ts'
import type { Noticed } from './eye.ts'
import { firmwareAt } from './firmware.ts'
import { licenseAt } from './licenses.ts'
import { conditionOf } from './power.ts'
import type { RecordingsPage } from './recordings.ts'
import { settingsAt } from './settings.ts'
import type { Stream } from './streams.ts'
import type { World } from '../world.ts'

/** Whom an answer is for, and when. */
export interface Viewpoint {
  readonly world: World
  /** Where the caller reaches the sandbox. */
  readonly base: string
  readonly now: number
}

/** A camera as `listSoraCamDevices` has it. */
export function presentCamera({ world, now }: Viewpoint, camera: CameraRow): SoraCamDevice {
  const { connected, powerState, lastConnectedTime } = conditionOf(world, camera, now)
  const { motion, sound } = settingsAt(world, camera, now)
  return {
    deviceId: camera.deviceId,
    name: camera.name,
    deviceCategory: 'Camera',
    productDisplayName: camera.product,
    firmwareVersion: firmwareAt(world, camera, now),
    connected,
    lastConnectedTime,
    powerState,
    isShared: camera.shared === 1,
    configuration: {
      motionDetectionEnabled: motion === 'on',
      audioAlarmEnabled: sound === 'on',
      smokeAlarmEnabled: false,
    },
  }
}

/** A camera as `getSoraCamDevice` has it: with its license. */
export function presentCameraWithLicense(view: Viewpoint, camera: CameraRow): SoraCamDevice {
  const license = licenseAt(view.world, camera, view.now)
  const appliedLicenses = license === null ? [] : [appliedLicense(licenseTypes[license])]
  return { ...presentCamera(view, camera), appliedLicenses }
}

/**
 * An event with the addresses of its picture and movie. Motion that a motion-only license records
 * has no movie of its own.
 */
export function presentEvent(view: Viewpoint, event: Noticed): SoraCamEvent {
  const { camera, from, to, type } = event
  const license = licenseAt(view.world, camera, from)
  const motionOnly = license !== null && licenseTypes[license].records === 'motion'
  const hasMovie = to !== undefined && !(motionOnly && type === 'motion')
  // Whole hours, so that the same event has the same addresses for a while.
  const expiryTime = (Math.floor(view.now / hourMs) + 2) * hourMs
  const grant = { cameraNo: camera.no, from, expiryTime }
  return {
    deviceId: camera.deviceId,
    deviceType: camera.deviceType,
    eventId: idFrom(`${view.world.seed}/event/${camera.no}/${from}`),
    time: from,
    eventInfo: {
      infoType: 'atomEventV1',
      atomEventV1: {
        type,
        startTime: from,
        ...(to === undefined ? {} : { endTime: to }),
        recordingStatus: to === undefined ? 'recording' : 'completed',
        labels: event.label === undefined ? [] : [event.label],
        picture: mediaUrl(view, { ...grant, kind: 'still', to: from }, stillName(camera, from)),
        ...(hasMovie
          ? { movie: mediaUrl(view, { ...grant, kind: 'movie', to }, 'movie.mp4') }
          : {}),
      },
    },
  }
}

/** Recordings and events of a stretch of time, in the order of the page. */
export function presentRecordings(page: RecordingsPage): SoraCamRecordingsAndEventsList {
  return {
    records: page.recordings.map((recording) => times(recording)),
    events: page.events.map((event) => ({ ...times(event), type: event.type })),
  }
}

function times({ from, to }: { from: number; to: number | undefined }) {
  return { startTime: from, ...(to === undefined ? {} : { endTime: to }) }
}

/** A stream with the addresses of its manifests. */
export function presentStream(
  view: Viewpoint,
  camera: CameraRow,
  { latest, parts, expiryTime }: Stream,
): SoraCamStreamingVideo {
  return {
    playList: parts.map((part) => {
      const grant = { kind: 'stream', cameraNo: camera.no, ...part, expiryTime } as const
      return { ...(latest ? {} : part), url: mediaUrl(view, grant, 'manifest.mpd') }
    }),
    expiryTime,
  }
}

/** An export of a still or a video, with its address while it has one. */
export function presentExport(
  view: Viewpoint,
  camera: CameraRow,
  row: ExportRow,
): SoraCamImageExportInfo & SoraCamVideoExportInfo {
  const { status, expiryTime } = progressOf(row, view.now)
  const { exportId, requestedTime } = row
  return {
    exportId,
    deviceId: camera.deviceId,
    operatorId: view.world.operatorId,
    requestedTime,
    status,
    ...(expiryTime === undefined
      ? {}
      : {
          expiryTime,
          url:
            row.kind === 'still'
              ? stillUrl(view, camera, row, expiryTime)
              : signedFileAddress(view, videoFileKind, exportId, expiryTime),
        }),
  }
}

/** Who makes the files of exported videos (`sandbox/files/files.ts`). */
export const videoFileKind = 'camera-video'

/** The address of what a camera saw at a moment, good until `expiryTime`; both UNIX milliseconds. */
export function stillUrl(
  view: Viewpoint,
  camera: CameraRow,
  { time }: Pick<StillRow, 'time'>,
  expiryTime: number,
): string {
  const grant = { kind: 'still', cameraNo: camera.no, from: time, to: time, expiryTime } as const
  return mediaUrl(view, grant, stillName(camera, time))
}

function mediaUrl({ world, base }: Viewpoint, grant: MediaGrant, file: string): string {
  return `${base}/media/${mediaToken(world, grant)}/${file}`
}

/** A month's quota, counted in seconds of video and in stills. */
export function presentUsage(
  { now }: Viewpoint,
  { deviceId }: CameraRow,
  quota: QuotaState,
): SoraCamExportUsage {
  return {
    deviceId,
    meteredYearMonth: quotaMonth(now),
    video: { ...quota },
    image: {
      billedFrames: quota.billedSeconds,
      limitFrames: quota.limitSeconds,
      remainingFrames: quota.remainingSeconds,
      usedFrames: quota.usedSeconds,
    },
  }
}
