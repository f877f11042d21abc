import { own } from '../own.ts'
import type { ExpiryAction } from '../sim/expiry.ts'
import type { SimLike } from '../sim/sim.ts'
import { allowed } from '../sim/verbs.ts'
import { type Verdict } from '../sim/verdict.ts'
import type { Wanted, WantedStatus } from './rows.ts'

/** When a SIM expires (UNIX milliseconds), and what happens then. */
export interface Expiry {
  readonly time: number
  readonly action: ExpiryAction
}

interface Of<Kind extends string, Value> {
  readonly of: Kind
  /** As the SIM has it; undefined where it has none. */
  readonly before: Value | undefined
  /** Undefined takes it away. */
  readonly after: Value | undefined
}

/** One thing of a SIM that is to be another: what one call of the API does. */
export type Change =
  | (Of<'tag', string> & { readonly tag: string })
  | Of<'group' | 'imeiLock', string>
  | Of<'expiry', Expiry>
  | (Of<'speedClass', string> & { readonly after: string })
  | (Of<'status', string> & { readonly after: WantedStatus })

const settable: ReadonlySet<string> = new Set(['active', 'inactive', 'standby', 'suspended'])
const isSettable = (status: string): status is WantedStatus => settable.has(status)

/** What can be wrong with what a row asks of its SIM, beside the platform's rules. */
export type WishFlaw = 'noExpiry' | 'status'

/**
 * What is to be changed of a SIM for it to be as wanted: nothing of what it is already. `groupId` is
 * that of the wanted group. The status comes last: what else is asked for is done by then.
 */
export function changesFor(
  sim: SimLike,
  wanted: Wanted,
  groupId: string | null | undefined,
): { readonly changes: readonly Change[]; readonly flaws: readonly WishFlaw[] } {
  const flaws: WishFlaw[] = []
  const changes: Change[] = Object.entries(wanted.tags).map(([tag, value]) => {
    const before = tagIn(sim, tag)
    return { of: 'tag', tag, before, after: value ?? undefined }
  })
  if (groupId !== undefined) {
    changes.push({ of: 'group', before: sim.groupId ?? undefined, after: groupId ?? undefined })
  }
  if (wanted.speedClass !== undefined) {
    changes.push({
      of: 'speedClass',
      before: sim.speedClass ?? undefined,
      after: wanted.speedClass,
    })
  }
  const expiry = wantedExpiry(sim, wanted)
  if (expiry === 'noExpiry') flaws.push(expiry)
  else if (expiry) changes.push(expiry)
  if (wanted.imeiLock !== undefined) {
    changes.push({
      of: 'imeiLock',
      before: sim.imeiLock?.imei ?? undefined,
      after: wanted.imeiLock ?? undefined,
    })
  }
  const { status } = wanted
  if (status !== undefined && status !== sim.status) {
    if (isSettable(status)) {
      changes.push({ of: 'status', before: sim.status ?? undefined, after: status })
    } else flaws.push('status')
  }
  return { changes: changes.filter((change) => !isDone(sim, change)), flaws }
}

/** Tags have any names, also such as every object has. */
function tagIn({ tags }: SimLike, tag: string): string | undefined {
  return tags ? own(tags, tag) : undefined
}

function wantedExpiry(sim: SimLike, wanted: Wanted): Change | 'noExpiry' | undefined {
  const before = expiryOf(sim)
  const { expiryTime, expiryAction } = wanted
  if (expiryTime === undefined && expiryAction === undefined) return undefined
  if (expiryTime === null) return { of: 'expiry', before, after: undefined }
  const time = expiryTime ?? before?.time
  if (time === undefined) return 'noExpiry'
  const action = expiryAction ?? before?.action ?? 'doNothing'
  return { of: 'expiry', before, after: { time, action } }
}

function expiryOf({ expiryTime, expiryAction }: SimLike): Expiry | undefined {
  if (typeof expiryTime !== 'number') return undefined
  return { time: expiryTime, action: (expiryAction ?? 'doNothing') as ExpiryAction }
}

/** Whether a SIM is as a change wants it: after a call without an answer, that tells what became of it. */
export function isDone(sim: SimLike, change: Change): boolean {
  switch (change.of) {
    case 'tag':
      return tagIn(sim, change.tag) === change.after
    case 'group':
      return (sim.groupId || undefined) === change.after
    case 'speedClass':
      return sim.speedClass === change.after
    case 'imeiLock':
      return (sim.imeiLock?.imei || undefined) === change.after
    case 'status':
      return sim.status === change.after
    case 'expiry': {
      const now = expiryOf(sim)
      return now?.time === change.after?.time && now?.action === change.after?.action
    }
  }
}

const verbOf = {
  active: 'activate',
  inactive: 'deactivate',
  standby: 'standby',
  suspended: 'suspend',
} as const satisfies Record<WantedStatus, string>

/** Whether a change can be made of the SIM now: the platform's rule for its verb. */
export function judge(sim: SimLike, change: Change): Verdict {
  switch (change.of) {
    case 'tag':
      return change.after === undefined
        ? allowed(sim, 'deleteTag', { tagName: change.tag })
        : allowed(sim, 'putTags', [{ tagName: change.tag, tagValue: change.after }])
    case 'group':
      return change.after === undefined
        ? allowed(sim, 'unsetGroup')
        : allowed(sim, 'setGroup', { groupId: change.after })
    case 'speedClass':
      return allowed(sim, 'updateSpeedClass', { speedClass: change.after })
    case 'imeiLock':
      return change.after === undefined
        ? allowed(sim, 'unsetImeiLock')
        : allowed(sim, 'setImeiLock', { imei: change.after })
    case 'status':
      return allowed(sim, verbOf[change.after])
    case 'expiry':
      return change.after === undefined
        ? allowed(sim, 'unsetExpiryTime')
        : allowed(sim, 'setExpiryTime', {
            expiryTime: change.after.time,
            expiryAction: change.after.action,
          })
  }
}

/** The change that takes one back; undefined where there is no way, or it would cost something. */
export function reverse(change: Change, now: number): Change | undefined {
  const { before, after } = change
  switch (change.of) {
    case 'speedClass':
      return change.before === undefined
        ? undefined
        : { of: 'speedClass', before: change.after, after: change.before }
    case 'status': {
      // From standby and suspension the way back is not free; from ready there is none.
      const isFree = [before, after].every((status) => status === 'active' || status === 'inactive')
      return isFree
        ? { of: 'status', before: after as string, after: before as WantedStatus }
        : undefined
    }
    case 'expiry':
      // An expiry that is over cannot be set again.
      return change.before && change.before.time <= now
        ? undefined
        : { ...change, before: change.after, after: change.before }
    case 'tag':
    case 'group':
    case 'imeiLock':
      return { ...change, before: change.after, after: change.before }
  }
}
