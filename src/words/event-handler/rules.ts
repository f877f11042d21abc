import { t } from '@lingui/core/macro'
import { numberIn, textIn, type Configured } from '../../domain/event-handler/draft.ts'
import { statusLabel } from '../sim.ts'
import { mebibytesText } from '../binary-size.ts'
import { otaLabel, ruleLabel } from './names.ts'
import type { Names } from './subject.ts'

/** A rule in few words, for a list: "More than 1 GiB in a month", "Status becomes Active". */
export function ruleText(rule: Configured | undefined, names: Pick<Names, 'money'>): string {
  const { type = '', properties } = rule ?? {}
  const limit = mebibytesText(numberIn(properties, 'limitTotalTrafficMegaByte') ?? NaN)
  switch (type) {
    case 'SubscriberFirstTrafficRule':
      return t`First data`
    case 'SubscriberDailyTrafficRule':
    case 'SimDailyTotalTrafficRule':
    case 'DailyTrafficRule':
      return t`More than ${limit} in a day`
    case 'SubscriberMonthlyTrafficRule':
    case 'SimMonthlyTotalTrafficRule':
    case 'MonthlyTrafficRule':
      return t`More than ${limit} in a month`
    case 'DailyTotalTrafficRule':
      return t`More than ${limit} in a day, all together`
    case 'MonthlyTotalTrafficRule':
      return t`More than ${limit} in a month, all together`
    case 'SubscriberCumulativeTrafficRule':
    case 'SimCumulativeTotalTrafficRule':
    case 'CumulativeTrafficRule':
      return t`More than ${limit} since the start`
    case 'SubscriberStatusAttributeRule':
    case 'SimStatusAttributeRule':
      return statusText(properties)
    case 'SubscriberSessionStatusRule':
      return textIn(properties, 'sessionStatus') === 'Deleted' ? t`Goes offline` : t`Comes online`
    case 'SubscriberSpeedClassAttributeRule':
    case 'SimSpeedClassAttributeRule': {
      const speedClass = textIn(properties, 'targetSpeedClass')
      return speedClass === '' ? t`Speed class changes` : t`Speed class becomes ${speedClass}`
    }
    case 'SubscriberExpiredRule':
    case 'SimExpiredRule':
      return t`Expires`
    case 'SubscriberImeiMismatchedRule':
    case 'SimImeiMismatchedRule':
      return t`Another device than it is locked to`
    case 'SimSubscriptionStatusRule': {
      const ota = textIn(properties, 'targetOtaStatus')
      const stage = otaLabel(ota)
      return ota === '' ? t`Subscription is added` : t`Subscription is added: ${stage}`
    }
    case 'MonthlyChargeRule': {
      const amount = names.money(numberIn(properties, 'limitTotalAmount') ?? NaN)
      return t`Charges above ${amount} in a month`
    }
    default:
      return ruleLabel(type)
  }
}

function statusText(properties: Configured['properties']): string {
  const [source, target] = [textIn(properties, 'sourceStatus'), textIn(properties, 'targetStatus')]
  const [from, to] = [statusLabel(source), statusLabel(target)]
  if (source === '' && target === '') return t`Status changes`
  if (source === '') return t`Status becomes “${to}”`
  if (target === '') return t`Status is no longer “${from}”`
  return t`Status from “${from}” to “${to}”`
}
