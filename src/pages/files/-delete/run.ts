import { plural, t } from '@lingui/core/macro'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { queryClient } from '../../../api/query-client.ts'
import { BulkRun } from '../../../components/action/bulk-run.ts'
import { startRun } from '../../../components/action/bulk-runs.ts'
import type { Noun } from '../../../words/noun.ts'

/** What is deleted: files and folders. */
export const thingNoun: Noun = {
  title: t`Files and folders`,
  one: t`file or folder`,
  many: t`files and folders`,
  counted: (count) => plural(count, { one: '# file or folder', other: '# files and folders' }),
}

const kind = {
  key: (path: unknown) => String(path),
  name: (path: unknown) => String(path),
  noun: thingNoun,
}

/**
 * Deletes files and then the folders they lay in, in this order, in the panel of runs. A folder waits
 * until all that was begun before it is answered, since only an empty one can be deleted.
 */
export function startDeletion(paths: readonly string[]): void {
  const begun = new Map<string, Promise<unknown>>()
  const remove = async (path: string, options: RequestOptions) => {
    if (!path.endsWith('/')) {
      return op.deleteFile.call({ path: { scope: 'private', path } }, options)
    }
    const within = [...begun].filter(([other]) => other !== path && other.startsWith(path))
    await Promise.allSettled(within.map(([, work]) => work))
    const folder = path.slice(0, -1)
    return op.deleteDirectory.call({ path: { scope: 'private', path: folder } }, options)
  }
  startRun({
    title: t`Delete ${thingNoun.counted(paths.length)}`,
    action: { id: 'delete-files', kind },
    run: new BulkRun<unknown>({
      resources: paths,
      run: (one, options) => {
        const path = String(one)
        const work = remove(path, options)
        begun.set(path, work)
        return work
      },
      onAnswers: (answers) => void invalidateAfter(queryClient, op.deleteFile, answers as never),
    }),
    done: (count) => t`${thingNoun.counted(count)} deleted`,
    undo: () => undefined,
  })
}
