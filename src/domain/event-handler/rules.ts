import {
  choice,
  count,
  mostCount,
  mostOffsetMinutes,
  settableSpeedClasses,
  timings,
  type Parameter,
  type Timing,
} from './parameters.ts'

/** What a handler watches: one subscription, one SIM, the SIMs of a group, or all of them. */
export type TargetKind = 'imsi' | 'sim' | 'group' | 'operator'

export const targetKinds: readonly TargetKind[] = ['imsi', 'sim', 'group', 'operator']

/** Where a handler names its target. */
export const targetFields = {
  imsi: 'targetImsi',
  sim: 'targetSimId',
  group: 'targetGroupId',
  operator: 'targetOperatorId',
} as const satisfies Record<TargetKind, string>

/** What makes a rule fire. */
export type Occasion =
  | 'firstTraffic'
  | 'traffic'
  | 'charge'
  | 'status'
  | 'session'
  | 'speedClass'
  | 'expiry'
  | 'imei'
  | 'subscription'

/** Over what traffic is added up: a day or a month in UTC, or since the SIM's first traffic. */
export type TrafficPeriod = 'day' | 'month' | 'ever'

/** A rule type of event handlers. */
export interface Rule {
  readonly type: string
  readonly occasion: Occasion
  /** Of rules on traffic. */
  readonly period?: TrafficPeriod
  /** Whether each subscription or SIM of the target is watched by itself, or their sum. */
  readonly per: 'subscriber' | 'sim' | 'target'
  readonly targets: readonly TargetKind[]
  /** In the order in which one would ask for them; when it is evaluated again is the last. */
  readonly parameters: readonly Parameter[]
  /** What `inactiveTimeoutDateConst` may be. */
  readonly timeouts: readonly Timing[]
  /** What stands for something only in this rule, beside what every rule knows. */
  readonly variables: readonly string[]
  /** `request`: only after asking Soracom for it. `legacy`: old handlers have it, new ones cannot. */
  readonly offered: 'always' | 'request' | 'legacy'
}

const notAtOnce = timings.filter((timing) => timing !== 'IMMEDIATELY')

/** The statuses that a SIM can leave, and those it can enter. */
export const sourceStatuses = ['ready', 'active', 'inactive', 'standby', 'suspended'] as const
export const targetStatuses = [...sourceStatuses, 'terminated'] as const

/** How far the addition of a subscription has come. */
export const otaStatuses = ['started', 'finished', 'failed'] as const

const runOnce: Parameter = { name: 'runOnceAmongTarget', kind: 'flag', required: false }
const traffic = [count('limitTotalTrafficMegaByte', 1, mostCount, true)]
const status = [choice('sourceStatus', sourceStatuses), choice('targetStatus', targetStatuses)]
const speedClass = [choice('targetSpeedClass', settableSpeedClasses)]
const session: readonly Parameter[] = [
  choice('sessionStatus', ['Created', 'Deleted'], true),
  { name: 'hasImei', kind: 'flag', required: false },
]

const ofSubscribers: readonly TargetKind[] = ['imsi', 'group', 'operator']
const ofSims: readonly TargetKind[] = ['sim', 'group', 'operator']
const ofMany: readonly TargetKind[] = ['group', 'operator']

type Parts = Partial<Omit<Rule, 'type' | 'occasion' | 'parameters'>> & {
  readonly own?: readonly Parameter[]
  /** Whether it can fire once for the whole target; every newer rule can. */
  readonly once?: boolean
}

function rule(type: string, occasion: Occasion, parts: Parts): Rule {
  const { own = [], once = true, per = 'sim', timeouts = timings, ...more } = parts
  const usual = per === 'subscriber' ? ofSubscribers : per === 'sim' ? ofSims : ofMany
  const onlyNever = timeouts.length === 1
  return {
    type,
    occasion,
    per,
    targets: usual,
    variables: [],
    offered: 'always',
    ...more,
    timeouts,
    parameters: [
      ...own,
      ...(once ? [runOnce] : []),
      choice('inactiveTimeoutDateConst', timeouts, true),
      ...(onlyNever ? [] : [count('inactiveTimeoutOffsetMinutes', 0, mostOffsetMinutes)]),
    ],
  }
}

const trafficRule = (type: string, period: TrafficPeriod, parts: Parts = {}) =>
  rule(type, 'traffic', { period, own: traffic, timeouts: notAtOnce, ...parts })

const subscriber: Parts = { per: 'subscriber' }
const old: Parts = { ...subscriber, once: false, offered: 'legacy' }

/** Every rule type known by name, those of one occasion beside each other. The list is open. */
export const rules: readonly Rule[] = [
  trafficRule('SubscriberDailyTrafficRule', 'day', { ...subscriber, once: false }),
  trafficRule('SubscriberMonthlyTrafficRule', 'month', { ...subscriber, once: false }),
  trafficRule('SubscriberCumulativeTrafficRule', 'ever', { ...subscriber, once: false }),
  trafficRule('SimDailyTotalTrafficRule', 'day'),
  trafficRule('SimMonthlyTotalTrafficRule', 'month'),
  trafficRule('SimCumulativeTotalTrafficRule', 'ever'),
  trafficRule('DailyTotalTrafficRule', 'day', { per: 'target' }),
  trafficRule('MonthlyTotalTrafficRule', 'month', { per: 'target' }),
  rule('SubscriberFirstTrafficRule', 'firstTraffic', {
    ...subscriber,
    once: false,
    timeouts: ['NEVER'],
  }),
  ...(['subscriber', 'sim'] as const).flatMap((per) => {
    const name = per === 'sim' ? 'Sim' : 'Subscriber'
    return [
      rule(`${name}StatusAttributeRule`, 'status', {
        per,
        own: status,
        variables: ['oldStatus', 'newStatus'],
      }),
      rule(`${name}SpeedClassAttributeRule`, 'speedClass', {
        per,
        own: speedClass,
        variables: ['oldSpeedClass', 'newSpeedClass'],
      }),
      rule(`${name}ExpiredRule`, 'expiry', { per }),
      rule(`${name}ImeiMismatchedRule`, 'imei', { per }),
    ]
  }),
  rule('SubscriberSessionStatusRule', 'session', {
    ...subscriber,
    own: session,
    once: false,
    offered: 'request',
  }),
  rule('SimSubscriptionStatusRule', 'subscription', {
    own: [choice('targetOtaStatus', otaStatuses)],
    timeouts: notAtOnce,
    variables: ['subscription', 'otaStatus', 'primaryImsi'],
  }),
  rule('MonthlyChargeRule', 'charge', {
    per: 'target',
    targets: ['operator'],
    own: [count('limitTotalAmount', 1, mostCount, true)],
    once: false,
    variables: ['currentTotalAmount', 'limitTotalAmount'],
  }),
  trafficRule('DailyTrafficRule', 'day', old),
  trafficRule('MonthlyTrafficRule', 'month', old),
  trafficRule('CumulativeTrafficRule', 'ever', old),
]

const byType: ReadonlyMap<string, Rule> = new Map(rules.map((known) => [known.type, known]))

/** What is known of a rule type; undefined for one that is not in the list, which old handlers may have. */
export function ruleOf(type: unknown): Rule | undefined {
  return typeof type === 'string' ? byType.get(type) : undefined
}

/** The rules that a new handler can have for a target. */
export function rulesFor(target: TargetKind): readonly Rule[] {
  return rules.filter(({ offered, targets }) => offered !== 'legacy' && targets.includes(target))
}
