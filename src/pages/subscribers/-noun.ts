import { plural, t } from '@lingui/core/macro'
import type { Noun } from '../../words/noun.ts'

/** What subscriptions by IMSI are called. Apart from the resource: the page that registers one shows none. */
export const subscriberNoun: Noun = {
  title: t`Subscribers`,
  one: t`subscriber`,
  many: t`subscribers`,
  counted: (count) => plural(count, { one: '# subscriber', other: '# subscribers' }),
}
