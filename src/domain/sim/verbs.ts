import { parseImeiLock } from './imei.ts'
import { termination, transfer, transition } from './lifecycle.ts'
import {
  isOnline,
  isVirtual,
  primarySubscription,
  reachableBy,
  subscribersOf,
  type SimLike,
  type SimService,
  type SimSubscriber,
} from './sim.ts'
import { isUnregistered } from './status.ts'
import { canChangeSpeedClass, planOf, speedClassesOf } from './subscriptions.ts'
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
  /** `createPortMappingForSim`; without `service` it is whichever session there is. */
  openAccess: { readonly service?: SimService | undefined }
  /** `createSimPacketCaptureSession`: an offline SIM may connect in the meantime. */
  capture: NoParams
  putTags: readonly { readonly tagName: string; readonly tagValue: string }[]
  deleteTag: { readonly tagName: string }
  /** Giving it to another operator (`issueSubscriberTransferToken`). */
  transfer: NoParams
  /** Of one of its subscriptions; without `imsi` of the primary one. */
  ping: { readonly imsi?: string | undefined }
  sendSms: { readonly imsi?: string | undefined }
  reportLocalInfo: { readonly imsi?: string | undefined }
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
    sim.terminationEnabled === true ? no({ rule: 'already', of: 'unprotected' }) : yes,
  disableTermination: (sim) =>
    sim.terminationEnabled === false ? no({ rule: 'already', of: 'protected' }) : yes,
  setGroup: (sim, params) =>
    params?.groupId && params.groupId === sim.groupId ? no({ rule: 'already', of: 'group' }) : yes,
  unsetGroup: (sim) => (sim.groupId ? yes : no({ rule: 'already', of: 'noGroup' })),
  updateSpeedClass,
  setExpiryTime: (sim, params) =>
    params?.expiryAction === 'terminate' && sim.terminationEnabled !== true
      ? no({ rule: 'protected', of: 'expiry' })
      : yes,
  unsetExpiryTime: (sim) =>
    typeof sim.expiryTime === 'number' ? yes : no({ rule: 'notSet', of: 'expiry' }),
  setImeiLock,
  unsetImeiLock: (sim) => (sim.imeiLock?.imei ? yes : no({ rule: 'notSet', of: 'imeiLock' })),
  deleteSession: (sim) => (isOnline(sim) ? yes : no({ rule: 'offline', of: 'session' })),
  openAccess,
  capture: () => yes,
  putTags: () => yes,
  deleteTag,
  transfer,
  ping: (sim, params) =>
    isReachable(sim, params?.imsi) ? yes : no({ rule: 'offline', of: 'device' }),
  sendSms,
  reportLocalInfo,
}

/** Notes about a SIM, which can be kept when nothing else about it can change any more. */
const notes: ReadonlySet<SimVerb> = new Set(['putTags', 'deleteTag'])

/**
 * Whether `verb` can be done with the SIM now. Without `params` it answers whether the verb can be
 * offered at all; with them, whether exactly this would be accepted. Permissions are another matter.
 */
export function allowed<Verb extends SimVerb>(
  sim: SimLike,
  verb: Verb,
  params?: SimVerbs[Verb],
): Verdict {
  if (isUnregistered(sim.status)) return no({ rule: 'unregistered' })
  if (sim.status === 'terminated' && !notes.has(verb)) {
    return no({ rule: 'terminated' })
  }
  return judges[verb](sim, params)
}

function updateSpeedClass(sim: SimLike, params: SimVerbs['updateSpeedClass'] | undefined): Verdict {
  if (isVirtual(sim)) return no({ rule: 'virtual', of: 'speedClass' })
  const subscription = primarySubscription(sim) ?? ''
  if (!canChangeSpeedClass(subscription)) {
    return no({ rule: 'plan', of: 'speedClass', subscription, suspendable: true })
  }
  if (!params) return yes
  const classes = speedClassesOf(subscription)
  if (classes && !classes.includes(params.speedClass)) {
    const { speedClass } = params
    return no({ rule: 'invalid', of: 'speedClass', speedClass, subscription, classes })
  }
  return params.speedClass === sim.speedClass
    ? no({ rule: 'already', of: 'speedClass', speedClass: params.speedClass })
    : yes
}

function setImeiLock(sim: SimLike, params: SimVerbs['setImeiLock'] | undefined): Verdict {
  if (!params) return yes
  if (params.imei !== undefined) {
    return parseImeiLock(params.imei) ? yes : no({ rule: 'invalid', of: 'imei' })
  }
  if (!isOnline(sim)) return no({ rule: 'offline', of: 'imei' })
  return sim.sessionStatus?.imei ? yes : no({ rule: 'invalid', of: 'session' })
}

function openAccess(sim: SimLike, params: SimVerbs['openAccess'] | undefined): Verdict {
  const ways = reachableBy(sim)
  if (ways.length === 0) return no({ rule: 'offline', of: 'device' })
  const service = params?.service
  return service && !ways.includes(service) ? no({ rule: 'service', of: service }) : yes
}

function deleteTag(sim: SimLike, params: SimVerbs['deleteTag'] | undefined): Verdict {
  const tags = sim.tags ?? {}
  if (params) {
    return Object.hasOwn(tags, params.tagName)
      ? yes
      : no({ rule: 'notSet', of: 'tag', tagName: params.tagName })
  }
  return Object.keys(tags).length > 0 ? yes : no({ rule: 'notSet', of: 'tags' })
}

/** The subscription with this IMSI, or the primary one. */
function subscriberOf(sim: SimLike, imsi: string | undefined): SimSubscriber | undefined {
  const all = subscribersOf(sim)
  return imsi === undefined ? all[0] : all.find((one) => one.imsi === imsi)
}

/** Whether the session there is belongs to the subscription asked for, where one is. */
function isReachable(sim: SimLike, imsi: string | undefined): boolean {
  const session = sim.sessionStatus?.imsi ?? undefined
  return isOnline(sim) && (imsi === undefined || session === undefined || session === imsi)
}

function sendSms(sim: SimLike, params: SimVerbs['sendSms'] | undefined): Verdict {
  const { subscription = '', capabilities } = subscriberOf(sim, params?.imsi) ?? {}
  if (planOf(subscription)?.virtual) return no({ rule: 'virtual', of: 'sms' })
  const sms = capabilities?.sms ?? (params?.imsi === undefined ? sim.capabilities?.sms : undefined)
  return sms === false ? no({ rule: 'plan', of: 'sms', subscription: subscription ?? '' }) : yes
}

/** The one plan whose SIMs have the applet that reports. */
const reportingPlan = 'plan01s'

function reportLocalInfo(sim: SimLike, params: SimVerbs['reportLocalInfo'] | undefined): Verdict {
  const { subscription, status } = subscriberOf(sim, params?.imsi) ?? {}
  if (subscription !== reportingPlan) {
    return no({ rule: 'plan', of: 'localInfo', subscription: subscription ?? '' })
  }
  return (status ?? sim.status) === 'active' ? yes : no({ rule: 'inactive' })
}
