import { t } from '@lingui/core/macro'
import { ApiError, explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { kept, placed } from '../../../components/shell/kept.ts'
import type { AudioCodec, ExportPiece } from '../../../domain/soracam/exports.ts'
import type { Range } from '../../../domain/soracam/timeline.ts'

/** A request that an export of video consists of. */
export interface JobPiece extends ExportPiece {
  /** Undefined until it was asked for. */
  readonly exportId?: string | undefined
  /** Why it was not accepted, as a sentence. */
  readonly refused?: string | undefined
}

/** How a video is asked for. */
export interface VideoOptions {
  readonly audioCodec: AudioCodec
  /** ZIP files; else MP4. */
  readonly archive: boolean
  /** The folder in Harvest Files that it goes to as well; undefined where it does not. */
  readonly pathPrefix?: string | undefined
}

/** A stretch of a camera's video that was asked for in this tab. Times are UNIX milliseconds. */
export interface VideoJob extends Range, VideoOptions {
  readonly jobId: string
  readonly deviceId: string
  readonly pieces: readonly JobPiece[]
}

/** The API does not tell again what an export is of: the tab keeps that. */
const jobs = kept<VideoJob>(
  'camera-video-exports',
  (value) => {
    const { jobId, deviceId, pieces } = value as Partial<VideoJob>
    const whole = typeof jobId === 'string' && typeof deviceId === 'string' && Array.isArray(pieces)
    return whole ? (value as VideoJob) : undefined
  },
  () => sessionStorage,
)

/** Jobs whose requests are being sent by this page. */
const sending = new Map<string, AbortController>()

/** The videos of a camera that were asked for in this tab, the newest first. */
export function useJobs(deviceId: string): readonly VideoJob[] {
  return jobs
    .useItems()
    .filter((job) => job.deviceId === deviceId)
    .toReversed()
}

/** What an export is of, where it was asked for in this tab. */
export function usePeriods(): ReadonlyMap<string, Range> {
  const pieces = jobs.useItems().flatMap((job) => job.pieces)
  return new Map(pieces.flatMap((piece) => (piece.exportId ? [[piece.exportId, piece]] : [])))
}

/** Whether requests of a job are being sent. */
export const isSending = ({ jobId }: VideoJob) => sending.has(jobId)

function change(jobId: string, index: number, piece: JobPiece): void {
  const job = jobs.read().find((one) => one.jobId === jobId)
  if (!job) return
  const changed = { ...job, pieces: job.pieces.with(index, piece) }
  jobs.write(placed(jobs.read(), changed, (one) => one.jobId === jobId))
}

/** Forgets a video; its exports stay in the list until the API removes them. */
export function forgetJob({ jobId }: VideoJob): void {
  stopSending({ jobId })
  jobs.write(jobs.read().filter((one) => one.jobId !== jobId))
}

/** Asks for no more pieces of a video. */
export function stopSending({ jobId }: Pick<VideoJob, 'jobId'>): void {
  sending.get(jobId)?.abort()
}

/** Asks for a stretch of a camera's video, piece by piece; answers when the first was accepted or refused. */
export async function startJob(
  deviceId: string,
  range: Range,
  pieces: readonly ExportPiece[],
  options: VideoOptions,
): Promise<void> {
  const job: VideoJob = { jobId: crypto.randomUUID(), deviceId, ...range, ...options, pieces }
  // What is wrong with all of them is said at the form, and nothing is begun.
  const [first, ...others] = pieces
  if (first === undefined) return
  const exportId = await ask(job, first)
  jobs.write([...jobs.read(), { ...job, pieces: [{ ...first, exportId }, ...others] }])
  if (others.length > 0) void sendRest(job.jobId)
}

async function ask(job: VideoJob, { from, to }: Range): Promise<string> {
  const { deviceId, audioCodec, archive, pathPrefix } = job
  const harvestFiles = pathPrefix === undefined ? {} : { harvestFiles: { pathPrefix } }
  const { data } = await send(op.exportSoraCamDeviceRecordedVideo, {
    path: { device_id: deviceId },
    body: { from, to, audioCodec, archive, ...harvestFiles },
  })
  return data.exportId
}

/**
 * Asks for the pieces of a job that were not asked for yet, one after the other, or for one (again).
 * One that is refused for what it is does not keep the others back; whatever else fails does.
 */
export async function sendRest(jobId: string, only?: number): Promise<void> {
  if (sending.has(jobId)) return
  const controller = new AbortController()
  sending.set(jobId, controller)
  const job = jobs.read().find((one) => one.jobId === jobId)
  for (const [index, piece] of (job?.pieces ?? []).entries()) {
    if (!job || controller.signal.aborted) break
    if (only === undefined ? piece.exportId !== undefined : index !== only) continue
    try {
      change(jobId, index, { ...piece, refused: undefined, exportId: await ask(job, piece) })
    } catch (error) {
      change(jobId, index, { ...piece, exportId: undefined, refused: reasonOf(error) })
      if (!(error instanceof ApiError) || error.status !== 400) break
    }
  }
  sending.delete(jobId)
  // Whether it is being sent is told with the list.
  jobs.write([...jobs.read()])
}

function reasonOf(error: unknown): string {
  const { title, detail } = explain(error)
  const uncertain = error instanceof ApiError && error.uncertain
  return uncertain ? t`${title}. It may or may not have been asked for.` : detail || title
}
