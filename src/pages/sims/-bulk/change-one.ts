import { ApiError } from '../../../api/errors.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import type { RequestOptions } from '../../../api/http.ts'
import type { Answer } from '../../../api/operation.ts'
import { isDone, type Change } from '../../../domain/bulk/change.ts'
import { callFor, isTagPut } from './calls.ts'

/** A SIM with what is to be changed of it, as far as it has to be kept. */
export interface FileRow {
  readonly simId: string
  readonly name: string
  readonly changes: readonly Change[]
}

/** How far each row came: what of it was done, and whether a call was sent that nothing answered. */
export interface Progress {
  done: number
  unsure: boolean
}

/**
 * Makes what is left of a SIM's changes, in their order; `note` is told of its progress before and
 * after each call. Where a call may have been sent before, the SIM is read first (getSim), and what
 * it is already is not sent again. Answers what the last call did; throws `ApiError`.
 */
export async function changeOne(
  { simId, changes }: FileRow,
  progress: Progress,
  note: () => void,
  options: RequestOptions,
): Promise<Answer<unknown> | undefined> {
  let answer: Answer<unknown> | undefined
  let sim: Sim | undefined
  if (progress.unsure) {
    const read = await op.getSim.call({ path: { sim_id: simId } }, options)
    sim = read.data
    answer = read
    progress.done = 0
    progress.unsure = false
  }
  while (progress.done < changes.length) {
    const [change, ...later] = changes.slice(progress.done)
    if (!change) break
    let made = 1
    if (!sim || !isDone(sim, change)) {
      const others = isTagPut(change) ? tagPutsAtStart(later) : []
      progress.unsure = true
      note()
      try {
        answer = await callFor(simId, change, others).send(options)
      } catch (error) {
        progress.unsure = !(error instanceof ApiError) || error.uncertain
        throw error
      }
      progress.unsure = false
      made += others.length
    }
    progress.done += made
    note()
  }
  return answer
}

/** Tags that are set next: they go with the call of the first. */
function tagPutsAtStart(changes: readonly Change[]): readonly Change[] {
  const end = changes.findIndex((change) => !isTagPut(change))
  return end < 0 ? changes : changes.slice(0, end)
}
