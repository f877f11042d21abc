import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { textIn, type HandlerLike } from '../../../domain/event-handler/draft.ts'
import { sourceOf } from '../../../domain/event-handler/dry-run.ts'
import { play, type Played, type PlaySubject } from '../../../domain/event-handler/play.ts'
import { isIgnored } from '../../../domain/event-handler/reach.ts'
import { ruleOf } from '../../../domain/event-handler/rules.ts'
import { primaryImsi } from '../../../domain/sim/sim.ts'
import { observeCharges, observeSim, observeTogether, watchedSims, type Stretch } from './read.ts'

/** A time at which the handler would have fired, and for which SIM, where it was for one. */
export interface Firing extends Omit<Played, 'of'> {
  readonly sim: Sim | undefined
}

/** What a dry run has found. */
export interface Found {
  readonly firings: readonly Firing[]
  /** SIMs that were looked at; none where only their sum was. */
  readonly looked: number
  /** SIMs that would have met it and ignore it: they are left out. */
  readonly ignoring: number
  /** Of some SIM the platform did not tell whether it ignores it. */
  readonly ignoresUntold: boolean
  /** It would have set itself off again and again. */
  readonly endless: boolean
  /** There are more SIMs than were looked at. */
  readonly more: boolean
  /** SIMs of which nothing could be read. */
  readonly failed: number
  /** The person ended it before all were looked at. */
  readonly stopped: boolean
}

interface RunOptions {
  readonly most: number
  /** The handler whose ignoring SIMs are left out; none of one that is not stored, or where no SIM can ignore it. */
  readonly ignorable: string | undefined
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
  { most, ignorable, signal, onProgress }: RunOptions,
): Promise<Found> {
  const rule = handler.ruleConfig ?? {}
  const told = { looked: 0, ignoring: 0, ignoresUntold: false, failed: 0 }
  if (ruleOf(rule.type)?.per === 'target') {
    const observed =
      sourceOf(rule.type) === 'charges'
        ? await observeCharges(range, signal)
        : await observeTogether(handler, range, signal)
    const whole = playIn(handler, [observed], range)
    return { ...told, ...whole, more: false, stopped: false }
  }
  const { sims, more } = await watchedSims(handler, most, signal)
  const subjects: Watched[] = []
  let next = 0
  const look = async (sim: Sim) => {
    const subject = { ...(await observeSim(sim, rule.type, range, signal)), sim }
    const isMet = play(handler, [subject], range.toMs).played.length > 0
    if (isMet && ignorable !== undefined) {
      const ignored = await ignores(sim, ignorable, signal)
      if (ignored === undefined) told.ignoresUntold = true
      if (ignored === true) told.ignoring += 1
      else subjects.push(subject)
    } else if (isMet) subjects.push(subject)
  }
  const work = async () => {
    for (let at = next++; at < sims.length && !signal.aborted; at = next++) {
      try {
        await look(sims[at] as Sim)
      } catch {
        if (signal.aborted) return
        told.failed += 1
      }
      told.looked += 1
      onProgress(told.looked, sims.length)
    }
  }
  await Promise.all([work(), work(), work(), work()])
  const once = textIn(rule.properties, 'runOnceAmongTarget') === 'true'
  return { ...told, ...playIn(handler, subjects, range, once), more, stopped: signal.aborted }
}

type Watched = PlaySubject & { readonly sim?: Sim }

function playIn(
  handler: HandlerLike,
  subjects: readonly Watched[],
  { fromMs, toMs }: Stretch,
  once = false,
): Pick<Found, 'firings' | 'endless'> {
  const { played, endless } = play(handler, subjects, toMs, once)
  const firings = played
    .filter(({ at }) => at >= fromMs && at < toMs)
    .map(({ at, day, value, of }) => ({ at, day, value, sim: subjects[of]?.sim }))
  return { firings, endless }
}

/** Whether a SIM ignores a handler, as it is now; undefined where the platform does not tell. */
async function ignores(
  sim: Sim,
  handlerId: string,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const path = { imsi: primaryImsi(sim) ?? '' }
  try {
    const { data } = await op.listEventHandlersBySubscriber.call({ path }, { signal })
    return isIgnored(data.find((one) => one.handlerId === handlerId))
  } catch {
    return undefined
  }
}
