import { plural, t } from '@lingui/core/macro'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import { invalidateAfter, staleAfter } from '../../../api/invalidation.ts'
import { queryClient } from '../../../api/query-client.ts'
import { BulkRun, type RunItem } from '../../../components/action/bulk-run.ts'
import { startRun } from '../../../components/action/bulk-runs.ts'
import {
  keepRun,
  noteOf,
  type KeptItem,
  type KeptRun,
} from '../../../components/action/kept-runs.ts'
import { reviveActions } from '../../../components/action/kept-actions.ts'
import { keptUndo } from '../../../components/action/kept-undo.ts'
import { hasInterrupted, interruptedRuns } from '../../../components/action/revived-runs.ts'
import { reviveUndos } from '../../../components/action/undo-run.ts'
import { reverse } from '../../../domain/bulk/change.ts'
import type { PlannedRow } from '../../../domain/bulk/plan.ts'
import { simLabel } from '../../../domain/sim/sim.ts'
import { simNoun } from '../-noun.ts'
import { sim } from '../-resource.tsx'
import { callFor } from './calls.ts'
import { changeOne, type FileRow, type Progress } from './change-one.ts'
import type { LeftRow } from './left-out.ts'

const kind = 'sims-from-file'

/** What the panel of runs calls it. */
const action = {
  id: 'change-from-file',
  kind: {
    key: (row: unknown) => (row as FileRow).simId,
    name: (row: unknown) => (row as FileRow).name,
    noun: simNoun,
    ...(sim.runs !== undefined && { runs: sim.runs }),
  },
}

/** What is kept of a run: the rows that it changes, and those left out, with why. */
interface FilePlan {
  readonly rows: readonly FileRow[]
  readonly refused: readonly { readonly resource: FileRow; readonly reason: string }[]
}

/**
 * Changes the SIMs of a plan; a reload of the page does not end it. A SIM of which a call may have
 * been sent is read first: see `changeOne`. The rows that were left out stand in its outcome.
 * Answers whether the tab had room to keep it; where not, it ends with the page.
 */
export async function changeSims(
  rows: readonly PlannedRow<Sim>[],
  left: readonly LeftRow[],
): Promise<boolean> {
  const plan: FilePlan = {
    rows: rows.map(({ sim, changes }) => ({
      simId: sim.simId ?? '',
      name: simLabel(sim),
      changes,
    })),
    refused: left.map(({ line, key, sim, reasons }) => {
      const simId = t`Line ${line}: ${key}`
      const resource = { simId, name: sim ? simLabel(sim) : simId, changes: [] }
      return { resource, reason: reasons.join(' ') }
    }),
  }
  const kept = await keepRun(kind, plan)
  start(plan, kept)
  return kept !== undefined
}

/** The runs over SIMs that a reload interrupted: each waits for the person to let it go on. */
export async function reviveSimRuns(): Promise<void> {
  for await (const { kept, plan, items } of interruptedRuns<FilePlan>(kind))
    start(plan, kept, items)
  const { runs = '' } = sim
  await reviveUndos(runs, simNoun)
  if (!hasInterrupted(runs)) return
  const { simActions } = await import('../-actions.ts')
  await reviveActions({
    runs,
    actions: simActions,
    client: queryClient,
    read: async (simId, options) =>
      (await op.getSim.call({ path: { sim_id: simId } }, options)).data,
  })
}

function start(
  { rows, refused }: FilePlan,
  kept: KeptRun | undefined,
  items?: readonly (KeptItem | undefined)[],
): void {
  const progress = rows.map((_, at): Progress => {
    const memo = items?.[at]?.memo as Partial<Progress> | undefined
    return { done: memo?.done ?? 0, unsure: items !== undefined }
  })
  const at = new Map(rows.map((row, index) => [row, index]))
  const note = noteOf(kept, (index, state) => (state === 'done' ? undefined : progress[index]))
  const count = rows.length
  const stale = touched(rows)
  startRun({
    title: t`Change ${plural(count, { one: '# SIM', other: '# SIMs' })} from a file`,
    action,
    run: new BulkRun<unknown>({
      resources: rows,
      refused,
      before: items && rows.map((_, index) => beforeReload(items[index])),
      run: (row, options) => {
        const index = at.get(row as FileRow) ?? 0
        const step = () => note(index, { state: 'running' })
        return changeOne(
          row as FileRow,
          progress[index] ?? { done: 0, unsure: true },
          step,
          options,
        )
      },
      onItem: note,
      onAnswers: (answers) => void invalidateAfter(queryClient, stale, answers),
    }),
    done: (number) => t`${plural(number, { one: '# SIM', other: '# SIMs' })} changed`,
    undo: (row) => undoOf(row as FileRow),
    changed: stale,
    kept,
  })
}

/** What is known of a row after a reload: a call that was under way has no answer any more. */
function beforeReload(item: KeptItem | undefined): Omit<RunItem<unknown>, 'resource'> {
  if (!item) return { state: 'waiting' }
  const { state, code, message } = item
  // Leaving the page breaks off what is under way, which may be told as no answer before it is left.
  if (state !== 'running' && state !== 'unanswered') {
    return { state, ...(code !== undefined && { code }), ...(message !== undefined && { message }) }
  }
  return {
    state: 'waiting',
    message: t`It was sent before the page was loaded again. The SIM is read before anything else is sent.`,
  }
}

/** What any of the changes makes stale. */
function touched(plan: readonly FileRow[]) {
  const operations = plan.flatMap(({ simId, changes }) =>
    changes.map((change) => callFor(simId, change).operation),
  )
  const stale = new Set<string>()
  for (const operation of new Set(operations)) {
    for (const read of staleAfter(operation)) stale.add(read)
  }
  return { id: op.putSimTags.id, stale: [...stale] }
}

/** Takes back what was changed of a SIM, where there is a way for all of it. */
function undoOf({ simId, changes }: FileRow) {
  const ways = changes.flatMap((change) => reverse(change, Date.now()) ?? [])
  if (ways.length < changes.length) return undefined
  const calls = ways.toReversed().map((way) => callFor(simId, way))
  const kept = calls.flatMap((call) => keptUndo(call) ?? [])
  return {
    send: async (options?: RequestOptions) => {
      for (const { operation, send } of calls) {
        const answer = await send(options)
        void invalidateAfter(queryClient, operation, [answer])
      }
    },
    calls: kept.length < calls.length ? undefined : kept,
  }
}
