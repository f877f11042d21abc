import { dayMs } from '../time.ts'
import { planOf, speedClassesOf } from './subscriptions.ts'

/** The subscriptions that eSIM profiles are ordered of (`createProfileOrder`); in Global coverage only. */
export const profileSubscriptions = [
  'plan01s',
  'planP1',
  'planX1',
  'planX2',
  'planX3',
  'plan-US',
] as const

/** Who may order: the platform asks where the customer is located. */
export const profileRegions: Readonly<Record<string, 'europe' | 'northAmerica'>> = {
  planX3: 'europe',
  'plan-US': 'northAmerica',
}

/** Profiles of one order; more are a matter for the sales department. */
export const mostProfiles = 20
export const longestDescription = 100
/** Milliseconds that a draft is kept. */
export const draftLifeMs = dayMs

/** The bundles of which an order of this subscription names exactly one; none where it names none. */
export function profileBundles(subscription: string): readonly string[] {
  return subscription === 'planX3' || subscription === 'plan-US'
    ? (planOf(subscription)?.bundles ?? [])
    : []
}

/** The speed classes that profiles of this subscription are ordered with. */
export function profileSpeedClasses(subscription: string): readonly string[] {
  return speedClassesOf(subscription) ?? speedClassesOf('plan01s') ?? []
}

export const usualSpeedClass = 's1.standard'

/** What one asks for. */
export interface ProfileOrder {
  readonly subscription: string
  readonly bundles?: readonly string[] | undefined
  readonly speedClass?: string | undefined
  readonly quantity: number
  readonly description?: string | undefined
}

/** The field of an order that is not right; undefined for an order that can be placed. */
export function wrongField(order: ProfileOrder): keyof ProfileOrder | undefined {
  const { subscription, bundles = [], speedClass = usualSpeedClass, quantity, description } = order
  if (!profileSubscriptions.some((one) => one === subscription)) return 'subscription'
  const offered = profileBundles(subscription)
  const fits = offered.length === 0 ? bundles.length === 0 : bundles.length === 1
  if (!fits || bundles.some((bundle) => !offered.includes(bundle))) return 'bundles'
  if (!profileSpeedClasses(subscription).includes(speedClass)) return 'speedClass'
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostProfiles) return 'quantity'
  return (description?.length ?? 0) > longestDescription ? 'description' : undefined
}

/** Milliseconds that a draft is still kept at `now`, 0 when it is gone; undefined for what is no draft. */
export function draftLeft(
  order: { readonly status?: string | undefined; readonly orderedTime?: number | undefined },
  now: number,
): number | undefined {
  if (order.status !== 'DRAFT' || order.orderedTime === undefined) return undefined
  return Math.max(0, order.orderedTime + draftLifeMs - now)
}
