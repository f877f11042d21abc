import type { ActionConfig } from '../../src/api/generated/models/actionConfig.ts'
import type { RuleConfig } from '../../src/api/generated/models/ruleConfig.ts'
import type { TrafficProfileName } from '../../src/domain/traffic/profile.ts'
import { seededGroupId } from '../group/groups.ts'
import { idFrom } from '../sim/past-sessions.ts'
import { frontSims } from '../sim/seed/specials.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { EventHandler } from './store.ts'

const target = {
  description: null,
  status: 'active',
  targetImsi: null,
  targetSimId: null,
  targetGroupId: null,
  targetOperatorId: null,
} as const

const rule = (type: RuleConfig['type'], properties: RuleConfig['properties']): RuleConfig => ({
  type,
  properties,
})

const mail = (title: string, message: string): ActionConfig => ({
  type: 'SendMailToOperatorAction',
  properties: { title, message, executionDateTimeConst: 'IMMEDIATELY' },
})

type SpeedClass = NonNullable<ActionConfig['properties']['speedClass']>

const speed = (
  speedClass: SpeedClass,
  executionDateTimeConst: ActionConfig['properties']['executionDateTimeConst'],
): ActionConfig => ({
  type: 'ChangeSpeedClassAction',
  properties: { speedClass, executionDateTimeConst },
})

/** The group whose speed classes are told of, of cards that have several; one of its SIMs ignores that. */
const chattyGroup = { jp: 'kiosks', g: 'kiosks' } as const

const heavy: ReadonlySet<TrafficProfileName> = new Set(['camera', 'router', 'kiosk'])

/** The handlers that a world begins with. Those of one SIM are of SIMs near the front of its fleet. */
export function seedEventHandlers(world: World): EventHandler[] {
  const { coverage, operatorId, seed } = world
  const sims = frontSims(world, "status = 'active'")
  const busy = sims.findLast((sim) => heavy.has(sim.usage) && sim.speedClass.startsWith('s1.'))
  const other = sims.at(-1)
  const ofOperator = { ...target, targetOperatorId: operatorId }
  const group = { ...target, targetGroupId: seededGroupId(world, chattyGroup[coverage]) }
  const handlers: Omit<EventHandler, 'handlerId'>[] = [
    {
      ...ofOperator,
      name: 'Billing alert',
      description: '請求額が上限を超えたら通知します',
      ruleConfig: rule('MonthlyChargeRule', {
        limitTotalAmount: coverage === 'jp' ? '10000' : '100',
        inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
      }),
      actionConfigList: [
        mail('Billing alert', 'This month: ${currentTotalAmount} of ${limitTotalAmount}'),
      ],
    },
    ...(busy ? [monthlyLimit(busy)] : []),
    {
      ...ofOperator,
      name: 'First connection',
      ruleConfig: rule('SubscriberFirstTrafficRule', { inactiveTimeoutDateConst: 'NEVER' }),
      actionConfigList: [
        mail('${tags.name} is online', 'IMSI ${imsi} sent its first data on ${date}.'),
      ],
    },
    {
      ...group,
      name: 'Speed class → chat',
      ruleConfig: rule('SubscriberSpeedClassAttributeRule', {
        inactiveTimeoutDateConst: 'IMMEDIATELY',
      }),
      actionConfigList: [
        {
          type: 'ExecuteWebRequestAction',
          properties: {
            url: 'https://hooks.example.com/services/fleet',
            httpMethod: 'POST',
            contentType: 'application/json',
            headers: '{"X-Fleet":"${tags.name}"}',
            body: '{"text":"${imsi}: ${oldSpeedClass} -> ${newSpeedClass}"}',
            executionDateTimeConst: 'IMMEDIATELY',
          },
        },
      ],
    },
    ...(other ? ofOneSim(other) : []),
    {
      ...ofOperator,
      name: 'IMEI mismatch',
      ruleConfig: rule('SimImeiMismatchedRule', { inactiveTimeoutDateConst: 'AFTER_ONE_DAY' }),
      actionConfigList: [
        mail('Another device', 'SIM ${simId} sits in a device it is not locked to.'),
      ],
    },
    {
      ...ofOperator,
      name: '有効期限切れ',
      ruleConfig: rule('SubscriberExpiredRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' }),
      actionConfigList: [mail('${imsi} の有効期限', '${date} に有効期限が切れました。')],
    },
    {
      ...group,
      name: 'Suspend above 10 GiB in all',
      status: 'inactive',
      ruleConfig: rule('SimCumulativeTotalTrafficRule', {
        limitTotalTrafficMegaByte: '10240',
        inactiveTimeoutDateConst: 'NEVER',
      }),
      actionConfigList: [
        { type: 'SuspendAction', properties: { executionDateTimeConst: 'IMMEDIATELY' } },
      ],
    },
  ]
  const named = (handler: Omit<EventHandler, 'handlerId'>, index: number): EventHandler => ({
    ...handler,
    handlerId: idFrom(`${seed}/event-handler/${index}`),
  })
  return handlers.map(named)
}

function monthlyLimit({ simId }: SimRow): Omit<EventHandler, 'handlerId'> {
  return {
    ...target,
    targetSimId: simId,
    name: '1 GiB a month, then slow',
    description: 'Slows down until the month is over',
    ruleConfig: rule('SimMonthlyTotalTrafficRule', {
      limitTotalTrafficMegaByte: '1024',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    }),
    actionConfigList: [
      speed('s1.minimum', 'IMMEDIATELY'),
      speed('s1.standard', 'BEGINNING_OF_NEXT_MONTH'),
    ],
  }
}

function ofOneSim({ simId, imsi }: SimRow): Omit<EventHandler, 'handlerId'>[] {
  return [
    {
      ...target,
      targetSimId: simId,
      name: 'Status of the reference SIM',
      ruleConfig: rule('SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' }),
      actionConfigList: [mail('Status changed', '${simId}: ${oldStatus} -> ${newStatus}')],
    },
    {
      ...target,
      targetImsi: imsi,
      name: 'Prefixed event handler',
      ruleConfig: rule('MonthlyTrafficRule', {
        limitTotalTrafficMegaByte: '2048',
        inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
      }),
      actionConfigList: [mail('2 GiB', '${imsi}')],
    },
  ]
}
