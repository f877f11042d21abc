import { t } from '@lingui/core/macro'
import type { Changing } from '../../api/invalidation.ts'
import type { Noun } from '../../words/noun.ts'
import { BulkRun } from './bulk-run.ts'
import { dismissRun, startRun, type KnownRun, type WayBack } from './bulk-runs.ts'
import { beforeReload, keepRun, noteOf, type KeptRun } from './kept-runs.ts'
import { sendKept, type KeptUndo } from './kept-undo.ts'
import { interruptedRuns } from './revived-runs.ts'
import { undoneText } from './undo.ts'

/** What is kept of a run that takes another one back. */
interface UndoPlan {
  readonly title: string
  readonly changed: Changing
  readonly resources: readonly UndoneOne[]
}

interface UndoneOne {
  readonly key: string
  readonly name: string
  readonly calls: readonly KeptUndo[]
}

/** Takes back what a run did, as a run of its own, which nothing takes back. */
export async function undoRun(known: KnownRun): Promise<void> {
  const { id, run, done, undo, action } = known
  const { counts, items } = run.snapshot()
  const ways = new Map<unknown, WayBack>()
  for (const { state, resource } of items) {
    const way = state === 'done' ? undo(resource) : undefined
    if (way) ways.set(resource, way)
  }
  const of = known.title
  const title = t`Undo: ${of}`
  const kept = await keepUndo(known, title, ways)
  // What can still be tried again stays.
  if (counts.failed + counts.unanswered + counts.waiting === 0) dismissRun(id)
  startRun({
    action,
    title,
    done: (count) => undoneText(done(count)),
    undo: () => undefined,
    run: new BulkRun({
      resources: [...ways.keys()],
      run: async (resource, options) => void (await ways.get(resource)?.send(options)),
      onItem: noteOf(kept),
    }),
    kept,
  })
}

const undosOf = (runs: string) => `${runs}:undo`

/** Keeps it over a reload of the page, where all of it can be. */
async function keepUndo(
  { action, changed }: KnownRun,
  title: string,
  ways: ReadonlyMap<unknown, WayBack>,
): Promise<KeptRun | undefined> {
  const { runs, key, name } = action.kind
  if (runs === undefined || changed === undefined) return undefined
  const resources = [...ways].flatMap(([resource, { calls }]): UndoneOne[] =>
    calls ? [{ key: key(resource), name: name(resource), calls }] : [],
  )
  if (resources.length < ways.size) return undefined
  const { id, stale = [] } = changed
  const plan: UndoPlan = { title, changed: { id, stale }, resources }
  return keepRun(undosOf(runs), plan)
}

/**
 * The runs that were taking something back when a reload interrupted them: each waits for the person
 * to let it go on. A call that was under way may have happened; it is not sent again by itself.
 */
export async function reviveUndos(runs: string, noun: Noun): Promise<void> {
  for await (const { kept, plan, items } of interruptedRuns<UndoPlan>(undosOf(runs))) {
    const { title, changed, resources } = plan
    startRun({
      title,
      action: {
        id: 'undo',
        kind: {
          key: (one) => (one as UndoneOne).key,
          name: (one) => (one as UndoneOne).name,
          noun,
        },
      },
      run: new BulkRun<unknown>({
        resources,
        before: resources.map((_, at) => beforeReload(items[at])),
        run: async (one, options) => {
          for (const call of (one as UndoneOne).calls) await sendKept(call, changed, options)
        },
        onItem: noteOf(kept),
      }),
      done: (count) => undoneText(noun.counted(count)),
      undo: () => undefined,
      kept,
    })
  }
}
