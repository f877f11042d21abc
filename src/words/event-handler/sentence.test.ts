import { describe, expect, test } from 'vitest'
import { checkEventHandler } from '../../domain/event-handler/check.ts'
import type { HandlerLike } from '../../domain/event-handler/draft.ts'
import { rules } from '../../domain/event-handler/rules.ts'
import { mebibytesText } from '../binary-size.ts'
import { minutesText } from './names.ts'
import { ruleText } from './rules.ts'
import { handlerSentence } from './sentence.ts'
import type { Names } from './subject.ts'
import { templates } from './templates.ts'

const names: Names = {
  sim: () => 'Pump 3',
  group: () => 'Meters',
  money: (amount) => `¥${amount}`,
}

/** Without the signs that set a name apart. */
const said = (handler: HandlerLike) =>
  handlerSentence(handler, names).replaceAll(/[\u2068\u2069]/g, '')

const now = { executionDateTimeConst: 'IMMEDIATELY' }

test('a limit in a group, with two actions at once and one later', () => {
  expect(
    said({
      targetGroupId: 'g',
      ruleConfig: {
        type: 'SimMonthlyTotalTrafficRule',
        properties: {
          limitTotalTrafficMegaByte: '1024',
          inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
        },
      },
      actionConfigList: [
        { type: 'ChangeSpeedClassAction', properties: { ...now, speedClass: 's1.minimum' } },
        { type: 'SendMailAction', properties: { ...now, to: 'ops@example.com' } },
        {
          type: 'ChangeSpeedClassAction',
          properties: {
            executionDateTimeConst: 'BEGINNING_OF_NEXT_MONTH',
            executionOffsetMinutes: '90',
            speedClass: 's1.standard',
          },
        },
      ],
    }),
  ).toBe(
    'When a SIM of the group Meters has used more than 1 GiB this month, its speed class becomes s1.minimum and a mail goes to ops@example.com at once, its speed class becomes s1.standard 90 minutes after the beginning of the next month. It can fire again for the same SIM from the next month on.',
  )
})

test('a bill', () => {
  expect(
    said({
      targetOperatorId: 'OP',
      ruleConfig: {
        type: 'MonthlyChargeRule',
        properties: { limitTotalAmount: '10000', inactiveTimeoutDateConst: 'NEVER' },
      },
      actionConfigList: [{ type: 'SuspendAction', properties: now }],
    }),
  ).toBe(
    'When the charges of this month exceed ¥10000, all SIMs are suspended at once. It fires once for the account, and never again.',
  )
})

test('a rule that nobody knows', () => {
  expect(
    said({
      targetSimId: '1',
      ruleConfig: { type: 'MoonRule', properties: {} },
      actionConfigList: [{ type: 'RingABellAction' }],
    }),
  ).toContain('MoonRule')
})

describe('every known rule', () => {
  test.each(rules.map(({ type }) => type))('%s is a sentence, and a few words', (type) => {
    const ruleConfig = { type, properties: { limitTotalTrafficMegaByte: '10' } }
    expect(said({ targetOperatorId: 'OP', ruleConfig, actionConfigList: [] })).toMatch(
      /^When .*nothing happens yet\.$/,
    )
    expect(said({ targetOperatorId: 'OP', ruleConfig, actionConfigList: [] })).not.toContain(type)
    expect(ruleText(ruleConfig, names)).not.toContain('Rule')
  })
})

describe('every template', () => {
  const limits = { account: { kind: 'operator', id: 'OP' }, amount: 10_000 } as const
  const targets = [
    limits.account,
    { kind: 'group', id: 'g' },
    { kind: 'sim', id: '8942310022000000001' },
    { kind: 'imsi', id: '440101234567890' },
  ] as const
  test.each(templates.map(({ id }) => id))('%s would be taken', (id) => {
    const template = templates.find((one) => one.id === id)
    for (const target of targets) {
      const made = template?.make(target, limits)
      if (!made) continue
      // The address of one's own chat is for nobody to know.
      const wrong = checkEventHandler(made).filter(({ path }) => path.at(-1) !== 'url')
      expect(wrong).toEqual([])
    }
  })
})

test('amounts and spans are exact', () => {
  expect([1, 512, 1024, 1536, 1537, 10240].map(mebibytesText)).toEqual([
    '1 MiB',
    '512 MiB',
    '1 GiB',
    '1.5 GiB',
    '1,537 MiB',
    '10 GiB',
  ])
  expect([1, 60, 90, 1440, 2880, 1500].map(minutesText)).toEqual([
    '1 minute',
    '1 hour',
    '90 minutes',
    '1 day',
    '2 days',
    '25 hours',
  ])
})
