import { t } from '@lingui/core/macro'
import {
  numberIn,
  textIn,
  type Configured,
  type HandlerLike,
} from '../../domain/event-handler/draft.ts'
import { statusLabel } from '../sim.ts'
import { language } from '../say.ts'
import { actionClause } from './actions.ts'
import { executionText, restText } from './when.ts'
import { mebibytesText } from '../binary-size.ts'
import { subjectOf, type Names, type Subject } from './subject.ts'

/** Clauses in a sentence, joined as the page's language joins them. */
const listed = (clauses: readonly string[], type: 'conjunction' | 'unit' = 'conjunction') =>
  new Intl.ListFormat(language(), { type }).format(clauses)

/** A handler in whole sentences: what it waits for, what it does then, and when it does so again. */
export function handlerSentence(handler: HandlerLike, names: Names): string {
  if (!handler.ruleConfig?.type)
    return t`Choose what it watches, what it waits for and what it does then.`
  const subject = subjectOf(handler, names)
  const actions = whatHappens(handler.actionConfigList ?? [], subject)
  const first = ruleSentence(handler.ruleConfig, subject, actions, names)
  const again = restText(handler.ruleConfig?.properties, subject)
  return again === undefined ? first : t`${first} ${again}`
}

/** The clauses of actions; those that are carried out at the same time share when that is. */
function whatHappens(actions: readonly Configured[], { them }: Subject): string {
  if (actions.length === 0) return t`nothing happens yet`
  const groups = Map.groupBy(actions, ({ properties }) =>
    JSON.stringify([
      textIn(properties, 'executionDateTimeConst'),
      numberIn(properties, 'executionOffsetMinutes') ?? 0,
    ]),
  )
  return listed(
    [...groups.values()].map((group) =>
      executionText(
        listed(group.map((action) => actionClause(action, them))),
        group[0]?.properties,
      ),
    ),
    'unit',
  )
}

function ruleSentence(
  rule: Configured | undefined,
  { who, them }: Subject,
  actions: string,
  names: Names,
): string {
  const { type = '', properties } = rule ?? {}
  const limit = mebibytesText(numberIn(properties, 'limitTotalTrafficMegaByte') ?? NaN)
  switch (type) {
    case 'SubscriberFirstTrafficRule':
      return t`When ${who} sends or receives data for the first time, ${actions}.`
    case 'SubscriberDailyTrafficRule':
    case 'SimDailyTotalTrafficRule':
    case 'DailyTotalTrafficRule':
    case 'DailyTrafficRule':
      return them
        ? t`When ${who} together have used more than ${limit} in a day, ${actions}.`
        : t`When ${who} has used more than ${limit} in a day, ${actions}.`
    case 'SubscriberMonthlyTrafficRule':
    case 'SimMonthlyTotalTrafficRule':
    case 'MonthlyTotalTrafficRule':
    case 'MonthlyTrafficRule':
      return them
        ? t`When ${who} together have used more than ${limit} this month, ${actions}.`
        : t`When ${who} has used more than ${limit} this month, ${actions}.`
    case 'SubscriberCumulativeTrafficRule':
    case 'SimCumulativeTotalTrafficRule':
    case 'CumulativeTrafficRule':
      return t`When ${who} has used more than ${limit} since its start, ${actions}.`
    case 'SubscriberStatusAttributeRule':
    case 'SimStatusAttributeRule':
      return statusSentence(properties, who, actions)
    case 'SubscriberSessionStatusRule':
      return textIn(properties, 'sessionStatus') === 'Deleted'
        ? t`When ${who} goes offline, ${actions}.`
        : t`When ${who} comes online, ${actions}.`
    case 'SubscriberSpeedClassAttributeRule':
    case 'SimSpeedClassAttributeRule': {
      const speedClass = textIn(properties, 'targetSpeedClass')
      return speedClass === ''
        ? t`When the speed class of ${who} changes, ${actions}.`
        : t`When the speed class of ${who} becomes ${speedClass}, ${actions}.`
    }
    case 'SubscriberExpiredRule':
    case 'SimExpiredRule':
      return t`When ${who} expires, ${actions}.`
    case 'SubscriberImeiMismatchedRule':
    case 'SimImeiMismatchedRule':
      return t`When ${who} is refused because it is in another device than the one it is locked to, ${actions}.`
    case 'SimSubscriptionStatusRule':
      return subscriptionSentence(properties, who, actions)
    case 'MonthlyChargeRule': {
      const amount = names.money(numberIn(properties, 'limitTotalAmount') ?? NaN)
      return t`When the charges of this month exceed ${amount}, ${actions}.`
    }
    default:
      return t`When the rule ${type} is met for ${who}, ${actions}.`
  }
}

function statusSentence(properties: Configured['properties'], who: string, actions: string) {
  const [source, target] = [textIn(properties, 'sourceStatus'), textIn(properties, 'targetStatus')]
  const [from, to] = [statusLabel(source), statusLabel(target)]
  if (source === '' && target === '') {
    return t`When the status of ${who} changes, ${actions}.`
  }
  if (source === '') return t`When the status of ${who} becomes “${to}”, ${actions}.`
  if (target === '') return t`When the status of ${who} is no longer “${from}”, ${actions}.`
  return t`When the status of ${who} changes from “${from}” to “${to}”, ${actions}.`
}

function subscriptionSentence(properties: Configured['properties'], who: string, actions: string) {
  switch (textIn(properties, 'targetOtaStatus')) {
    case 'started':
      return t`When a subscription begins to be added to ${who}, ${actions}.`
    case 'finished':
      return t`When a subscription has been added to ${who}, ${actions}.`
    case 'failed':
      return t`When a subscription could not be added to ${who}, ${actions}.`
    default:
      return t`When the addition of a subscription to ${who} starts, finishes or fails, ${actions}.`
  }
}
