import { t } from '@lingui/core/macro'
import type { GetOrderResponse as Order } from '../../../api/generated/models/getOrderResponse.ts'
import { speedClassesOf } from '../../../domain/sim/subscriptions.ts'
import { nameKey } from '../../../domain/tags.ts'

/** What the SIMs of a subscription begin with, as it is asked for; empty for what is as usual. */
export interface Beginning {
  readonly subscription: string
  readonly groupId: string
  readonly speedClass: string
  readonly name: string
  readonly [name: string]: string
}

/** The subscriptions of the SIMs in an order. */
export function subscriptionsIn({ orderItemList = [] }: Order): readonly string[] {
  return [
    ...new Set(
      orderItemList.flatMap(({ product }) => product?.properties?.['simSubscription'] ?? []),
    ),
  ]
}

function settingsOf({ resourceInitialSetting }: Order) {
  return resourceInitialSetting?.simInitialSettings ?? {}
}

/** What is stored for a subscription of an order; for its first one where none is named. */
export function beginningOf(
  order: Order,
  subscription = subscriptionsIn(order)[0] ?? '',
): Beginning {
  const { groupId = '', speedClass = '', tags } = settingsOf(order)[subscription] ?? {}
  return { subscription, groupId, speedClass, name: tags?.[nameKey] ?? '' }
}

/** What is wrong, by field. */
export function beginningProblems({
  subscription,
  speedClass,
}: Beginning): Readonly<Record<string, string>> {
  const known = speedClassesOf(subscription)
  const isOne = speedClass.trim() === '' || !known || known.includes(speedClass.trim())
  return isOne ? {} : { speedClass: t`Not a speed class of these SIMs.` }
}

/** The settings of an order with those of one subscription replaced; tags but the name stay. */
export function withBeginning(order: Order, { subscription, ...wanted }: Beginning) {
  const before = settingsOf(order)
  const { [nameKey]: _, ...tags } = before[subscription]?.tags ?? {}
  const [groupId, speedClass, name] = [wanted.groupId, wanted.speedClass.trim(), wanted.name.trim()]
  return {
    simInitialSettings: {
      ...before,
      [subscription]: {
        ...(groupId && { groupId }),
        ...(speedClass && { speedClass }),
        tags: { ...tags, ...(name && { [nameKey]: name }) },
      },
    },
  }
}
