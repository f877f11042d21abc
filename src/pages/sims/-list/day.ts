import { queryOptions } from '@tanstack/react-query'
import * as op from '../../../api/generated/operations.ts'
import { pause } from '../../../api/retry.ts'
import { allowanceIn, waitFor } from '../../../domain/fleet/pace.ts'
import { dayMs, minuteMs } from '../../../domain/time.ts'
import { stretches, type Stretch } from '../-sim/session-timeline.ts'

/** A SIM's last 24 hours. */
interface Day {
  /** From the oldest to now; what is before the first of them is not known. */
  readonly stretches: readonly Stretch[]
  /** How much of what is known it was online, from 0 to 1. */
  readonly share: number
}

/** Calls at a time: a screen has some thirty rows, and other pages need calls too. */
const atOnce = 2
let under = 0
const waiting: (() => void)[] = []
/** When the API has room again, UNIX milliseconds. */
let roomAt = 0

/** Runs when it is its turn; one that nobody waits for any more gives its turn on. */
async function inTurn<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  if (under >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else under += 1
  try {
    signal.throwIfAborted()
    const wait = roomAt - Date.now()
    if (wait > 0) await pause(wait, signal)
    return await run()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else under -= 1
  }
}

/**
 * The last 24 hours of a SIM (listSimSessionEvents, its newest hundred events), known for ten
 * minutes. `online` is how it is now: a day without events tells nothing else.
 */
export function dayOf(simId: string, online: boolean) {
  return queryOptions({
    queryKey: ['simDay', simId],
    staleTime: 10 * minuteMs,
    gcTime: 60 * minuteMs,
    queryFn: ({ signal }) =>
      inTurn(signal, async (): Promise<Day> => {
        const now = Date.now()
        const range = { fromMs: now - dayMs, toMs: undefined }
        const call = { path: { sim_id: simId }, query: { from: range.fromMs, limit: 100 } }
        const { data, headers } = await op.listSimSessionEvents.call(call, { signal })
        roomAt = now + waitFor(allowanceIn((name) => headers.get(name)))
        const isCut = headers.get('x-soracom-next-key') !== null
        const found = stretches(data, range, now, online)
        const known = isCut ? found.slice(1) : found
        const sum = (all: readonly Stretch[]) => all.reduce((total, { share }) => total + share, 0)
        const share = sum(known.filter((one) => one.online)) / (sum(known) || 1)
        return { stretches: known, share }
      }),
  })
}
