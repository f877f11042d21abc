import { plural, t } from '@lingui/core/macro'
import { ApiError } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { queryClient } from '../../../api/query-client.ts'
import { BulkRun } from '../../../components/action/bulk-run.ts'
import { startRun } from '../../../components/action/bulk-runs.ts'
import { VolumeSum } from '../../../components/action/volume.ts'
import { fileNoun } from '../-browser/columns.tsx'

/** A file with the path that it is to be stored at. */
export interface Upload {
  readonly path: string
  readonly file: File
}

interface Refused {
  readonly resource: Upload
  readonly reason: string
}

const kind = {
  key: (one: unknown) => (one as Upload).path,
  name: (one: unknown) => (one as Upload).path,
  noun: fileNoun,
}

/**
 * Uploads files, two at a time, in the panel of runs below the page: it goes on while one looks
 * elsewhere. Stopping ends what is under way; trying again sends a file from its beginning, since the
 * API cannot go on within one.
 */
export function startUpload(uploads: readonly Upload[], refused: readonly Refused[]): void {
  const volume = new VolumeSum(uploads.map(({ file }) => file.size))
  const placeOf = new Map<unknown, number>(uploads.map((upload, at) => [upload, at]))
  const underWay = new Set<AbortController>()
  const send = async (at: number, { path, file }: Upload, onWait: Waiting) => {
    const controller = new AbortController()
    underWay.add(controller)
    try {
      const answer = await op.putFile.call(
        { path: { scope: 'private', path }, body: file },
        {
          signal: controller.signal,
          headers: { 'Content-Type': file.type || 'application/octet-stream' },
          onSent: (bytes) => volume.note(at, bytes),
          ...(onWait && { onWait }),
        },
      )
      volume.note(at, file.size)
      return answer
    } catch (error) {
      volume.note(at, 0)
      throw reworded(error)
    } finally {
      underWay.delete(controller)
    }
  }
  startRun({
    title: t`Upload ${plural(uploads.length, { one: '# file', other: '# files' })}`,
    action: { id: 'upload', kind },
    run: new BulkRun<unknown>({
      resources: uploads,
      refused,
      concurrency: 2,
      run: (one, { onWait }) => send(placeOf.get(one) ?? 0, one as Upload, onWait),
      onStop: () => {
        for (const controller of underWay) controller.abort()
      },
      onAnswers: (answers) => void invalidateAfter(queryClient, op.putFile, answers as never),
    }),
    done: (count) => t`${plural(count, { one: '# file', other: '# files' })} uploaded`,
    undo: () => undefined,
    volume,
  })
}

type Waiting = ((milliseconds: number, error: ApiError) => void) | undefined

/** The same error in words that say what became of the file: a part of one is never stored. */
function reworded(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error
  if (error.code === 'aborted') return new Error(t`It was stopped before the whole file was sent.`)
  if (error.code !== 'network') return error
  return new Error(
    t`The connection broke. An upload cannot go on where it broke: try again to send the whole file.`,
  )
}
