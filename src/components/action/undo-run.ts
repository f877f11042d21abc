import { t } from '@lingui/core/macro'
import { BulkRun } from './bulk-run.ts'
import { dismissRun, startRun, type KnownRun } from './bulk-runs.ts'
import { undoneText } from './undo.ts'

/** Takes back what a run did, as a run of its own, which nothing takes back. */
export function undoRun({ id, run, title, done, undo, action }: KnownRun): void {
  const { failed, unanswered, waiting } = run.snapshot().counts
  // What can still be tried again stays.
  if (failed + unanswered + waiting === 0) dismissRun(id)
  const resources = run
    .snapshot()
    .items.flatMap(({ state, resource }) => (state === 'done' ? [resource] : []))
  startRun({
    action,
    title: t`Undo: ${title}`,
    done: (count) => undoneText(done(count)),
    undo: () => undefined,
    run: new BulkRun({
      resources: resources.filter((resource) => undo(resource) !== undefined),
      run: async (resource, options) => void (await undo(resource)?.send(options)),
    }),
  })
}
