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
  return [problem?.code, problem?.position, problem?.detail, problem?.what]
}

describe('what cannot be read', () => {
  it.each<[string, number, string, string?]>([
    ['', 0, 'empty'],
    ['  ', 0, 'empty'],
    ["samUserName = 'a'", 12, 'single-equals'],
    ['samUserName == "a"', 15, 'other-quotes'],
    ['samUserName == ‘a’', 15, 'other-quotes'],
    ["samUserName == 'a", 15, 'open-quote'],
    ["samUserName == 'it''s'", 19, 'expected-end', "'s'"],
    ['true & true', 5, 'single-and'],
    ['true | true', 5, 'single-or'],
    ['true\u3000and true', 4, 'odd-space'],
    ['true 📡', 5, 'character', '📡'],
    ['true and', 8, 'expected-value'],
    ['and true', 0, 'expected-value', 'and'],
    ['not', 3, 'expected-value'],
    ['true true', 5, 'expected-end', 'true'],
    ['true AND true', 5, 'expected-end', 'AND'],
    ['(true', 5, 'expected-bracket'],
    ['true)', 4, 'expected-end', ')'],
    ['()', 1, 'expected-value', ')'],
    ['1 < 2 < 3', 6, 'expected-end', '<'],
    ['currentDate >=', 14, 'expected-value'],
    ['date(2023, 1, 1', 15, 'expected-comma'],
    ['date(2023 1, 1)', 10, 'expected-comma', '1'],
    ['date(2023, 1, )', 14, 'expected-value', ')'],
    ['date(, 1)', 5, 'expected-value', ','],
    ['currentDate >= date(-1, 1, 1)', 20, 'character', '-'],
    ["samUserName in ('a')", 12, 'expected-end', 'in'],
    ['12abc == 1', 2, 'expected-end', 'abc'],
  ])('%j fails at %i', (source, position, detail, what = undefined) => {
    expect(syntax(source)).toEqual(['condition-syntax', position, detail, what])
    expect(verdict(source)).toBe('unknown')
  })

  it.each(['('.repeat(100_000), 'not '.repeat(100_000), '!'.repeat(100_000), 'f('.repeat(100_000)])(
    'refuses endless nesting: %.8s',
    (source) => {
      expect(syntax(source)[2]).toBe('too-deep')
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
    for (const source of ['ipAddress', 'samUserName()']) {
      expect(compileCondition(source).problems[0]?.detail).toBe('wrong-way-round')
    }
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
