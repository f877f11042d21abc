import { describe, expect, it, test } from 'vitest'
import { actions, parseHeaders } from './actions.ts'
import { checkEventHandler, targetOf } from './check.ts'
import { rules, rulesFor, ruleOf } from './rules.ts'

const mail = { type: 'SendMailToOperatorAction', properties: { title: 'T', message: 'M' } }
const web = {
  type: 'ExecuteWebRequestAction',
  properties: {
    url: 'https://a.example.com/${imsi}',
    httpMethod: 'POST',
    contentType: 'text/plain',
  },
}

const handler = (more: object = {}) => ({
  name: 'Limit',
  targetSimId: '8942310000000000001',
  ruleConfig: {
    type: 'SimMonthlyTotalTrafficRule',
    properties: {
      limitTotalTrafficMegaByte: '1024',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_MONTH',
    },
  },
  actionConfigList: [mail],
  status: 'active',
  ...more,
})

const rule = (type: string, properties: object = {}) => ({
  ruleConfig: { type, properties: { inactiveTimeoutDateConst: 'IMMEDIATELY', ...properties } },
})

const action = (type: string, properties: object = {}) => ({
  actionConfigList: [
    { type, properties: { executionDateTimeConst: 'IMMEDIATELY', ...properties } },
  ],
})

const said = (more: object) =>
  checkEventHandler(handler(more)).map(({ path, code }) => `${path.join('.')} ${code}`)

const properties = 'ruleConfig.properties'
const first = 'actionConfigList.0'

it('takes what is right, a limit as a number too, and a mail that does not say when', () => {
  expect(said({})).toEqual([])
  const limit = { limitTotalTrafficMegaByte: 1, inactiveTimeoutDateConst: 'NEVER' }
  expect(said(rule('SimCumulativeTotalTrafficRule', limit))).toEqual([])
  expect(said({ actionConfigList: [web] })).toEqual([])
})

it('takes the ID of an eSIM’s chip, which has 32 digits', () => {
  expect(said({ targetSimId: '89049032000001000000000000000001' })).toEqual([])
})

test.each<[object, string[]]>([
  [{ name: ' ' }, ['name missing']],
  [{ name: 5 }, ['name notText']],
  [{ name: 'あ'.repeat(256) }, ['name tooLong']],
  [{ status: 'on' }, ['status choice']],
  [{ targetSimId: undefined }, ['targetOperatorId oneTarget']],
  [{ targetOperatorId: 'OP1' }, ['targetOperatorId oneTarget']],
  [{ targetSimId: 'x' }, ['targetSimId simId']],
  [{ targetSimId: '', targetImsi: '1' }, ['targetImsi imsi', 'ruleConfig.type ruleTarget']],
  [{ targetSimId: '', targetImsi: '440101234567890' }, ['ruleConfig.type ruleTarget']],
  [{ ruleConfig: 'x' }, ['ruleConfig.type missing']],
  [rule('DeviceRegisteredRule'), ['ruleConfig.type unknownType']],
  [rule('MonthlyTrafficRule'), ['ruleConfig.type legacyType']],
  [
    rule('SimDailyTotalTrafficRule', { limitTotalTrafficMegaByte: '0' }),
    [
      `${properties}.limitTotalTrafficMegaByte count`,
      `${properties}.inactiveTimeoutDateConst choice`,
    ],
  ],
  [
    rule('SimExpiredRule', { limitTotalTrafficMegaByte: '1' }),
    [`${properties}.limitTotalTrafficMegaByte notTaken`],
  ],
  [
    rule('SimExpiredRule', { inactiveTimeoutOffsetMinutes: '525601' }),
    [`${properties}.inactiveTimeoutOffsetMinutes count`],
  ],
  [
    rule('SimExpiredRule', {
      inactiveTimeoutDateConst: 'NEVER',
      inactiveTimeoutOffsetMinutes: '5',
    }),
    [`${properties}.inactiveTimeoutOffsetMinutes neverWithOffset`],
  ],
  [
    rule('SimExpiredRule', { runOnceAmongTarget: 'yes' }),
    [`${properties}.runOnceAmongTarget notFlag`],
  ],
  [
    rule('SimStatusAttributeRule', { sourceStatus: 'active', targetStatus: 'active' }),
    [`${properties}.targetStatus sameStatus`],
  ],
  [
    rule('SimSpeedClassAttributeRule', { targetSpeedClass: 's1.minumum' }),
    [`${properties}.targetSpeedClass choice`],
  ],
  [{ actionConfigList: [] }, ['actionConfigList actions']],
  [{ actionConfigList: Array.from({ length: 6 }, () => mail) }, ['actionConfigList actions']],
  [action('TerminateAction'), [`${first}.type unknownType`]],
  [action('ImeiLockAction'), [`${first}.type needsImei`]],
  [action('ChangeSpeedClassAction'), [`${first}.properties.speedClass missing`]],
  [
    action('SendMailAction', {
      to: 'a@example.com, b@example.com',
      title: 'あ'.repeat(256),
      message: ['x'],
    }),
    ['to email', 'title tooLong', 'message notText'].map((one) => `${first}.properties.${one}`),
  ],
  [
    action('ExecuteWebRequestAction', {
      ...web.properties,
      httpMethod: 'GET',
      body: 'x',
      headers: { a: 'b' },
    }),
    [`${first}.properties.headers notText`, `${first}.properties.body noBody`],
  ],
  [
    action('ExecuteWebRequestAction', {
      ...web.properties,
      url: 'javascript:alert(1)',
      headers: '{"a b":1}',
    }),
    [`${first}.properties.url url`, `${first}.properties.headers headers`],
  ],
  [
    action('InvokeAWSLambdaAction', {
      endpoint: 'https://lambda.ap-northeast-1.amazonaws.com',
      functionName: 'f',
      credentialsId: 'aws',
      parameter6: 'x',
    }),
    [`${first}.properties.parameter6 notTaken`],
  ],
])('%j: %j', (more, expected) => {
  expect(said(more)).toEqual(expected)
})

it.each([undefined, null, 5, 'text', [], { ruleConfig: [], actionConfigList: [null] }])(
  'finds something wrong with %j',
  (model) => {
    expect(checkEventHandler(model).length).toBeGreaterThan(0)
  },
)

it('knows exactly one target, or none', () => {
  expect(targetOf({ targetImsi: null, targetGroupId: 'g' })).toEqual({ kind: 'group', id: 'g' })
  expect(targetOf({ targetImsi: '1', targetGroupId: 'g' })).toBeUndefined()
})

describe('what is known', () => {
  it('names each type once, and each parameter once in it', () => {
    for (const known of [rules, actions]) {
      expect(new Set(known.map(({ type }) => type)).size).toBe(known.length)
      for (const { parameters } of known) {
        expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
      }
    }
  })

  it('offers what fits the target', () => {
    const types = (target: Parameters<typeof rulesFor>[0]) =>
      rulesFor(target).map(({ type }) => type)
    expect(types('imsi').every((type) => type.startsWith('Subscriber'))).toBe(true)
    expect(types('sim').every((type) => type.startsWith('Sim'))).toBe(true)
    expect(types('group')).not.toContain('MonthlyChargeRule')
    expect(types('operator')).toContain('MonthlyChargeRule')
    expect(ruleOf('toString')).toBeUndefined()
  })
})

it('reads headers as one object, or several with commas', () => {
  expect(parseHeaders('{"a":"1","b":2}')).toEqual({ a: '1', b: '2' })
  expect(parseHeaders('{"key1":"value1"},{"key2":"value2"}')).toEqual({
    key1: 'value1',
    key2: 'value2',
  })
  expect(parseHeaders('"a"')).toBeUndefined()
  expect(parseHeaders('{"a":{}}')).toBeUndefined()
  expect(parseHeaders('a: b')).toBeUndefined()
})
