import { imeiProblem } from './imei.ts'
import { termination, transition } from './lifecycle.ts'
import { isOnline, isVirtual, primarySubscription, type SimLike } from './sim.ts'
import { canChangeSpeedClass, speedClassesOf } from './subscriptions.ts'
import { no, yes, type Verdict } from './verdict.ts'

type NoParams = Record<never, never>

/** What can be done with a SIM, by verb, with what the operation takes (names as in the API). */
export interface SimVerbs {
  activate: NoParams
  deactivate: NoParams
  standby: NoParams
  suspend: NoParams
  terminate: NoParams
  /** `enableSimTermination`: turns termination protection off. */
  enableTermination: NoParams
  /** `disableSimTermination`: turns termination protection on. */
  disableTermination: NoParams
  setGroup: { readonly groupId?: string | undefined }
  unsetGroup: NoParams
  updateSpeedClass: { readonly speedClass: string }
  setExpiryTime: { readonly expiryTime: number; readonly expiryAction?: string | null | undefined }
  unsetExpiryTime: NoParams
  /** Without `imei` the SIM is locked to that of its session. */
  setImeiLock: { readonly imei?: string | undefined }
  unsetImeiLock: NoParams
  deleteSession: NoParams
  putTags: readonly { readonly tagName: string; readonly tagValue: string }[]
  deleteTag: { readonly tagName: string }
}

export type SimVerb = keyof SimVerbs

type Judges = {
  readonly [Verb in SimVerb]: (sim: SimLike, params: SimVerbs[Verb] | undefined) => Verdict
}

const judges: Judges = {
  activate: (sim) => transition(sim, 'active'),
  deactivate: (sim) => transition(sim, 'inactive'),
  standby: (sim) => transition(sim, 'standby'),
  suspend: (sim) => transition(sim, 'suspended'),
  terminate: termination,
  enableTermination: (sim) =>
    sim.terminationEnabled === true
      ? no('already', 'Termination protection of this SIM is already off.')
      : yes,
  disableTermination: (sim) =>
    sim.terminationEnabled === false
      ? no('already', 'Termination protection of this SIM is already on.')
      : yes,
  setGroup: (sim, params) =>
    params?.groupId && params.groupId === sim.groupId
      ? no('already', 'This SIM is already in that group.')
      : yes,
  unsetGroup: (sim) => (sim.groupId ? yes : no('already', 'This SIM is not in a group.')),
  updateSpeedClass,
  setExpiryTime: (sim, params) =>
    params?.expiryAction === 'terminate' && sim.terminationEnabled !== true
      ? no(
          'protected',
          'This SIM is protected from termination. Turn termination protection off first, or choose another action.',
        )
      : yes,
  unsetExpiryTime: (sim) =>
    typeof sim.expiryTime === 'number' ? yes : no('notSet', 'This SIM has no expiry time.'),
  setImeiLock,
  unsetImeiLock: (sim) =>
    sim.imeiLock?.imei ? yes : no('notSet', 'This SIM is not locked to an IMEI.'),
  deleteSession: (sim) =>
    isOnline(sim) ? yes : no('offline', 'This SIM is offline. It has no session to delete.'),
  putTags: () => yes,
  deleteTag,
}

/** Notes about a SIM, which can be kept when nothing else about it can change any more. */
const notes: ReadonlySet<SimVerb> = new Set(['putTags', 'deleteTag'])

/** Ordered or under way, but not the operator's to work with yet. */
const unregistered: ReadonlySet<string> = new Set(['instock', 'shipped', 'delivered'])

/**
 * Whether `verb` can be done with the SIM now. Without `params` it answers whether the verb can be
 * offered at all; with them, whether exactly this would be accepted. Permissions are another matter.
 */
export function allowed<Verb extends SimVerb>(
  sim: SimLike,
  verb: Verb,
  params?: SimVerbs[Verb],
): Verdict {
  if (unregistered.has(sim.status ?? '')) {
    return no('unregistered', 'This SIM is not registered yet. Register it first.')
  }
  if (sim.status === 'terminated' && !notes.has(verb)) {
    return no('terminated', 'This SIM is terminated. Termination is final.')
  }
  return judges[verb](sim, params)
}

function updateSpeedClass(sim: SimLike, params: SimVerbs['updateSpeedClass'] | undefined): Verdict {
  if (isVirtual(sim)) {
    return no('virtual', 'A virtual SIM has a single speed class, which cannot be changed.')
  }
  const subscription = primarySubscription(sim)
  if (!canChangeSpeedClass(subscription)) {
    return no('plan', `A SIM of ${subscription} has a single speed class, which cannot be changed.`)
  }
  if (!params) return yes
  const classes = speedClassesOf(subscription)
  if (classes && !classes.includes(params.speedClass)) {
    return no(
      'invalid',
      `There is no speed class ${params.speedClass} in ${subscription}. Choose one of these: ${classes.join(', ')}.`,
    )
  }
  return params.speedClass === sim.speedClass
    ? no('already', `The speed class of this SIM is already ${params.speedClass}.`)
    : yes
}

function setImeiLock(sim: SimLike, params: SimVerbs['setImeiLock'] | undefined): Verdict {
  if (!params) return yes
  if (params.imei !== undefined) {
    const problem = imeiProblem(params.imei)
    return problem ? no('invalid', problem) : yes
  }
  if (!isOnline(sim)) {
    return no(
      'offline',
      'This SIM is offline, so its device is not known. Enter the IMEI to lock to.',
    )
  }
  return sim.sessionStatus?.imei
    ? yes
    : no('invalid', 'The session of this SIM reports no IMEI. Enter the IMEI to lock to.')
}

function deleteTag(sim: SimLike, params: SimVerbs['deleteTag'] | undefined): Verdict {
  const tags = sim.tags ?? {}
  if (params) {
    return Object.hasOwn(tags, params.tagName)
      ? yes
      : no('notSet', `This SIM has no tag ${params.tagName}.`)
  }
  return Object.keys(tags).length > 0 ? yes : no('notSet', 'This SIM has no tags.')
}
