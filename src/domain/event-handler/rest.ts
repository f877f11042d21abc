import { hourMs } from '../time.ts'
import { numberIn, textIn, type Configured } from './draft.ts'
import { timings } from './parameters.ts'
import { momentOf } from './timing.ts'

type Properties = Configured['properties']

/** The moment that a timing and its offset in minutes mean, seen from `at`; a timing not known is at once. */
function momentIn(properties: Properties, timing: string, offset: string, at: number) {
  const named = textIn(properties, timing)
  const known = timings.find((one) => one === named) ?? 'IMMEDIATELY'
  return momentOf(known, numberIn(properties, offset) ?? 0, at)
}

/** Until when a handler rests whose rule has these properties and that fired at `at`; both UNIX milliseconds, infinite for ever. */
export function restsUntil(properties: Properties, at: number): number {
  const moment = momentIn(
    properties,
    'inactiveTimeoutDateConst',
    'inactiveTimeoutOffsetMinutes',
    at,
  )
  return moment ?? Infinity
}

/** When an action with these properties is done of a handler that fired at `at` (UNIX milliseconds); undefined for never. */
export function doneAt(properties: Properties, at: number): number | undefined {
  return momentIn(properties, 'executionDateTimeConst', 'executionOffsetMinutes', at)
}

/** What is remembered of a handler's firings for one SIM, or for its whole target. UNIX milliseconds. */
export interface Rest {
  readonly asleepUntil: number
  /** When the hour began in which it last fired, and how often since. */
  readonly hour: number
  readonly fired: number
}

/** Of one that has not fired yet. */
export const rested: Rest = { asleepUntil: 0, hour: 0, fired: 0 }

/** How often a handler fires for one object in an hour: two that set each other off end so (decided). */
const mostPerHour = 10

/**
 * Whether a handler fires at `at` (UNIX milliseconds), and what is remembered then: `asleep` where it
 * fired and rests, `tooOften` where it would fire more often than can be meant; it then rests until
 * the hour is over.
 */
export function wake(
  rest: Rest,
  properties: Properties,
  at: number,
): { readonly verdict: 'fires' | 'asleep' | 'tooOften'; readonly rest: Rest } {
  if (rest.asleepUntil > at) return { verdict: 'asleep', rest }
  const sameHour = at - rest.hour < hourMs
  if (sameHour && rest.fired >= mostPerHour) {
    return { verdict: 'tooOften', rest: { ...rest, asleepUntil: rest.hour + hourMs } }
  }
  return {
    verdict: 'fires',
    rest: {
      asleepUntil: restsUntil(properties, at),
      hour: sameHour ? rest.hour : at,
      fired: sameHour ? rest.fired + 1 : 1,
    },
  }
}
