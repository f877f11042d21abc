import type { Sim } from '../../../api/generated/models/sim.ts'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import { textIn } from '../../../domain/event-handler/draft.ts'
import {
  firings,
  occasions,
  sourceOf,
  type Occasion,
} from '../../../domain/event-handler/dry-run.ts'
import { ruleOf } from '../../../domain/event-handler/rules.ts'
import { observeCharges, observeSim, observeTogether, watchedSims, type Stretch } from './read.ts'

/** A time at which the handler would have fired, and for which SIM, where it was for one. */
export interface Firing extends Occasion {
  readonly sim: Sim | undefined
}

/** What a dry run has found. */
export interface Found {
  readonly firings: readonly Firing[]
  /** SIMs that were looked at; none where only their sum was. */
  readonly looked: number
  /** There are more SIMs than were looked at. */
  readonly more: boolean
  /** SIMs of which nothing could be read. */
  readonly failed: number
  /** The person ended it before all were looked at. */
  readonly stopped: boolean
}

interface RunOptions {
  readonly most: number
  readonly signal: AbortSignal
  readonly onProgress: (looked: number, of: number) => void
}

/**
 * Runs a handler over what has been (UNIX milliseconds): when it would have fired, as far as the API
 * tells. Ended by the signal, it answers what it had by then. Throws `ApiError` where not even the
 * SIMs can be read.
 */
export async function dryRun(
  handler: HandlerLike,
  range: Stretch,
  { most, signal, onProgress }: RunOptions,
): Promise<Found> {
  const rule = handler.ruleConfig ?? {}
  const known = ruleOf(rule.type)
  const nothing = { looked: 0, more: false, failed: 0, stopped: false }
  if (known?.per === 'target') {
    const observed =
      sourceOf(rule.type) === 'charges'
        ? await observeCharges(range, signal)
        : await observeTogether(handler, range, signal)
    const met = forSim(undefined, occasions(rule, observed, range.toMs))
    return { ...nothing, firings: firings(rule, met, range) }
  }
  const { sims, more } = await watchedSims(handler, most, signal)
  const met: Firing[][] = []
  let [next, looked, failed] = [0, 0, 0]
  const work = async () => {
    for (let at = next++; at < sims.length && !signal.aborted; at = next++) {
      const sim = sims[at] as Sim
      try {
        const observed = await observeSim(sim, rule.type, range, signal)
        met.push(forSim(sim, occasions(rule, observed, range.toMs)))
      } catch {
        if (signal.aborted) return
        failed += 1
      }
      looked += 1
      onProgress(looked, sims.length)
    }
  }
  await Promise.all([work(), work(), work(), work()])
  const once = textIn(rule.properties, 'runOnceAmongTarget') === 'true'
  const fired = once
    ? firings(rule, met.flat(), range)
    : met.flatMap((ofSim) => firings(rule, ofSim, range))
  return { firings: fired, looked, more, failed, stopped: signal.aborted }
}

const forSim = (sim: Sim | undefined, met: readonly Occasion[]): Firing[] =>
  met.map(({ at, day, value }) => ({ at, day, value, sim }))
