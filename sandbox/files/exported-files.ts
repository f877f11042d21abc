import { randomUUID } from 'node:crypto'
import type { ExportRequest } from './requests.ts'
import { collection } from '../db/collection.ts'
import type { World } from '../world.ts'

/** How long a file takes that nobody waits for; the platform's own time is not known. */
const preparationMs = 3_000

/**
 * A file that was asked for. What it holds is not stored: it is made from the request when it is
 * fetched, as of the time it was asked for. Times are UNIX milliseconds.
 */
export interface ExportedFile {
  readonly fileId: string
  readonly request: ExportRequest
  readonly requestedTime: number
  readonly readyTime: number
  readonly fails: boolean
}

export const fileRequests = collection<ExportedFile>('exportedFiles', {
  id: ({ fileId }) => fileId,
  kind: 'Export',
})

export type ExportStatus = 'processing' | 'exported' | 'failed'

interface Start {
  readonly mode: 'sync' | 'async'
  readonly now: number
  /** Whether it will end without a file. */
  readonly fails: boolean
}

/** Any operation that exports: with `sync` the file is ready at once. */
export function startExport(
  world: World,
  request: ExportRequest,
  { mode, now, fails }: Start,
): ExportedFile {
  const fileId = `fe_${randomUUID()}`
  const readyTime = mode === 'sync' ? now : now + preparationMs
  return fileRequests.put(world, { fileId, request, requestedTime: now, readyTime, fails })
}

/** How an export stands at `now`. */
export function statusOf({ readyTime, fails }: ExportedFile, now: number): ExportStatus {
  if (now < readyTime) return 'processing'
  return fails ? 'failed' : 'exported'
}
