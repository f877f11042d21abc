import { describe, expect, it } from 'vitest'
import { compileCondition, evaluateCondition } from './condition.ts'

const CALL = {
  now: Date.UTC(2023, 1, 1, 12),
  clientIp: '10.0.0.7',
  samUserName: 'alice',
  pathVariables: { sim_id: '89811' },
}

function verdict(source: string) {
  return evaluateCondition(source, CALL)
}

function codes(source: string) {
  return compileCondition(source).problems.map(({ code }) => code)
}

function syntax(source: string) {
  const [problem] = compileCondition(source).problems
  return [problem?.code, problem?.position, problem?.message]
}

describe('what cannot be read', () => {
  it.each([
    ['', 0, 'The condition is empty.'],
    ['  ', 0, 'The condition is empty.'],
    ["samUserName = 'a'", 12, 'Two values are compared with ==.'],
    ['samUserName == "a"', 15, "Strings stand between straight single quotes, as in 'example'."],
    ['samUserName == ‘a’', 15, "Strings stand between straight single quotes, as in 'example'."],
    ["samUserName == 'a", 15, 'The string that begins here has no closing quote.'],
    ["samUserName == 'it''s'", 19, "Expected and, or, or the end, but found 's' here."],
    ['true & true', 5, 'Two conditions are joined with and.'],
    ['true | true', 5, 'Alternatives are joined with or.'],
    ['true\u3000and true', 4, 'Only ordinary spaces may separate words.'],
    ['true 📡', 5, 'The character 📡 has no meaning here.'],
    ['true and', 8, 'Expected a value, but the condition ends here.'],
    ['and true', 0, 'Expected a value, but found and here.'],
    ['not', 3, 'Expected a value, but the condition ends here.'],
    ['true true', 5, 'Expected and, or, or the end, but found true here.'],
    ['true AND true', 5, 'Expected and, or, or the end, but found AND here.'],
    ['(true', 5, 'Expected a closing bracket, but the condition ends here.'],
    ['true)', 4, 'Expected and, or, or the end, but found ) here.'],
    ['()', 1, 'Expected a value, but found ) here.'],
    ['1 < 2 < 3', 6, 'Expected and, or, or the end, but found < here.'],
    ['currentDate >=', 14, 'Expected a value, but the condition ends here.'],
    ['date(2023, 1, 1', 15, 'Expected a comma or a closing bracket, but the condition ends here.'],
    ['date(2023 1, 1)', 10, 'Expected a comma or a closing bracket, but found 1 here.'],
    ['date(2023, 1, )', 14, 'Expected a value, but found ) here.'],
    ['date(, 1)', 5, 'Expected a value, but found , here.'],
    ['currentDate >= date(-1, 1, 1)', 20, 'The character - has no meaning here.'],
    ["samUserName in ('a')", 12, 'Expected and, or, or the end, but found in here.'],
    ['12abc == 1', 2, 'Expected and, or, or the end, but found abc here.'],
  ])('%j fails at %i', (source, position, message) => {
    expect(syntax(source)).toEqual(['condition-syntax', position, message])
    expect(verdict(source)).toBe('unknown')
  })

  it.each(['('.repeat(100_000), 'not '.repeat(100_000), '!'.repeat(100_000), 'f('.repeat(100_000)])(
    'refuses endless nesting: %.8s',
    (source) => {
      expect(syntax(source)[2]).toBe('The condition is nested too deeply.')
    },
  )

  it('does not mind a long condition', () => {
    expect(verdict(Array.from({ length: 20_000 }, () => 'true').join(' and '))).toBe('true')
    expect(verdict(Array.from({ length: 200 }, () => '(not (false))').join(' and '))).toBe('true')
    expect(verdict(`${'('.repeat(40)}true${')'.repeat(40)}`)).toBe('true')
  })
})

describe('what has no meaning', () => {
  it.each([
    ['currentTime >= 9', ['condition-name']],
    ['hasMfa()', ['condition-name']],
    ["weekday('mon')", ['condition-name']],
    ['ipAddress', ['condition-name']],
    ['samUserName()', ['condition-name']],
    ['date(2023, 1) == currentDate', ['condition-argument']],
    ["date('2023', 1, 1) == currentDate", ['condition-argument']],
    ['ipAddress()', ['condition-argument']],
    ["ipAddress('10.0.0.0/8', '11.0.0.0/8')", ['condition-argument']],
    ["pathVariable(sim_id) == '1'", ['condition-name']],
    ['ipAddress(10)', ['condition-argument']],
    ["currentDate >= '2023-02-01'", ['condition-type']],
    ['samUserName == 1', ['condition-type']],
    ['currentDate', ['condition-type']],
    ["'yes'", ['condition-type']],
    ['samUserName and samUserName', ['condition-type', 'condition-type']],
    ['date(whenever, 1, 1) == currentDate', ['condition-name']],
  ])('%s', (source, expected) => {
    expect(codes(source)).toEqual(expected)
    expect(verdict(source)).toBe('unknown')
  })

  it('has no order for strings', () => {
    expect(codes("samUserName > 'a'")).toContain('condition-type')
    expect(verdict("samUserName > 'a'")).toBe('unknown')
  })

  it('still decides where the rest is enough', () => {
    expect(verdict("currentTime >= 9 and samUserName == 'bob'")).toBe('false')
    expect(verdict("currentTime >= 9 or samUserName == 'alice'")).toBe('true')
  })

  it('tells functions from variables', () => {
    expect(compileCondition('ipAddress').problems[0]?.message).toContain('needs brackets')
    expect(compileCondition('samUserName()').problems[0]?.message).toContain('has no brackets')
  })
})

describe('what the documentation does not show', () => {
  it('is silent on what it shows', () => {
    for (const source of [
      "currentDate >= date(2023, 02, 01) and ipAddress('10.0.0.0/24')",
      "pathVariable('user_name') == samUserName",
    ]) {
      expect(compileCondition(source).problems).toEqual([])
    }
  })

  it.each([
    ['true or false', 3],
    ["samUserName != 'a'", 1],
    ["!(samUserName == 'a')", 2],
    ["not samUserName == 'a'", 1],
    ["operatorId == 'a'", 1],
    ["httpMethod == 'GET' && path == '/'", 3],
    ['currentDate < date(2030, 1, 1)', 1],
    ['currentDate <= date(2030, 1, 1) and currentDate <= date(2029, 1, 1)', 1],
  ])('notes %s', (source, count) => {
    const { problems } = compileCondition(source)
    expect(problems.map(({ code }) => code)).toEqual(
      Array.from({ length: count }, () => 'condition-unconfirmed'),
    )
    expect(problems.every(({ severity }) => severity === 'note')).toBe(true)
  })

  it('lists problems in the order of the text', () => {
    const { problems } = compileCondition("not currentTime == 1 or ipAddress('x')")
    expect(problems.map(({ code, position }) => [code, position])).toEqual([
      ['condition-unconfirmed', 0],
      ['condition-name', 4],
      ['condition-unconfirmed', 21],
      ['condition-argument', 24],
    ])
  })
})
