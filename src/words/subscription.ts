import { t } from '@lingui/core/macro'
import type { SubscriptionRefusal, SubscriptionVerdict } from '../domain/sim/additional.ts'
import { simRefusal } from './sim.ts'

type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly reason: string }

/** Why a rule for subscriptions forbids something now, as a whole sentence. */
export function subscriptionAllowed(verdict: SubscriptionVerdict): Allowed {
  return verdict.allowed ? verdict : { allowed: false, reason: subscriptionRefusal(verdict) }
}

/** Why something cannot be done with a subscription now, and what to do. */
function subscriptionRefusal(refusal: SubscriptionRefusal): string {
  switch (refusal.rule) {
    case 'terminated':
    case 'unregistered':
    case 'transferring':
      return simRefusal({ rule: refusal.rule })
    case 'host': {
      const { subscription } = refusal
      return t`Subscriptions are added over the air to SIMs of plan01s and plan-US, not to ${subscription}.`
    }
    case 'card':
      return t`This SIM does not support subscriptions over the air.`
    case 'profile':
      return t`An eSIM profile takes no additional subscription.`
    case 'unfit': {
      const { subscription } = refusal
      return t`${subscription} cannot be added to this SIM.`
    }
    case 'present': {
      const { subscription } = refusal
      return t`This SIM has ${subscription} already.`
    }
    case 'complete':
      return t`This SIM has all subscriptions that can be added to it.`
    case 'virtual':
      return t`A virtual SIM takes no other subscription.`
    case 'noVirtual':
      return t`This SIM has no virtual subscription. Add one first.`
    case 'primary':
      return t`This is the SIM’s primary subscription. Terminate the SIM instead.`
    case 'cellular':
      return t`Only a virtual subscription can be terminated by itself.`
    case 'ended':
      return t`This subscription is terminated. Termination is final.`
    case 'begun':
      return t`The SIM is online, and has begun to receive it.`
    case 'installed':
      return t`It is installed on the SIM already.`
    case 'noKey':
      return t`This SIM has no WireGuard key. Renew the keys first.`
    case 'hasKey':
      return t`This SIM has a WireGuard key already. Renew the keys instead.`
    case 'badKey':
      return t`A WireGuard key has 44 characters and ends with “=”.`
    case 'noBundles': {
      const { subscription } = refusal
      return t`${subscription} has no bundles.`
    }
    case 'fixedBundle': {
      const { subscription } = refusal
      return t`The bundle of ${subscription} cannot be changed.`
    }
    case 'foreignBundle': {
      const bundles = refusal.bundles.join(', ')
      const { subscription } = refusal
      return t`Choose a bundle of ${subscription}: ${bundles}.`
    }
    case 'sameBundle':
      return t`It has this bundle already.`
    case 'oneBundle':
      return t`Choose exactly one bundle.`
  }
}
