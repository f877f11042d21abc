import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import type { CreateSimProfileOrderRequest } from '../../api/generated/models/createSimProfileOrderRequest.ts'
import * as op from '../../api/generated/operations.ts'
import { useSession } from '../../api/use-session.ts'
import { Consent } from '../../components/form/Consent.tsx'
import { choice, custom, number, optionsOf, text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { CreateFrame } from '../../components/resource/CreateFrame.tsx'
import { titled } from '../../components/resource/routes.ts'
import {
  longestDescription,
  mostProfiles,
  profileBundles,
  profileRegions,
  profileSpeedClasses,
  profileSubscriptions,
  usualSpeedClass,
} from '../../domain/sim/profile-order.ts'
import { GlobalOnly } from './-GlobalOnly.tsx'
import { orderNoun } from './-words.ts'

export const Route = createFileRoute('/esim-orders/new')({
  ...titled(t`Order eSIM profiles`),
  component: NewProfileOrder,
})

type Body = CreateSimProfileOrderRequest

const regionOf = (subscription: unknown) => profileRegions[String(subscription)]

/** Where there is one bundle there is nothing to choose. */
function onlyBundle(subscription: string): string | undefined {
  const [only, second] = profileBundles(subscription)
  return second === undefined ? only : undefined
}

/** What the platform asks to be read before one orders. */
const consents = {
  europe: t`The customer is located in the European Union or the United Kingdom.`,
  northAmerica: t`The customer is located in the United States or Canada.`,
  use: t`The device supports eSIM profiles by activation code. A profile can be installed once, on one device.`,
} as const

const consent = (of: keyof typeof consents) =>
  custom({
    label: consents[of],
    initial: false,
    Input: (props) => <Consent {...props} label={consents[of]} />,
    problem: (given) => (given ? undefined : t`Confirm this to go on.`),
    ...(of !== 'use' && { shown: ({ subscription }) => regionOf(subscription) === of }),
  })

const order = {
  resource: { noun: orderNoun, to: '/esim-orders' },
  operation: op.createProfileOrder,
  title: t`Order eSIM profiles`,
} as const

function NewProfileOrder() {
  if (useSession()?.coverage !== 'g') {
    return (
      <CreateFrame {...order}>
        <GlobalOnly />
      </CreateFrame>
    )
  }
  return (
    <CreatePage
      {...order}
      label={t`Create draft`}
      fields={{
        subscription: choice({
          label: t`Subscription`,
          placeholder: t`Choose a subscription`,
          required: t`Choose a subscription.`,
          options: optionsOf(profileSubscriptions),
          hint: (subscription) => {
            const bundle = onlyBundle(subscription)
            return bundle === undefined ? undefined : t`With the bundle ${bundle}.`
          },
        }),
        bundle: choice({
          label: t`Bundle`,
          placeholder: t`Choose a bundle`,
          required: t`Choose a bundle.`,
          options: optionsOf(profileBundles('plan-US')),
          shown: ({ subscription }) => subscription === 'plan-US',
          api: 'bundles',
        }),
        speedClass: choice({
          label: t`Speed class`,
          initial: usualSpeedClass,
          options: optionsOf(profileSpeedClasses('plan01s')),
          shown: ({ subscription }) => subscription !== 'plan-US',
        }),
        usSpeedClass: choice({
          label: t`Speed class`,
          initial: usualSpeedClass,
          options: optionsOf(profileSpeedClasses('plan-US')),
          shown: ({ subscription }) => subscription === 'plan-US',
        }),
        quantity: number({
          label: t`Profiles`,
          initial: 1,
          min: 1,
          max: mostProfiles,
          required: t`Enter how many profiles you need.`,
          hint: t`Up to ${mostProfiles} with one order. For more, contact Soracom.`,
        }),
        description: text({
          label: t`Description`,
          hint: t`Optional: tells this order apart in the list.`,
          problem: (description) =>
            description.length > longestDescription
              ? t`Up to ${longestDescription} characters.`
              : undefined,
        }),
        europe: consent('europe'),
        northAmerica: consent('northAmerica'),
        use: consent('use'),
      }}
      call={({ subscription, bundle, speedClass, usSpeedClass, quantity, description }) => {
        const isUs = subscription === 'plan-US'
        const chosen = isUs ? bundle : onlyBundle(subscription)
        return {
          body: {
            subscription,
            quantity: Number(quantity),
            speedClass: (isUs ? usSpeedClass : speedClass) as Body['speedClass'],
            ...(chosen && { bundles: [chosen] as Body['bundles'] }),
            ...(description && { description }),
          },
        }
      }}
      made={({ profileOrderId }) => ({
        to: '/esim-orders/$orderId',
        params: { orderId: profileOrderId },
      })}
    />
  )
}
