import { plural, t } from '@lingui/core/macro'
import { labels } from '../../words/label.ts'
import type { Noun } from '../../words/noun.ts'

/** What they are called. Apart from the resource: the page that makes one shows none. */
export const discountNoun: Noun = {
  title: t`Long-term discounts`,
  one: t`long-term discount`,
  many: t`long-term discounts`,
  counted: (count) =>
    plural(count, { one: '# long-term discount', other: '# long-term discounts' }),
}

/** What a discount is taken off. */
export const discountType = labels({
  SORACOM_AIR_BASIC_CHARGE_V2: t`Air basic charge`,
  SORACOM_AIR_BASIC_CHARGE: t`Air basic charge (before 2019)`,
  SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE: t`Air monthly fixed charge`,
})

/** When it is paid. */
export const discountPayment = labels({ MONTHLY: t`Monthly`, PREPAYMENT: t`In advance` })
