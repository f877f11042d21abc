import { t } from '@lingui/core/macro'
import { IconCirclePlus } from '@tabler/icons-react'
import type { AddSubscriptionBodySubscription } from '../../api/generated/models/addSubscriptionBodySubscription.ts'
import type { Sim } from '../../api/generated/models/sim.ts'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { choice, optionsOf, text } from '../../components/form/fields.ts'
import { addable, canAdd } from '../../domain/sim/additional.ts'
import { primarySubscriber } from '../../domain/sim/sim.ts'
import { subscriptionAllowed } from '../../words/subscription.ts'
import { sim } from './-resource.tsx'

/** Writes another subscription onto cards over the air; a virtual one is added on a SIM's page. */
export const addSubscription = defineAction(sim, {
  id: 'add-subscription',
  section: 'connection',
  operation: op.addSubscription,
  icon: IconCirclePlus,
  label: t`Add a subscription`,
  title: (what) => t`Add a subscription to ${what}`,
  consequence: () =>
    t`It is written onto the card over the air when the SIM is online, and can be cancelled until then. Its fees apply beside those of the primary subscription, and it cannot be taken off again.`,
  allowed: (one: Sim, values?: { subscription: string; enable: string; tag: string }) =>
    subscriptionAllowed(canAdd(one, values?.subscription || undefined)),
  fields: {
    subscription: choice<Sim>({
      label: t`Subscription`,
      placeholder: t`Choose a subscription`,
      required: t`Choose a subscription.`,
      options: (all) => optionsOf([...new Set(all.flatMap(addable))]),
    }),
    enable: choice({
      radio: true,
      label: t`When it is installed`,
      initial: 'now',
      options: [
        { value: 'now', label: t`Use it at once` },
        { value: 'later', label: t`Use it from the next session on` },
      ],
    }),
    tag: text({
      label: t`Tag of the delivery`,
      look: 'code',
      hint: t`Optional: tells the scripts of this delivery apart.`,
      problem: (tag) =>
        /^[\w:-]{1,64}$/.test(tag)
          ? undefined
          : t`Up to 64 letters, digits, hyphens, underscores and colons.`,
    }),
  },
  call: (one, { subscription, enable, tag }) => ({
    path: { ...sim.path(one), iccid: primarySubscriber(one)?.iccid ?? '' },
    body: {
      subscription: subscription as AddSubscriptionBodySubscription,
      type: 'cellular' as const,
      enable: enable === 'now',
      ...(tag && { tag }),
    },
  }),
  done: (what) => t`A subscription was added to ${what}`,
})
