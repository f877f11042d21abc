import { describe, expect, test } from 'vitest'
import { dayMs } from '../time.ts'
import { mebibyte } from '../units.ts'
import { withRest } from './dry-run.ts'
import type { Configured } from './draft.ts'
import { play, type PlaySubject } from './play.ts'
import { restsUntil } from './rest.ts'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const days = (from: string, ...mebibytes: number[]) =>
  new Map(mebibytes.map((count, at) => [day(from) + at * dayMs, count * mebibyte]))
const rule = (type: string, properties: object): Configured => ({
  type,
  properties: { ...properties },
})
const november = { fromMs: day('2025-11-01'), toMs: day('2025-12-10') }

/** The days on which a handler would have fired, as `11-03`; with the subject behind it where there are several. */
function firedFor(
  ruleConfig: Configured,
  subjects: readonly PlaySubject[],
  { actions = [], shared = false, range = november }: Options = {},
) {
  const handler = { ruleConfig, actionConfigList: actions }
  const { played } = play(handler, subjects, range.toMs, shared)
  return played
    .filter(({ at }) => at >= range.fromMs)
    .map(({ at, of }) => {
      const when = new Date(at).toISOString().slice(5, 10)
      return subjects.length > 1 ? `${when} ${of}` : when
    })
}

interface Options {
  readonly actions?: readonly Configured[]
  readonly shared?: boolean
  readonly range?: typeof november
}

const fired = (of: Configured, observed: PlaySubject, range = november) =>
  firedFor(of, [observed], { range })

describe('traffic', () => {
  const daily = (rest: string) =>
    rule('SimDailyTotalTrafficRule', {
      limitTotalTrafficMegaByte: '100',
      inactiveTimeoutDateConst: rest,
    })

  test('of a day counts by itself, and the limit itself is not exceeded', () => {
    const used = days('2025-11-01', 100, 101, 50, 300)
    expect(fired(daily('BEGINNING_OF_NEXT_DAY'), { days: used })).toEqual(['11-02', '11-04'])
    expect(fired(daily('BEGINNING_OF_NEXT_MONTH'), { days: used })).toEqual(['11-02'])
    expect(fired(daily('NEVER'), { days: used })).toEqual(['11-02'])
  })

  test('of a month adds up and begins anew with the next', () => {
    const monthly = rule('SimMonthlyTotalTrafficRule', {
      limitTotalTrafficMegaByte: 100,
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    })
    const used = new Map([...days('2025-11-28', 60, 60, 60), ...days('2025-12-01', 60, 30, 20)])
    expect(fired(monthly, { days: used })).toEqual(['11-29', '12-03'])
  })

  test('of a month that fires each day it may goes on until the month is over', () => {
    const monthly = rule('SubscriberMonthlyTrafficRule', {
      limitTotalTrafficMegaByte: '100',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY',
    })
    const used = new Map([...days('2025-11-28', 60, 60, 0), ...days('2025-12-01', 0)])
    expect(fired(monthly, { days: used })).toEqual(['11-29', '11-30'])
  })

  test('since the start has what was used before', () => {
    const ever = rule('SimCumulativeTotalTrafficRule', {
      limitTotalTrafficMegaByte: '100',
      inactiveTimeoutDateConst: 'NEVER',
    })
    const used = days('2025-11-01', 10, 10)
    expect(fired(ever, { days: used, before: 85 * mebibyte })).toEqual(['11-02'])
    expect(fired(ever, { days: used, before: 0 })).toEqual([])
  })

  test('for the first time is none where there was some before', () => {
    const first = rule('SubscriberFirstTrafficRule', { inactiveTimeoutDateConst: 'NEVER' })
    const used = days('2025-11-01', 0, 0, 5, 7)
    expect(fired(first, { days: used })).toEqual(['11-03'])
    expect(fired(first, { days: used, before: 1 })).toEqual([])
  })

  test('before the time looked at makes it rest, and is not told', () => {
    const used = days('2025-11-01', 200, 200)
    const range = { fromMs: day('2025-11-02'), toMs: day('2025-11-03') }
    expect(fired(daily('NEVER'), { days: used }, range)).toEqual([])
    expect(fired(daily('BEGINNING_OF_NEXT_DAY'), { days: used }, range)).toEqual(['11-02'])
  })

  test('of a group in the month before the last week stands at the day before it', () => {
    const week = days('2025-11-20', 10, 10)
    expect([...withRest(week, 50 * mebibyte)]).toEqual([
      [day('2025-11-19'), 30 * mebibyte],
      ...week,
    ])
    const begins = days('2025-11-01', 10)
    expect(withRest(begins, 50 * mebibyte)).toBe(begins)
  })
})

test('charges exceed an amount once a month', () => {
  const charge = rule('MonthlyChargeRule', {
    limitTotalAmount: '1000',
    inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
  })
  const costs = new Map([600, 500, 500].map((yen, at) => [day('2025-11-01') + at * dayMs, yen]))
  expect(fired(charge, { days: costs })).toEqual(['11-02'])
})

describe('what a SIM was', () => {
  const history = [
    { at: day('2025-11-01'), status: 'ready', speedClass: 's1.standard' },
    { at: day('2025-11-02'), status: 'active', speedClass: 's1.standard' },
    { at: day('2025-11-03'), status: 'active', speedClass: 's1.minimum' },
    { at: day('2025-11-04'), status: 'suspended', speedClass: 's1.minimum' },
  ]
  const each = { inactiveTimeoutDateConst: 'IMMEDIATELY' }

  test.each([
    ['any change', {}, ['11-02', '11-04']],
    ['to one', { targetStatus: 'suspended' }, ['11-04']],
    ['from one', { sourceStatus: 'ready' }, ['11-02']],
    ['from one to another', { sourceStatus: 'ready', targetStatus: 'suspended' }, []],
  ])('status: %s', (_, properties, expected) => {
    expect(fired(rule('SimStatusAttributeRule', { ...each, ...properties }), { history })).toEqual(
      expected,
    )
  })

  test('speed class', () => {
    const changed = rule('SimSpeedClassAttributeRule', each)
    expect(fired(changed, { history })).toEqual(['11-03'])
    const to = rule('SimSpeedClassAttributeRule', { ...each, targetSpeedClass: 's1.fast' })
    expect(fired(to, { history })).toEqual([])
  })

  test('expiry, if it is over', () => {
    const expired = rule('SimExpiredRule', each)
    expect(fired(expired, { expiredAt: day('2025-11-05') })).toEqual(['11-05'])
    expect(fired(expired, { expiredAt: day('2026-01-01') })).toEqual([])
    expect(fired(expired, {})).toEqual([])
  })
})

describe('what its own actions make of it', () => {
  const act = (type: string, when = 'IMMEDIATELY', more: object = {}): Configured => ({
    type,
    properties: { executionDateTimeConst: when, ...more },
  })
  const daily = rule('SimDailyTotalTrafficRule', {
    limitTotalTrafficMegaByte: '100',
    inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY',
  })
  const used = days('2025-11-27', 200, 200, 200, 200, 200, 200)

  test('a SIM that it stops uses nothing until it activates it again', () => {
    const subject = [{ days: used }]
    const range = { ...november, toMs: day('2025-12-03') }
    const stop = act('SuspendAction')
    expect(firedFor(daily, subject, { range, actions: [stop] })).toEqual(['11-27'])
    const again = act('ActivationAction', 'BEGINNING_OF_NEXT_MONTH')
    expect(firedFor(daily, subject, { range, actions: [stop, again] })).toEqual(['11-27', '12-01'])
    // One that only slows down goes on, and one that is never carried out changes nothing.
    const slow = act('ChangeSpeedClassAction', 'IMMEDIATELY', { speedClass: 's1.minimum' })
    expect(firedFor(daily, subject, { range, actions: [slow] })).toHaveLength(6)
    expect(
      firedFor(daily, subject, { range, actions: [act('SuspendAction', 'NEVER')] }),
    ).toHaveLength(6)
  })

  test('a status that it gives meets its own rule again, if the plan can have it', () => {
    const changed = rule('SimStatusAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' })
    const history = [
      { at: day('2025-11-01'), status: 'ready', speedClass: 's1.standard' },
      { at: day('2025-11-02'), status: 'active', speedClass: 's1.standard' },
      // Of another setting: the status is as it was.
      { at: day('2025-11-05'), status: 'active', speedClass: 's1.slow' },
    ]
    const standby = [act('StandbyAction', 'AFTER_ONE_DAY')]
    const only = (subscription: string): PlaySubject => ({
      history,
      sim: {
        activeProfileId: '89',
        profiles: { 89: { primaryImsi: '44', subscribers: { 44: { subscription } } } },
      },
    })
    expect(firedFor(changed, [only('planX3')], { actions: standby })).toEqual(['11-02', '11-03'])
    expect(firedFor(changed, [only('plan-D')], { actions: standby })).toEqual(['11-02'])
  })

  test('two actions that set it off again and again are told of', () => {
    const changed = rule('SimSpeedClassAttributeRule', { inactiveTimeoutDateConst: 'IMMEDIATELY' })
    const to = (speedClass: string) => act('ChangeSpeedClassAction', 'IMMEDIATELY', { speedClass })
    const history = [
      { at: day('2025-11-01'), speedClass: 's1.standard' },
      { at: day('2025-11-02'), speedClass: 's1.fast' },
    ]
    const of = (actions: Configured[]) =>
      play({ ruleConfig: changed, actionConfigList: actions }, [{ history }], november.toMs)
    expect(of([to('s1.slow'), to('s1.minimum')])).toMatchObject({ endless: true })
    expect(of([to('s1.slow')])).toMatchObject({ endless: false, played: { length: 2 } })
  })

  test('of several SIMs each is stopped by itself, and a rest may be of all of them', () => {
    const both = [{ days: days('2025-11-27', 200, 200) }, { days: days('2025-11-27', 0, 200) }]
    const actions = [act('SuspendAction')]
    const range = { ...november, toMs: day('2025-11-29') }
    expect(firedFor(daily, both, { actions, range })).toEqual(['11-27 0', '11-28 1'])
    const once = rule('SimDailyTotalTrafficRule', {
      ...daily.properties,
      inactiveTimeoutDateConst: 'NEVER',
    })
    expect(firedFor(once, both, { actions, range, shared: true })).toEqual(['11-27 0'])
  })
})

test('of rules of which the API tells nothing, nothing is said', () => {
  expect(fired(rule('SimImeiMismatchedRule', {}), { days: days('2025-11-01', 1) })).toEqual([])
  expect(fired(rule('WeatherRule', {}), {})).toEqual([])
})

test.each([
  ['IMMEDIATELY', '30', '2025-11-30T12:30'],
  ['BEGINNING_OF_NEXT_DAY', '5', '2025-12-01T00:05'],
  ['BEGINNING_OF_NEXT_MONTH', undefined, '2025-12-01T00:00'],
  ['AFTER_ONE_DAY', '60', '2025-12-01T13:00'],
])('%s and %s minutes', (moment, offset, until) => {
  const properties = {
    inactiveTimeoutDateConst: moment,
    inactiveTimeoutOffsetMinutes: offset,
  }
  const at = Date.parse('2025-11-30T12:00Z')
  expect(restsUntil(properties, at)).toBe(Date.parse(`${until}Z`))
})
