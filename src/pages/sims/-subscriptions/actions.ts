import { plural, t } from '@lingui/core/macro'
import {
  IconCircleX,
  IconKeyOff,
  IconPackage,
  IconPlugConnected,
  IconTrash,
} from '@tabler/icons-react'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Action, type Kind } from '../../../components/action/action.ts'
import { dateText } from '../../../components/detail/locale.ts'
import { choice, optionsOf } from '../../../components/form/fields.ts'
import * as rules from '../../../domain/sim/additional.ts'
import { subscribersOf, type SimSubscriber } from '../../../domain/sim/sim.ts'
import { addMonthsUtc, startOfMonthUtc } from '../../../domain/time.ts'
import { subscriptionAllowed } from '../../../words/subscription.ts'

/** A subscription with the SIM that it is on. */
export interface SimSubscription extends SimSubscriber {
  readonly sim: Sim
}

/** The subscriptions of a SIM, the primary one first. */
export const subscriptionsOf = (sim: Sim): SimSubscription[] =>
  subscribersOf(sim).map((one) => Object.assign({}, one, { sim }))

const subscription: Kind<SimSubscription> = {
  key: ({ imsi }) => imsi,
  name: ({ subscription: name, imsi }) => name ?? imsi,
  noun: {
    title: t`Subscriptions`,
    one: t`subscription`,
    many: t`subscriptions`,
    counted: (count) => plural(count, { one: '# subscription', other: '# subscriptions' }),
  },
}

const simPath = ({ sim: { simId = '' } }: SimSubscription) => ({ sim_id: simId })
const path = (one: SimSubscription) => ({ ...simPath(one), iccid: one.iccid, imsi: one.imsi })

type Bundle = Parameters<typeof op.putBundles.call>[0]['body'][number]

const changeBundle = defineAction(subscription, {
  id: 'change-bundle',
  section: 'limits',
  operation: op.putBundles,
  icon: IconPackage,
  label: t`Change bundle`,
  title: (what) => t`Change bundle of ${what}`,
  consequence: ([first]) => {
    if (first?.subscription === 'plan-D') {
      return t`The speed class becomes s1.4xfast, and the bundle cannot be changed afterwards.`
    }
    const from = dateText(addMonthsUtc(startOfMonthUtc(Date.now()), 1))
    return t`The new bundle is expected to count from the beginning of the next month (UTC), ${from}.`
  },
  allowed: (one: SimSubscription, values?: { bundle: string }) =>
    subscriptionAllowed(rules.canPutBundles(one, values?.bundle ? [values.bundle] : undefined)),
  fields: {
    bundle: choice<SimSubscription>({
      label: t`Bundle`,
      placeholder: t`Choose a bundle`,
      required: t`Choose a bundle.`,
      options: ([first]) => optionsOf(first ? rules.bundleChoices(first) : []),
      hint: (_value, [first]) => {
        const now = first?.bundles?.[0]
        return now === undefined ? undefined : t`Now: ${now}`
      },
    }),
  },
  call: ({ imsi }, { bundle }) => ({ path: { imsi }, body: [bundle as Bundle] }),
  done: (what) => t`Bundle of ${what} changed`,
})

/** Takes a subscription back that is on its way onto the SIM. */
export const cancelDownload = defineAction(subscription, {
  id: 'cancel-download',
  operation: op.cancelSubscriptionContainerDownload,
  icon: IconCircleX,
  label: t`Cancel delivery`,
  title: (what) => t`Cancel delivery of ${what}`,
  consequence: () => t`Nothing is written onto the SIM. The subscription can be added again.`,
  allowed: (one) => subscriptionAllowed(rules.canCancel(one.sim, one)),
  call: (one) => ({ path: path(one) }),
  done: (what) => t`Delivery of ${what} cancelled`,
})

/** Connects the virtual SIM anew. */
export const createArcSession = defineAction(subscription, {
  id: 'arc-session',
  section: 'connection',
  operation: op.createArcSession,
  icon: IconPlugConnected,
  label: t`Create session`,
  title: () => t`Create a WireGuard session`,
  consequence: () => t`A session that there is ends, and its client has to connect anew.`,
  allowed: (one) => subscriptionAllowed(rules.canUseArc(one.sim, 'session')),
  call: (one) => ({ path: simPath(one), body: {} }),
  done: () => t`WireGuard session created`,
})

/** Leaves the virtual SIM without keys. */
export const removeKeys = defineAction(subscription, {
  id: 'remove-keys',
  section: 'danger',
  operation: op.removeArcSimCredentials,
  icon: IconKeyOff,
  label: t`Remove keys`,
  title: () => t`Remove the WireGuard keys`,
  consequence: () =>
    t`The session ends, and nobody can connect before the keys are renewed. Soracom advises to renew them instead.`,
  danger: true,
  allowed: (one) => subscriptionAllowed(rules.canUseArc(one.sim, 'remove')),
  call: (one) => ({ path: simPath(one) }),
  done: () => t`WireGuard keys removed`,
})

/** Ends a virtual subscription beside the card for good. */
export const terminateSubscription = defineAction(subscription, {
  id: 'terminate-subscription',
  section: 'danger',
  operation: op.terminateSubscriptionContainer,
  icon: IconTrash,
  label: t`Terminate`,
  title: (what) => t`Terminate ${what}`,
  consequence: () =>
    t`Its session ends, and it can never be used again. The SIM keeps its other subscriptions.`,
  confirm: 'type',
  danger: true,
  allowed: (one) => subscriptionAllowed(rules.canTerminate(one)),
  call: (one) => ({ path: path(one) }),
  done: (what) => t`${what} terminated`,
})

/** What one can do to a single subscription of a SIM. */
export const subscriptionActions: readonly Action<SimSubscription>[] = [
  changeBundle,
  cancelDownload,
  createArcSession,
  removeKeys,
  terminateSubscription,
]
