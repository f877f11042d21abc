import { describe, expect, test } from 'vitest'
import { checkEventHandler } from './check.ts'
import {
  asRequest,
  hostOf,
  newAction,
  numberIn,
  readHandler,
  retargeted,
  ruleLike,
  withProperty,
  withRule,
  writeHandler,
  type HandlerLike,
} from './draft.ts'
import { actions } from './actions.ts'
import { rulesFor, targetKinds, ruleOf } from './rules.ts'
import { placesOf, refusals } from './save.ts'

const handler: HandlerLike = {
  name: 'Limit',
  status: 'active',
  targetSimId: '8942310022000000001',
  ruleConfig: {
    type: 'SimMonthlyTotalTrafficRule',
    properties: {
      limitTotalTrafficMegaByte: '1024',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
      inactiveTimeoutOffsetMinutes: '5',
    },
  },
  actionConfigList: [
    { type: 'SuspendAction', properties: { executionDateTimeConst: 'IMMEDIATELY' } },
  ],
}

const legacy: HandlerLike = {
  ...handler,
  ruleConfig: {
    type: 'MonthlyTrafficRule',
    properties: { limitTotalTrafficMegaByte: 500, odd: [1] },
  },
}

test('what is written is read again, whatever is in it', () => {
  const odd = { ...legacy, more: { nested: [12345678901234567890n.toString()] } }
  expect(readHandler(writeHandler(odd))).toEqual(odd)
})

test.each([
  '',
  '[]',
  '"x"',
  '{"name":1}',
  '{"ruleConfig":[]}',
  '{"actionConfigList":{}}',
  '{"a":1,}',
])('no handler: %s', (text) => {
  expect(readHandler(text)).toBeUndefined()
})

test('targets that are null are none', () => {
  expect(readHandler('{"name":"a","targetImsi":null,"description":null}')).toBeDefined()
})

test('what only answers have is not sent', () => {
  const answer = { ...handler, handlerId: 'x', ignored: true, targetName: 'Pump' }
  expect(asRequest(answer)).toEqual(handler)
})

describe('another rule', () => {
  test('keeps what it takes too, in what it can be', () => {
    const weekly = ruleOf('SimSpeedClassAttributeRule')
    const next = weekly && withRule(handler, weekly)
    expect(next?.ruleConfig).toEqual({
      type: 'SimSpeedClassAttributeRule',
      properties: { inactiveTimeoutDateConst: 'IMMEDIATELY' },
    })
  })

  test('of the same period keeps when it fires again; of another it is the usual one', () => {
    const same = ruleOf('MonthlyTotalTrafficRule')
    expect(same && withRule(handler, same).ruleConfig?.properties).toEqual(
      handler.ruleConfig?.properties,
    )
    const daily = ruleOf('SimDailyTotalTrafficRule')
    expect(daily && withRule(handler, daily).ruleConfig?.properties).toEqual({
      limitTotalTrafficMegaByte: '1024',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY',
    })
  })

  test('is the most alike one where something else is watched', () => {
    const ofImsi = retargeted(handler, { kind: 'imsi', id: '440101234567890' })
    expect(ofImsi.ruleConfig?.type).toBe('SubscriberMonthlyTrafficRule')
    expect(ofImsi).not.toHaveProperty('targetSimId')
    const ofGroup = retargeted(handler, { kind: 'group', id: 'g' })
    expect(ofGroup.ruleConfig?.type).toBe('SimMonthlyTotalTrafficRule')
  })

  test('is not made up where none of its kind fits', () => {
    const charge = { ...handler, ruleConfig: { type: 'MonthlyChargeRule', properties: {} } }
    expect(retargeted(charge, { kind: 'sim', id: '1' }).ruleConfig).toEqual(charge.ruleConfig)
    expect(ruleLike({ occasion: 'charge' }, 'sim')).toBeUndefined()
  })

  test('that is chosen fits, whatever is watched', () => {
    for (const target of targetKinds) {
      for (const { occasion, per, period } of rulesFor(target)) {
        const like = ruleLike({ occasion, per, ...(period && { period }) }, target)
        expect(like).toMatchObject({ occasion, per })
        expect(like?.period).toBe(period)
      }
    }
  })
})

test('a new action lacks nothing but what a person must say', () => {
  for (const { type } of actions) {
    const problems = checkEventHandler({ ...handler, actionConfigList: [newAction(type)] })
    const reasons = problems.map(({ code }) => code).filter((code) => code !== 'needsImei')
    expect(new Set(reasons)).toEqual(new Set(reasons.length > 0 ? ['missing'] : []))
  }
})

test('a property that is empty is none, and others stay', () => {
  const action = { type: 'SendMailAction', properties: { to: 'a@example.com', odd: 1 } }
  expect(withProperty(action, 'to', '').properties).toEqual({ odd: 1 })
  expect(numberIn({ a: '12', b: 'x', c: 3, d: '' }, 'a')).toBe(12)
  expect(numberIn({ b: 'x' }, 'b')).toBeUndefined()
  expect(numberIn({ d: '' }, 'd')).toBeUndefined()
})

test.each([
  ['https://hooks.example.com/services/x', 'hooks.example.com'],
  ['https://user:pass@example.com:8443?x', 'example.com:8443'],
  ['https://${tags.host}/x', '${tags.host}'],
  ['nonsense', 'nonsense'],
])('the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

describe('what is of an old kind', () => {
  test('keeps nothing from being saved while it is as it is stored', () => {
    expect(refusals({ ...legacy, name: 'Renamed' }, legacy)).toEqual([])
    expect(refusals(legacy, undefined)).not.toEqual([])
    const changed = { ...legacy, ruleConfig: { ...legacy.ruleConfig, properties: {} } }
    expect(refusals(changed, legacy)).not.toEqual([])
  })

  test('of an action is kept wherever it stands', () => {
    const strange = { type: 'RingABellAction', properties: { loud: 'yes' } }
    const stored = { ...handler, actionConfigList: [strange] }
    const next = { ...handler, actionConfigList: [newAction('SuspendAction'), strange] }
    expect(refusals(next, stored)).toEqual([])
    expect(refusals(next, handler)).toMatchObject([{ code: 'unknownType' }])
  })
})

test('the platform names a part, and it is found', () => {
  const places = placesOf(handler)
  expect(places.get('limitTotalTrafficMegaByte')).toEqual([
    'ruleConfig',
    'properties',
    'limitTotalTrafficMegaByte',
  ])
  expect(places.get('actionConfigList.0.properties.executionDateTimeConst')).toEqual(
    places.get('executionDateTimeConst'),
  )
  expect(places.get('executionDateTimeConst')).toEqual([
    'actionConfigList',
    '0',
    'properties',
    'executionDateTimeConst',
  ])
})
