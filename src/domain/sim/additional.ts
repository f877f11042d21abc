import { isOnline, isVirtual, primarySubscriber, subscribersOf } from './sim.ts'
import type { SimLike, SimSubscriber } from './sim.ts'
import { isUnregistered } from './status.ts'
import { planOf } from './subscriptions.ts'

/** The subscription of virtual SIMs. */
export const virtualSubscription = 'planArc01'

/** What can be written onto a SIM over the air beside its primary subscription (`addSubscription`). */
export const additionalSubscriptions = [
  'planP1',
  'planX1',
  'planX2',
  'planX3',
  'plan-US-max',
] as const

/** The primary subscriptions whose cards take others over the air. */
const hosts: ReadonlySet<string> = new Set(['plan01s', 'plan-US'])

/** Which rule stands in the way of a change of a SIM's subscriptions, with what it is about. */
export type SubscriptionRefusal =
  | { readonly rule: 'terminated' | 'unregistered' | 'transferring' }
  /** The primary subscription takes no other over the air. */
  | { readonly rule: 'host'; readonly subscription: string }
  /** The card, or an eSIM profile, takes none. */
  | { readonly rule: 'card' | 'profile' }
  | { readonly rule: 'unfit' | 'present'; readonly subscription: string }
  /** All that fit are there. */
  | { readonly rule: 'complete' }
  /** It is a virtual SIM as a whole, or has none. */
  | { readonly rule: 'virtual' | 'noVirtual' }
  | { readonly rule: 'primary' | 'cellular' | 'ended' | 'begun' | 'installed' }
  | { readonly rule: 'noKey' | 'hasKey' | 'badKey' }
  | { readonly rule: 'noBundles' | 'fixedBundle' | 'sameBundle'; readonly subscription: string }
  | {
      readonly rule: 'foreignBundle'
      readonly subscription: string
      readonly bundles: readonly string[]
    }
  | { readonly rule: 'oneBundle' }

/** Whether something can be done now, or which rule forbids it. */
export type SubscriptionVerdict =
  | { readonly allowed: true }
  | ({ readonly allowed: false } & SubscriptionRefusal)

const yes: SubscriptionVerdict = { allowed: true }
const no = (refusal: SubscriptionRefusal): SubscriptionVerdict => ({ allowed: false, ...refusal })

/** Whether a subscription can still be used, or will be. */
const isLive = ({ status }: Pick<SimSubscriber, 'status'>) => status !== 'terminated'

/** What no SIM can have changed while it is so. */
function unusable({ status }: SimLike): SubscriptionVerdict | undefined {
  if (status === 'terminated') return no({ rule: 'terminated' })
  if (isUnregistered(status)) return no({ rule: 'unregistered' })
  return status === 'transferring' ? no({ rule: 'transferring' }) : undefined
}

const has = (sim: SimLike, subscription: string) =>
  subscribersOf(sim).some((one) => one.subscription === subscription && isLive(one))

/** The subscriptions that can be written onto the SIM over the air now. */
export function addable(sim: SimLike): readonly string[] {
  return additionalSubscriptions.filter((one) => canAdd(sim, one).allowed)
}

/**
 * Whether a subscription can be added to a SIM (`addSubscription`): over the air to cards of plan01s
 * and plan-US, each once; a virtual one to anything but a virtual SIM. Without a name it answers
 * whether any can be added over the air.
 */
export function canAdd(sim: SimLike, subscription?: string): SubscriptionVerdict {
  const never = unusable(sim)
  if (never) return never
  if (isVirtual(sim)) return no({ rule: 'virtual' })
  if (subscription === virtualSubscription) {
    return has(sim, subscription) ? no({ rule: 'present', subscription }) : yes
  }
  if (sim.moduleType === 'profilePackage') return no({ rule: 'profile' })
  const primary = primarySubscriber(sim)
  const host = primary?.subscription ?? ''
  if (!hosts.has(host)) return no({ rule: 'host', subscription: host })
  if (sim.profiles?.[primary?.iccid ?? '']?.otaSupported === false) return no({ rule: 'card' })
  if (subscription === undefined) {
    return additionalSubscriptions.every((one) => has(sim, one)) ? no({ rule: 'complete' }) : yes
  }
  if (!additionalSubscriptions.some((one) => one === subscription)) {
    return no({ rule: 'unfit', subscription })
  }
  return has(sim, subscription) ? no({ rule: 'present', subscription }) : yes
}

/** The steps of a subscription over the air, in their order; `active` is the first connection by it. */
export const otaSteps = ['shipped', 'delivered', 'ready', 'active'] as const

/** Milliseconds after which an installation takes longer than it does where the signal is good. */
export const otaSlowMs = 15 * 60_000

/** Whether a subscription is written over the air: neither the primary one nor a virtual one. */
export function isOverTheAir({ primary, subscription }: SimSubscriber): boolean {
  return !primary && planOf(subscription)?.virtual !== true
}

/**
 * Whether the writing of a subscription can be called off (`cancelSubscriptionContainerDownload`):
 * until it begins, which it does as soon as the SIM is online.
 */
export function canCancel(sim: SimLike, subscriber: SimSubscriber): SubscriptionVerdict {
  if (subscriber.primary) return no({ rule: 'primary' })
  if (!isLive(subscriber)) return no({ rule: 'ended' })
  if (
    !isOverTheAir(subscriber) ||
    subscriber.status === 'ready' ||
    subscriber.status === 'active'
  ) {
    return no({ rule: 'installed' })
  }
  return subscriber.status !== 'shipped' || isOnline(sim) ? no({ rule: 'begun' }) : yes
}

/** Whether a subscription can be ended by itself (`terminateSubscriptionContainer`): virtual ones. */
export function canTerminate(subscriber: SimSubscriber): SubscriptionVerdict {
  if (subscriber.primary) return no({ rule: 'primary' })
  if (!isLive(subscriber)) return no({ rule: 'ended' })
  return isOverTheAir(subscriber) ? no({ rule: 'cellular' }) : yes
}

/** The virtual subscription of a SIM that has not ended: the SIM's own, or one that was added. */
export function virtualOf(sim: SimLike): SimSubscriber | undefined {
  return subscribersOf(sim).find((one) => planOf(one.subscription)?.virtual === true && isLive(one))
}

/** The public key of a SIM's WireGuard client; undefined where there is none. */
export function arcKeyOf(sim: SimLike): string | undefined {
  const virtual = virtualOf(sim)
  return (virtual && sim.profiles?.[virtual.iccid]?.arcClientPeerPublicKey) || undefined
}

/** Whether something can be done to a SIM's WireGuard keys or session. */
export function canUseArc(
  sim: SimLike,
  what: 'attach' | 'renew' | 'remove' | 'session',
): SubscriptionVerdict {
  const never = unusable(sim)
  if (never) return never
  if (!virtualOf(sim)) return no({ rule: 'noVirtual' })
  const keyed = arcKeyOf(sim) !== undefined
  if (what === 'attach') return keyed ? no({ rule: 'hasKey' }) : yes
  return what === 'renew' || keyed ? yes : no({ rule: 'noKey' })
}

/** Whether a text is a key as WireGuard writes it: 32 bytes as 44 characters of base64. */
export function isWireGuardKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)
}

/** Plans whose bundle stays what it is, once there is one. */
const fixed: ReadonlySet<string> = new Set(['plan-D', 'plan-K2', 'planX3', 'planX3-EU'])
/** The only bundle that plan-D is still given. */
const offered: Readonly<Record<string, readonly string[]>> = { 'plan-D': ['D-500MB'] }

/** The bundles that a subscription can be given instead of the one it has. */
export function bundleChoices({ subscription, bundles }: SimSubscriber): readonly string[] {
  const all = offered[subscription ?? ''] ?? planOf(subscription)?.bundles ?? []
  return all.filter((bundle) => bundle !== bundles?.[0])
}

/**
 * Whether a subscription can be given other bundles (`putBundles`): exactly one, of its plan. The
 * bundles of plan-K2, planX3 and, once chosen, plan-D stay for good.
 */
export function canPutBundles(
  subscriber: SimSubscriber,
  wanted?: readonly string[],
): SubscriptionVerdict {
  const { bundles: now } = subscriber
  const subscription = subscriber.subscription ?? ''
  if (!isLive(subscriber)) return no({ rule: 'ended' })
  const known = planOf(subscription)?.bundles ?? []
  if (known.length === 0) return no({ rule: 'noBundles', subscription })
  if (fixed.has(subscription) && (now?.length || subscription !== 'plan-D')) {
    return no({ rule: 'fixedBundle', subscription })
  }
  if (!wanted) return yes
  const [bundle, second] = wanted
  if (bundle === undefined || second !== undefined) return no({ rule: 'oneBundle' })
  const bundles = offered[subscription] ?? known
  if (!bundles.includes(bundle)) return no({ rule: 'foreignBundle', subscription, bundles })
  return now?.[0] === bundle ? no({ rule: 'sameBundle', subscription }) : yes
}
