import { t } from '@lingui/core/macro'
import type { Gadget } from '../../../api/generated/models/gadget.ts'
import { pageLocale } from '../../../components/detail/locale.ts'
import { parseDate } from '../../../domain/billing/year-month.ts'
import { formatDate } from '../../../domain/time-format.ts'
import { labels } from '../../../words/label.ts'

/** What a product is called. */
export const productLabel = labels({ button: t`Button`, wimax: t`Camera cellular pack` })

/** The day from which a camera cellular pack is billed; what is no date stays as it is. */
export function billingStart({ productId, attributes }: Gadget): string | undefined {
  if (productId !== 'wimax' || !attributes) return undefined
  const { wimaxBillingStartDate: day } = attributes
  if (!day) return t`Not billed yet`
  const ms = parseDate(day.replaceAll('-', ''))
  return ms === undefined ? day : formatDate(ms, { locale: pageLocale(), timeZone: 'UTC' })
}
