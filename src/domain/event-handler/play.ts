import { transition } from '../sim/lifecycle.ts'
import type { SimLike } from '../sim/sim.ts'
import { allowed } from '../sim/verbs.ts'
import { dayMs, startOfMonthUtc } from '../time.ts'
import { numberIn, textIn, type HandlerLike } from './draft.ts'
import { mebibyte } from '../units.ts'
import { periodOf, sourceOf, type Observed, type Standing } from './dry-run.ts'
import { effectOf, type Effect } from './effects.ts'
import { doneAt, rested, wake } from './rest.ts'
import { ruleOf } from './rules.ts'

/** A moment at which a handler would have fired, or the day on which it would have, where no more is known. */
export interface Played {
  /** UNIX milliseconds; of a day its start (UTC), or the end of the rest on that day. */
  readonly at: number
  /** Only the day is known. */
  readonly day: boolean
  /** What was reached by then: bytes or an amount; or what it became. */
  readonly value: number | string | undefined
  /** For which of the subjects, by its place. */
  readonly of: number
}

/** One of those that a handler looks at: what is known of a SIM, or of all of them together. */
export interface PlaySubject extends Observed {
  /** The SIM, by which it is known what cannot be done to it. */
  readonly sim?: SimLike
}

interface Outcome {
  readonly played: readonly Played[]
  /** It would have set itself off again and again. */
  readonly endless: boolean
}

/** Something that becomes of a subject, in the order of its moments. */
type Step = { readonly at: number; readonly of: number } & (
  | { readonly used: number }
  | { readonly recorded: Standing; readonly before: Standing | undefined }
  | { readonly own: Effect }
  | { readonly expired: true }
)

interface State {
  /** What the rule adds up. */
  sum: number
  status: string | undefined
  speedClass: string | undefined
}

/**
 * When a handler would have fired until `toMs` (UNIX milliseconds), oldest first, had it been on from
 * the first moment of which something is known. After each it rests as its rule says; where `shared`
 * is set, for all subjects at once. What its own actions make of a SIM is played through: a status
 * or a speed class that it gives may meet its rule again, and a SIM that it stops uses nothing more
 * until it activates it. How much less a slower SIM would have used, nobody knows.
 */
export function play(
  handler: HandlerLike,
  subjects: readonly PlaySubject[],
  toMs: number,
  shared = false,
): Outcome {
  const rule = handler.ruleConfig ?? {}
  const steps = subjects.flatMap((subject, of) => stepsOf(rule.type, subject, of, toMs))
  steps.sort((a, b) => a.at - b.at)
  const states = subjects.map(({ before = 0, history }): State => {
    const [first] = history ?? []
    // Who sends something is active.
    return { sum: before, status: first?.status ?? 'active', speedClass: first?.speedClass }
  })
  const rests = subjects.map(() => rested)
  const played: Played[] = []
  let endless = false
  for (let next = 0; next < steps.length; next += 1) {
    const step = steps[next] as Step
    const { of } = step
    const met = meets(handler, step, states[of] as State, subjects[of]?.sim)
    if (!met) continue
    const object = shared ? 0 : of
    const rest = rests[object] ?? rested
    // Of a day it is not known when: it may have been after the rest.
    const at =
      met.day && rest.asleepUntil < step.at + dayMs ? Math.max(step.at, rest.asleepUntil) : step.at
    const woken = wake(rest, rule.properties, at)
    rests[object] = woken.rest
    endless ||= woken.verdict === 'tooOften'
    if (woken.verdict !== 'fires') continue
    played.push({ ...met, at, of })
    for (const own of ownSteps(handler, at, of, toMs)) {
      const place = steps.findIndex((other, index) => index > next && other.at >= own.at)
      steps.splice(place === -1 ? steps.length : place, 0, own)
    }
  }
  // A rest may have put one behind its successor of another subject.
  return { played: played.toSorted((a, b) => a.at - b.at), endless }
}

function stepsOf(type: string | undefined, observed: Observed, of: number, toMs: number): Step[] {
  const { days = new Map<number, number>(), history = [], expiredAt } = observed
  switch (sourceOf(type)) {
    case 'traffic':
    case 'charges': {
      const first = Math.min(...days.keys())
      const count = Number.isFinite(first) ? Math.ceil((toMs - first) / dayMs) : 0
      return Array.from({ length: Math.max(0, count) }, (_, day) => {
        const at = first + day * dayMs
        return { at, of, used: days.get(at) ?? 0 }
      })
    }
    case 'history':
      return history
        .map((recorded, at) => ({ at: recorded.at, of, recorded, before: history[at - 1] }))
        .filter(({ at }) => at <= toMs)
    case 'expiry':
      return expiredAt === undefined || expiredAt > toMs
        ? []
        : [{ at: expiredAt, of, expired: true }]
    case undefined:
      return []
  }
}

/** What a handler that fired at `at` does to a SIM, until `toMs`. */
function ownSteps(
  { actionConfigList = [] }: HandlerLike,
  at: number,
  of: number,
  toMs: number,
): Step[] {
  return actionConfigList.flatMap((action): Step[] => {
    const own = effectOf(action)
    const moment = doneAt(action.properties, at)
    return own && moment !== undefined && moment <= toMs ? [{ at: moment, of, own }] : []
  })
}

type Met = Pick<Played, 'day' | 'value'> | undefined

/** Takes a step, and says whether the rule is met by it. */
function meets(handler: HandlerLike, step: Step, state: State, sim: SimLike | undefined): Met {
  if ('expired' in step) return { day: false, value: undefined }
  if ('used' in step) return uses(handler, step, state)
  const was = { ...state }
  if ('own' in step) {
    if (!isPossible(step.own, state, sim)) return undefined
    if ('speedClass' in step.own) state.speedClass = step.own.speedClass
    else state.status = step.own.status
  } else {
    // An entry says how all of it stood: only what was changed by it changes here.
    const { recorded, before } = step
    if (!before || recorded.status !== before.status) state.status = recorded.status
    if (!before || recorded.speedClass !== before.speedClass) state.speedClass = recorded.speedClass
    if (!before) return undefined
  }
  return changes(handler, was, state)
}

/** Whether the platform would let an action do it, as far as it is known of the SIM. */
function isPossible(own: Effect, { status, speedClass }: State, sim: SimLike | undefined): boolean {
  const stood = { ...sim, status, speedClass }
  if ('status' in own) return transition(stood, own.status).allowed
  if (!sim) return own.speedClass !== speedClass
  return allowed(stood, 'updateSpeedClass', { speedClass: own.speedClass }).allowed
}

function uses(
  { ruleConfig: { type, properties } = {} }: HandlerLike,
  { at, used }: Step & { readonly used: number },
  state: State,
): Met {
  const isFirst = ruleOf(type)?.occasion === 'firstTraffic'
  const period = periodOf(type)
  const starts = period === 'day' || (period === 'month' && at === startOfMonthUtc(at))
  const before = starts ? 0 : state.sum
  state.sum = before + (state.status === 'active' || sourceOf(type) === 'charges' ? used : 0)
  const { sum } = state
  // Whoever has sent something before has nothing first any more.
  if (isFirst) return before === 0 && sum > 0 ? { day: true, value: sum } : undefined
  const mebibytes = numberIn(properties, 'limitTotalTrafficMegaByte') ?? Infinity
  const limit = numberIn(properties, 'limitTotalAmount') ?? mebibytes * mebibyte
  return sum > limit ? { day: true, value: sum } : undefined
}

function changes(
  { ruleConfig: { type, properties } = {} }: HandlerLike,
  was: State,
  now: State,
): Met {
  const isStatus = ruleOf(type)?.occasion === 'status'
  const [old, value] = isStatus ? [was.status, now.status] : [was.speedClass, now.speedClass]
  const source = isStatus ? textIn(properties, 'sourceStatus') : ''
  const target = textIn(properties, isStatus ? 'targetStatus' : 'targetSpeedClass')
  if (value === undefined || value === old) return undefined
  if ((source !== '' && old !== source) || (target !== '' && value !== target)) return undefined
  return { day: false, value }
}
