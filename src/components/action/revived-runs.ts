import { knownRun } from './bulk-runs.ts'
import { holdRun, keptIds, keptRuns, type FoundRun } from './kept-runs.ts'

/** Whether there are runs of a kind in this tab that a reload of the page interrupted. */
export function hasInterrupted(kind: string): boolean {
  return keptIds(kind).some((id) => !knownRun(id))
}

/** The runs of a kind in this tab that a reload of the page interrupted, each once it is held. */
export async function* interruptedRuns<Plan>(kind: string): AsyncGenerator<FoundRun<Plan>> {
  for (const found of await keptRuns<Plan>(kind, (id) => !knownRun(id))) {
    const { id, forget } = found.kept
    // Another tab has it: this one was made as its copy.
    if (!(await holdRun(id))) forget()
    else if (!knownRun(id)) yield found
  }
}
