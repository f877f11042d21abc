import { expect, test } from 'vitest'
import { parsePermission } from '../domain/permission/document.ts'
import { lintNames } from '../domain/permission/lint.ts'
import { permissionProblem } from './permission.ts'

const inDocument = (...statements: unknown[]) => ({ statements })
const withCondition = (condition: string) =>
  parsePermission(inDocument({ effect: 'allow', api: '*', condition })).problems.map(
    permissionProblem,
  )

test('every problem is a whole sentence, and no two kinds say the same', () => {
  const inputs = ['null', {}, inDocument(1, { effect: 1, api: 1, condition: 1, x: 1 })]
  const conditions = ['', 'a', 'a()', 'ipAddress', 'samUserName()', "date('a')", "ipAddress('x')"]
  conditions.push('date(2023, 13, 1) == currentDate', 'operatorId == 1', "'a' > 'b'", '1')
  conditions.push('(true) or false', 'a = 1', 'a & b', 'a | b', "'", '"', '~', 'true and', '(true')
  conditions.push(
    'date(1',
    'date(1 2)',
    '(true 1',
    'true true',
    'and',
    'true\u3000',
    '('.repeat(99),
  )
  for (const condition of conditions) {
    inputs.push(inDocument({ effect: 'allow', api: ['', 1], condition }))
  }
  const said = inputs.flatMap((input) => parsePermission(input).problems).map(permissionProblem)
  for (const message of said) expect(message).toMatch(/^[A-Z“].*[^.]\.$/)
  expect(new Set(said).size).toBeGreaterThan(40)
})

test.each([
  ['samUserName = 1', 'Two values are compared with ==.'],
  ['true true', 'The condition must end here, or go on with and or or, instead of true.'],
  ['ipAddress', 'There is no variable ipAddress; ipAddress is a function and needs brackets.'],
  ['samUserName == 1', 'The types string and number cannot be compared with each other.'],
])('%s: %s', (condition, message) => expect(withCondition(condition)).toContain(message))

test('a name that was meant is offered', () => {
  const { statements } = parsePermission(inDocument({ effect: 'allow', api: 'sim:listsims' }))
  expect(lintNames(statements, ['Sim:listSims']).map(permissionProblem)).toEqual([
    'No operation of this API description is named sim:listsims. Did you mean Sim:listSims?',
  ])
  expect(parsePermission('{').problems.map(permissionProblem)[0]).toContain('not valid JSON: ')
})
