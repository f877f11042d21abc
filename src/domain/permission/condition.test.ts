import { describe, expect, it } from 'vitest'
import { compileCondition, evaluateCondition } from './condition.ts'
import type { PermissionContext } from './condition-vocabulary.ts'

const CALL: Required<PermissionContext> = {
  now: Date.UTC(2023, 1, 1, 12),
  clientIp: '10.0.0.7',
  samUserName: 'alice',
  operatorId: 'OP0000000001',
  httpMethod: 'GET',
  path: '/sims/89811',
  pathVariables: { sim_id: '89811', user_name: 'alice' },
}

function verdict(source: string, context: PermissionContext = CALL) {
  return evaluateCondition(source, context)
}

function codes(source: string) {
  return compileCondition(source).problems.map(({ code }) => code)
}

// Stand-ins for the three verdicts. The unknown one has no problem of its own.
const T = "samUserName == 'alice'"
const F = "samUserName == 'bob'"
const U = "operatorId == 'OP0000000001'"
const WITHOUT_OPERATOR: PermissionContext = { ...CALL, operatorId: undefined }

describe('logic', () => {
  it('has stand-ins for each verdict', () => {
    expect([T, F, U].map((term) => verdict(term, WITHOUT_OPERATOR))).toEqual([
      'true',
      'false',
      'unknown',
    ])
  })

  it.each([
    [T, T, 'true', 'true'],
    [T, F, 'false', 'true'],
    [F, T, 'false', 'true'],
    [F, F, 'false', 'false'],
    [T, U, 'unknown', 'true'],
    [U, T, 'unknown', 'true'],
    [F, U, 'false', 'unknown'],
    [U, F, 'false', 'unknown'],
    [U, U, 'unknown', 'unknown'],
  ])('%s with %s: and %s, or %s', (left, right, and, or) => {
    for (const word of ['and', '&&']) {
      expect(verdict(`${left} ${word} ${right}`, WITHOUT_OPERATOR)).toBe(and)
    }
    for (const word of ['or', '||']) {
      expect(verdict(`${left} ${word} ${right}`, WITHOUT_OPERATOR)).toBe(or)
    }
  })

  it.each([
    [T, 'false'],
    [F, 'true'],
    [U, 'unknown'],
  ])('turns %s round to %s', (term, expected) => {
    expect(verdict(`not ${term}`, WITHOUT_OPERATOR)).toBe(expected)
    expect(verdict(`!(${term})`, WITHOUT_OPERATOR)).toBe(expected)
    expect(verdict(`not not ${term}`, WITHOUT_OPERATOR)).toBe(verdict(`${term}`, WITHOUT_OPERATOR))
  })

  it.each([
    // Each comes out differently under another precedence.
    ['true or true and false', 'true'],
    ['(true or true) and false', 'false'],
    ['false and true or true', 'true'],
    ['false and (true or true)', 'false'],
    ['not false or true', 'true'],
    ['not (false or true)', 'false'],
    ['not true and false', 'false'],
    ['not (true and false)', 'true'],
    ["not samUserName == 'bob'", 'true'],
    ['true == false or true', 'true'],
    ['true == (false or true)', 'true'],
    ['false == (false and true)', 'true'],
    ['false == false and false', 'false'],
    ['true and true and true and false', 'false'],
    ['false or false or false or true', 'true'],
    ['((true))', 'true'],
  ])('%s is %s', (source, expected) => {
    expect(verdict(source)).toBe(expected)
  })
})

describe('currentDate', () => {
  const at = (now: number) => (source: string) => verdict(source, { now })

  it('turns at midnight UTC', () => {
    const before = at(Date.UTC(2023, 1, 1) - 1)
    const after = at(Date.UTC(2023, 1, 1))
    expect(before('currentDate >= date(2023, 02, 01)')).toBe('false')
    expect(after('currentDate >= date(2023, 02, 01)')).toBe('true')
    expect(before('currentDate == date(2023, 1, 31)')).toBe('true')
    expect(at(Date.UTC(2023, 1, 2) - 1)('currentDate == date(2023, 2, 1)')).toBe('true')
  })

  it.each([
    ['==', 'false', 'true', 'false'],
    ['!=', 'true', 'false', 'true'],
    ['>=', 'false', 'true', 'true'],
    ['<=', 'true', 'true', 'false'],
    ['>', 'false', 'false', 'true'],
    ['<', 'true', 'false', 'false'],
  ])('%s the day before %s, that day %s, the day after %s', (operator, ...expected) => {
    const days = [1, 2, 3].map((day) => at(Date.UTC(2024, 1, day, 23, 59)))
    expect(days.map((day) => day(`currentDate ${operator} date(2024, 2, 2)`))).toEqual(expected)
  })

  it('may stand on either side', () => {
    expect(verdict('date(2023, 1, 1) < currentDate')).toBe('true')
    expect(verdict('date(2023, 1, 1) < date(2023, 1, 2)')).toBe('true')
  })

  it.each([
    ['date(2024, 2, 29)', true],
    ['date(2000, 2, 29)', true],
    ['date(2023, 02, 29)', false],
    ['date(1900, 2, 29)', false],
    ['date(2023, 12, 31)', true],
    ['date(2023, 4, 31)', false],
    ['date(2023, 13, 1)', false],
    ['date(2023, 0, 1)', false],
    ['date(2023, 1, 0)', false],
    ['date(2023, 1, 32)', false],
    ['date(2023, 1.5, 1)', false],
    ['date(1, 1, 1)', true],
    ['date(99, 1, 1)', true],
    ['date(9999, 12, 31)', true],
    ['date(0, 1, 1)', false],
    ['date(10000, 1, 1)', false],
    [`date(${'9'.repeat(400)}, 1, 1)`, false],
  ])('%s exists: %s', (date, exists) => {
    expect(verdict(`${date} == ${date}`)).toBe(exists ? 'true' : 'unknown')
    expect(codes(`currentDate >= ${date}`)).toEqual(exists ? [] : ['condition-argument'])
  })

  it('takes two-digit years as they are written', () => {
    expect(verdict('date(99, 1, 1) < date(1950, 1, 1)')).toBe('true')
  })

  it('works before 1970', () => {
    expect(at(-1)('currentDate == date(1969, 12, 31)')).toBe('true')
  })

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY])('is unknown at %s', (now) => {
    expect(verdict('currentDate >= date(2023, 1, 1)', { now })).toBe('unknown')
  })
})

describe('ipAddress', () => {
  const from = (clientIp: string | undefined, range: string) =>
    verdict(`ipAddress('${range}')`, { clientIp })

  it.each([
    ['10.0.0.7', '10.0.0.0/24', 'true'],
    ['10.0.1.7', '10.0.0.0/24', 'false'],
    ['10.0.0.7', '10.0.0.1/24', 'true'],
    ['::ffff:10.0.0.7', '10.0.0.0/24', 'true'],
    ['2001:db8::1', '2001:db8::/32', 'true'],
    ['2001:db8::1', '10.0.0.0/8', 'false'],
    ['10.0.0.7', '10.0.0.0/33', 'unknown'],
    ['10.0.0.7', 'office', 'unknown'],
    ['unix socket', '10.0.0.0/24', 'unknown'],
    [undefined, '10.0.0.0/24', 'unknown'],
  ])('%s from %s: %s', (clientIp, range, expected) => {
    expect(from(clientIp, range)).toBe(expected)
  })

  it('may read its range from the call', () => {
    const source = "ipAddress(pathVariable('range'))"
    expect(verdict(source, { ...CALL, pathVariables: { range: '10.0.0.0/8' } })).toBe('true')
    expect(verdict(source, { ...CALL, pathVariables: { range: 'x' } })).toBe('unknown')
    expect(verdict(source, { ...CALL, pathVariables: {} })).toBe('unknown')
  })

  it('warns of what is not a range', () => {
    expect(codes("ipAddress('10.0.0.0/33')")).toEqual(['condition-argument'])
    expect(codes("ipAddress('10.0.0.1/24')")).toEqual([])
  })
})

describe('pathVariable and the other names', () => {
  const sim = "pathVariable('sim_id') == '89811'"
  const notSim = "pathVariable('sim_id') != '89811'"

  it.each<[string, PermissionContext, string, string]>([
    ['the value', { pathVariables: { sim_id: '89811' } }, 'true', 'false'],
    ['another value', { pathVariables: { sim_id: '1' } }, 'false', 'true'],
    ['the empty value', { pathVariables: { sim_id: '' } }, 'false', 'true'],
    ['no such placeholder', { pathVariables: { user_name: '89811' } }, 'false', 'true'],
    [
      'a placeholder of unknown value',
      { pathVariables: { sim_id: undefined } },
      'unknown',
      'unknown',
    ],
    ['nothing known of the path', {}, 'unknown', 'unknown'],
  ])('%s', (_, context, equal, different) => {
    expect(verdict(sim, context)).toBe(equal)
    expect(verdict(notSim, context)).toBe(different)
    expect(verdict(`not ${sim}`, context)).toBe(different)
  })

  it('does not compare placeholders that are not there with each other', () => {
    const context = { pathVariables: {} }
    expect(verdict("pathVariable('a') == pathVariable('b')", context)).toBe('unknown')
    expect(verdict("pathVariable('a') >= 'b'", context)).toBe('unknown')
  })

  it.each(['constructor', '__proto__', 'toString'])('knows no placeholder %s by itself', (name) => {
    expect(verdict(`pathVariable('${name}') == 'x'`, { pathVariables: {} })).toBe('false')
    expect(codes(`${name} == 'x'`)).toContain(
      name === '__proto__' ? 'condition-syntax' : 'condition-name',
    )
  })

  it('compares placeholder and variable', () => {
    const own = "pathVariable('user_name') == samUserName"
    expect(verdict(own)).toBe('true')
    expect(verdict(own, { ...CALL, samUserName: 'bob' })).toBe('false')
    expect(verdict(own, { ...CALL, samUserName: undefined })).toBe('unknown')
  })

  it.each([
    ["operatorId == 'OP0000000001'", 'true'],
    ["httpMethod == 'GET'", 'true'],
    ["httpMethod == 'get'", 'false'],
    ["path == '/sims/89811'", 'true'],
    ["samUserName == 'Alice'", 'false'],
    ["samUserName != ''", 'true'],
  ])('%s is %s', (source, expected) => {
    expect(verdict(source)).toBe(expected)
    expect(verdict(source, {})).toBe('unknown')
  })
})

describe('quoting and spacing', () => {
  it.each([
    "samUserName=='alice'",
    " samUserName\t==\r\n'alice' ",
    "pathVariable ( 'user_name' )=='alice'",
    "true and(samUserName=='alice')",
    "not(samUserName=='bob')",
  ])('reads %j', (source) => {
    expect(verdict(source)).toBe('true')
  })

  it.each(['', ' padded ', '日本語 📡', 'say "hi"', 'a and b', '\\n', 'date(1,1,1)'])(
    'takes %j within quotes as it is',
    (samUserName) => {
      expect(verdict(`samUserName == '${samUserName}'`, { samUserName })).toBe('true')
    },
  )
})

describe('many evaluations of one condition', () => {
  it('keeps nothing from one call to the next', () => {
    const { evaluate } = compileCondition(
      "ipAddress('10.0.0.0/24') and currentDate < date(2024, 1, 1)",
    )
    expect(evaluate(CALL)).toBe('true')
    expect(evaluate({ ...CALL, clientIp: '10.1.0.1' })).toBe('false')
    expect(evaluate({})).toBe('unknown')
    expect(evaluate(CALL)).toBe('true')
  })
})
