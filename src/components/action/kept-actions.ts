import { t } from '@lingui/core/macro'
import type { QueryClient } from '@tanstack/react-query'
import type { RequestOptions } from '../../api/http.ts'
import { invalidateAfter } from '../../api/invalidation.ts'
import type { Values } from '../form/fields.ts'
import type { Action, Split } from './action.ts'
import { BulkRun, LeftOut } from './bulk-run.ts'
import { startRun } from './bulk-runs.ts'
import { beforeReload, keepRun, noteOf, type FoundRun, type KeptRun } from './kept-runs.ts'
import { keptUndo, sendKept, type KeptUndo } from './kept-undo.ts'
import { interruptedRuns } from './revived-runs.ts'
import type { Undo } from './undo.ts'

/** A resource as far as it is kept: it is read again before anything is sent for it. */
interface Named {
  readonly key: string
  readonly name: string
  /** How it is made as it was before the run. */
  readonly back?: KeptUndo
}

/** What is kept of a run of an action over several resources. */
interface ActionPlan {
  readonly action: string
  readonly values: Values
  readonly resources: readonly Named[]
  readonly refused: readonly { readonly resource: Named; readonly reason: string }[]
}

/**
 * Keeps a run of an action over a reload of the page, where its kind's runs are; undefined where
 * they are not, where the tab has no room, and where what was entered is secret or no plain data.
 */
export async function keepAction(
  action: Action<unknown>,
  { ready, refused }: Split<unknown>,
  values: Values,
  undoOf: (resource: unknown) => Undo | undefined,
): Promise<KeptRun | undefined> {
  const { runs, key, name } = action.kind
  if (runs === undefined || !isPlain(values)) return undefined
  const { secrets = [] } = action.call(ready[0], values as never)
  if (secrets.length > 0) return undefined
  const named = (resource: unknown): Named => ({ key: key(resource), name: name(resource) })
  const plan: ActionPlan = {
    action: action.id,
    values,
    resources: ready.map((resource) => ({ ...named(resource), ...wayBack(undoOf(resource)) })),
    refused: refused.map(({ resource, reason }) => ({ resource: named(resource), reason })),
  }
  return keepRun(runs, plan)
}

/** What is remembered of a resource for which the call was answered, and what it began goes on. */
const begun = 'begun'

/** Notes that what was begun for a resource is not over: after a reload it is waited for, not sent again. */
export function noteBegun(kept: KeptRun | undefined, at: number): void {
  kept?.note(at, { state: 'running', memo: begun })
}

/**
 * Waits for what an action began for a resource to be over (`finish`), for a run: what is left of
 * the wait ends when the run is stopped, since what was begun goes on by itself.
 */
export function followingOf<R>({ finish }: Pick<Action<R>, 'finish'>) {
  let following = new AbortController()
  return {
    /** One at a time where each is waited for. */
    concurrency: finish && 1,
    finish: async (resource: R, options: RequestOptions): Promise<void> => {
      const { signal } = following
      await finish?.(resource, { ...options, signal }).catch((error: unknown) => {
        // It was done; nobody waits to see the end of it.
        if (!signal.aborted) throw error
      })
    },
    onStop: () => {
      following.abort()
      following = new AbortController()
    },
  }
}

/** What is kept of a way back; nothing where there is none, or where it needs a secret. */
function wayBack(undo: Undo | undefined): Pick<Named, 'back'> {
  const back = undo && keptUndo(undo)
  return back ? { back } : {}
}

/** Whether it is the same after it was written as JSON. */
function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  const isObject = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return isObject && Object.values(value).every(isPlain)
}

interface Reviving<R> {
  /** What the runs of the kind are kept under. */
  readonly runs: string
  readonly actions: readonly Action<R>[]
  /** How a resource is now; rejects with `ApiError`. */
  readonly read: (key: string, options: RequestOptions) => Promise<R>
  readonly client: QueryClient
}

/**
 * The runs of a kind that a reload interrupted: each waits for the person to let it go on. What was
 * done stays done; what was sent and not answered counts as that, and is not sent again unless the
 * person tries it again and it turns out not to be done; what was begun is waited for first; the
 * others are read before they are judged and sent.
 */
export async function reviveActions<R>({
  runs,
  actions,
  read,
  client,
}: Reviving<R>): Promise<void> {
  for await (const found of interruptedRuns<ActionPlan>(runs)) {
    const action = actions.find(({ id }) => id === found.plan.action)
    if (action) revive({ runs, actions, read, client }, action, found)
    else found.kept.forget()
  }
}

function revive<R>(
  { runs, read, client }: Reviving<R>,
  action: Action<R>,
  { kept, plan: { values, resources, refused }, items }: FoundRun<ActionPlan>,
): void {
  const { noun } = action.kind
  /** How what was done is taken back, before the page was loaded again and after. */
  const ways = new Map<unknown, KeptUndo>()
  const unfinished = new Set<unknown>()
  resources.forEach((named, at) => {
    const { memo } = items[at] ?? {}
    if (memo === begun) unfinished.add(named)
    const way = memo === begun ? named.back : ((memo as KeptUndo | undefined) ?? named.back)
    if (way) ways.set(named, way)
  })
  const { concurrency, finish, onStop } = followingOf(action)
  startRun({
    title: action.title(resources.length),
    action: {
      id: action.id,
      kind: {
        key: (one) => (one as Named).key,
        name: (one) => (one as Named).name,
        noun,
        runs,
      },
    },
    run: new BulkRun<unknown>({
      resources,
      refused,
      before: resources.map((named, at) =>
        unfinished.has(named) ? waitedFor() : beforeReload(items[at]),
      ),
      concurrency,
      onStop,
      run: async (named, options, unsure) => {
        const now = await read((named as Named).key, options)
        if (unfinished.delete(named)) return finish(now, options)
        if (unsure && action.isDone(now, values as never)) return { data: now }
        const verdict = action.allowed(now, values as never)
        if (!verdict.allowed) throw new LeftOut(verdict.reason)
        // It may have been changed since the run began; but not where this run may have done that.
        if (!unsure) {
          const { back } = wayBack(action.undo(now, values as never))
          if (back) ways.set(named, back)
          else ways.delete(named)
        }
        const answer = await action.run(now, values as never, options)
        if (concurrency) noteBegun(kept, resources.indexOf(named as Named))
        await finish(now, options)
        return answer
      },
      onItem: noteOf(kept, (at, state) => {
        const mayBeDone = state === 'done' || state === 'unanswered'
        const way = mayBeDone ? ways.get(resources[at]) : undefined
        return JSON.stringify(way) === JSON.stringify(resources[at]?.back) ? undefined : way
      }),
      onAnswers: (answers) => void invalidateAfter(client, action.operation, answers),
    }),
    done: (count) => action.done(noun.counted(count)),
    undo: (named) => {
      const way = ways.get(named)
      return way && { send: (options) => sendKept(way, action.operation, options), calls: [way] }
    },
    changed: action.operation,
    kept,
  })
}

/** Of what was begun before the page was loaded again. */
function waitedFor(): { readonly state: 'waiting'; readonly message: string } {
  return {
    state: 'waiting',
    message: t`It was begun before the page was loaded again, and is waited for first.`,
  }
}
