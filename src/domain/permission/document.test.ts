import { describe, expect, it } from 'vitest'
import { parsePermission } from './document.ts'

function problems(input: unknown) {
  return parsePermission(input).problems.map(({ path, severity, code }) => [path, severity, code])
}
const inDocument = (...statements: unknown[]) => ({ statements })

describe('a document', () => {
  const object = {
    statements: [
      { effect: 'allow', api: ['Sim:listSims', 'Group:*'], condition: "samUserName == 'a'" },
      { effect: 'deny', api: 'Billing:*' },
    ],
  }
  const expected = {
    statements: [
      {
        effect: 'allow',
        api: ['Sim:listSims', 'Group:*'],
        condition: "samUserName == 'a'",
        index: 0,
      },
      { effect: 'deny', api: ['Billing:*'], index: 1 },
    ],
    problems: [],
  }

  it('is read from an object, and from its JSON text', () => {
    expect(parsePermission(object)).toEqual(expected)
    expect(parsePermission(JSON.stringify(object))).toEqual(expected)
    expect(parsePermission(`\n${JSON.stringify(object, null, 2)}\n`)).toEqual(expected)
  })

  it('may hold no statement', () => {
    expect(parsePermission('{"statements":[]}')).toEqual({ statements: [], problems: [] })
  })

  it('is left as it was', () => {
    const before = structuredClone(object)
    parsePermission(object)
    expect(object).toEqual(before)
  })

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ["{'statements': []}", 'not-json'],
    ['{"statements":[],}', 'not-json'],
    ['['.repeat(200_000), 'not-json'],
    ['null', 'not-an-object'],
    ['[]', 'not-an-object'],
    ['"{}"', 'not-an-object'],
    ['7', 'not-an-object'],
    [null, 'not-an-object'],
    [undefined, 'not-an-object'],
    [true, 'not-an-object'],
    [[], 'not-an-object'],
    [() => object, 'not-an-object'],
  ])('%.20j is none: %s', (input, code) => {
    expect(problems(input)).toEqual([['', 'error', code]])
    expect(parsePermission(input).statements).toEqual([])
  })

  it.each([{}, { statements: null }, { statements: {} }, { statements: '[]' }])(
    '%j has no statements',
    (input) => {
      expect(problems(input)).toEqual([['statements', 'error', 'statements-missing']])
    },
  )

  it('says so where a property is not one of Soracom', () => {
    const statement = { effect: 'allow', api: '*', resource: '*' }
    expect(problems({ version: 1, ...inDocument(statement) })).toEqual([
      ['version', 'warning', 'unknown-property'],
      ['statements[0].resource', 'warning', 'unknown-property'],
    ])
  })
})

describe('a statement', () => {
  const place = 'statements[0]'
  it.each([
    [null, place, 'statement-not-an-object'],
    ['allow *', place, 'statement-not-an-object'],
    [[], place, 'statement-not-an-object'],
    [{ api: '*' }, `${place}.effect`, 'effect-invalid'],
    [{ effect: 'Allow', api: '*' }, `${place}.effect`, 'effect-invalid'],
    [{ effect: 'permit', api: '*' }, `${place}.effect`, 'effect-invalid'],
    [{ effect: ['allow'], api: '*' }, `${place}.effect`, 'effect-invalid'],
    [{ effect: 'allow' }, `${place}.api`, 'api-invalid'],
    [{ effect: 'allow', api: null }, `${place}.api`, 'api-invalid'],
    [{ effect: 'allow', api: { 0: '*' } }, `${place}.api`, 'api-invalid'],
    [
      { effect: 'allow', api: '*', condition: true },
      `${place}.condition`,
      'condition-not-a-string',
    ],
    [
      { effect: 'allow', api: '*', condition: null },
      `${place}.condition`,
      'condition-not-a-string',
    ],
  ])('%j is left out', (statement, path, code) => {
    expect(problems(inDocument(statement))).toEqual([[path, 'error', code]])
    const good = { effect: 'allow', api: '*' }
    expect(parsePermission(inDocument(statement, good)).statements).toEqual([
      { effect: 'allow', api: ['*'], index: 1 },
    ])
  })

  it('has every problem told at once', () => {
    expect(problems(inDocument({ effect: 'no', api: 1, condition: 2 }))).toEqual([
      ['statements[0].effect', 'error', 'effect-invalid'],
      ['statements[0].api', 'error', 'api-invalid'],
      ['statements[0].condition', 'error', 'condition-not-a-string'],
    ])
  })

  it('keeps the names that can be read', () => {
    const input = inDocument({ effect: 'deny', api: ['Sim:*', 5, 'Group:*', null] })
    expect(parsePermission(input).statements).toEqual([
      { effect: 'deny', api: ['Sim:*', 'Group:*'], index: 0 },
    ])
    expect(problems(input)).toEqual([
      ['statements[0].api[1]', 'error', 'api-invalid'],
      ['statements[0].api[3]', 'error', 'api-invalid'],
    ])
  })

  it('warns of empty names', () => {
    const empty = (path: string) => [[path, 'warning', 'api-empty']]
    expect(problems(inDocument({ effect: 'allow', api: [] }))).toEqual(empty('statements[0].api'))
    expect(problems(inDocument({ effect: 'allow', api: '' }))).toEqual(empty('statements[0].api'))
    expect(problems(inDocument({ effect: 'allow', api: ['*', ''] }))).toEqual(
      empty('statements[0].api[1]'),
    )
  })

  it('only warns of a condition that cannot be read, and keeps it', () => {
    const input = inDocument({ effect: 'allow', api: '*', condition: 'currentDate =' })
    expect(parsePermission(input)).toEqual({
      statements: [{ effect: 'allow', api: ['*'], condition: 'currentDate =', index: 0 }],
      problems: [
        {
          path: 'statements[0].condition',
          severity: 'warning',
          code: 'condition-syntax',
          detail: 'single-equals',
          position: 12,
        },
      ],
    })
  })

  it('does not take an empty condition for none', () => {
    const input = inDocument({ effect: 'allow', api: '*', condition: '' })
    expect(problems(input)).toEqual([['statements[0].condition', 'warning', 'condition-syntax']])
    expect(parsePermission(input).statements[0]).toHaveProperty('condition', '')
  })
})
