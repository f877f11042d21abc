import { expect, test } from 'vitest'
import { partsOf, readPrincipal, srnOf } from './principal.ts'
import { parseTrustPolicy, trusts, wholeStatements, writeTrustPolicy } from './trust-policy.ts'

const root = { operatorId: 'OP1123456789' }
const example = { operatorId: 'OP1123456789', userName: 'example' }

test.each([
  ['srn:soracom:OP1123456789::Operator:OP1123456789', root],
  ['srn:soracom:OP1123456789::User:example', example],
  ['srn:soracom:OP1123456789::Operator:OP1123456780', 'not-an-srn'],
  ['srn:soracom:OP1123456789::User:', 'not-an-srn'],
  ['srn:soracom:OP1123456789::User:a b', 'not-an-srn'],
  ['srn:soracom:OP1123456789:jp:User:example', 'not-an-srn'],
  ['srn:soracom:::Role:Admin', 'not-an-srn'],
  ['OP1123456789', 'not-an-srn'],
  ['', 'not-an-srn'],
  ['srn:soracom:OP1123456789::User:*', 'wildcard'],
  ['*', 'wildcard'],
])('%s names %j', (srn, named) => {
  expect(readPrincipal(srn)).toEqual(named)
})

test('an SRN is written as it is read, and read by halves while it is typed', () => {
  for (const one of [root, example]) expect(readPrincipal(srnOf(one))).toEqual(one)
  const begun = { operatorId: '', userName: '' }
  expect(partsOf(srnOf(begun))).toEqual(begun)
  expect(partsOf(srnOf({ operatorId: '' }))).toEqual({ operatorId: '' })
  expect(partsOf('srn:soracom:x')).toBeUndefined()
})

const documented = JSON.stringify({
  statements: [
    {
      effect: 'allow',
      principal: { soracom: [srnOf(root), srnOf(example)] },
      condition: "currentDate >= date(2023, 07, 01) and ipAddress('10.0.0.0/24')",
    },
  ],
})

test('the documented example trusts whom it names, from its date on, at its addresses', () => {
  const policy = parseTrustPolicy(documented)
  expect(policy.problems).toEqual([])
  const here = { now: Date.UTC(2024, 0), clientIp: '10.0.0.9' }
  expect(trusts(policy, root, here)).toBe(true)
  expect(trusts(policy, example, here)).toBe(true)
  expect(trusts(policy, { ...example, userName: 'other' }, here)).toBe(false)
  expect(trusts(policy, { ...root, operatorId: 'OP1123456788' }, here)).toBe(false)
  expect(trusts(policy, root, { ...here, clientIp: '10.0.1.9' })).toBe(false)
  expect(trusts(policy, root, { ...here, now: Date.UTC(2023, 0) })).toBe(false)
  expect(trusts(policy, root, {})).toBe(false)
})

test('a condition in syntax that nobody has confirmed is kept, and trusts nobody', () => {
  const policy = parseTrustPolicy(documented.replace(/"currentDate.*?"/, '"moonPhase() ~ full"'))
  expect(policy.problems).toEqual([])
  expect(trusts(policy, root, { now: 1, clientIp: '10.0.0.9' })).toBe(false)
})

test.each([
  ['', '', 'not-json'],
  ['[]', '', 'not-an-object'],
  ['{}', 'statements', 'statements-missing'],
  ['{"statements":[]}', 'statements', 'statements-missing'],
  ['{"statements":[1]}', 'statements[0]', 'statement-not-an-object'],
  [documented.replace('allow', 'deny'), 'statements[0].effect', 'effect-not-allow'],
  ['{"statements":[{"effect":"allow"}]}', 'statements[0].principal', 'principal-missing'],
  [
    '{"statements":[{"effect":"allow","principal":{"soracom":[1]}}]}',
    'statements[0].principal.soracom',
    'not-texts',
  ],
  [documented.replace('User:example', 'User:*'), 'statements[0].principal.soracom[1]', 'wildcard'],
  [
    documented.replace(/"currentDate.*?"/, '7'),
    'statements[0].condition',
    'condition-not-a-string',
  ],
])('%s is not taken', (text, path, code) => {
  expect(parseTrustPolicy(text).problems[0]).toMatchObject({ path, code })
})

test('a policy is written as it is read', () => {
  const { statements } = parseTrustPolicy(documented)
  expect(parseTrustPolicy(writeTrustPolicy(statements))).toEqual({ statements, problems: [] })
  const flux = [{ soracom: [], service: ['Flux'] }]
  expect(parseTrustPolicy(writeTrustPolicy(flux))).toEqual({ statements: flux, problems: [] })
})

test('what statements do not say is told from what they do', () => {
  const { statements } = parseTrustPolicy(documented)
  expect(wholeStatements(documented)).toEqual(statements)
  expect(wholeStatements(writeTrustPolicy([]))).toEqual([])
  const swapped = '{"statements":[{"principal":{"soracom":["srn"]},"effect":"allow"}]}'
  expect(wholeStatements(swapped)).toEqual([{ soracom: ['srn'], service: [] }])
  for (const more of ['', '{', documented.replace('"effect"', '"note":1,"effect"')]) {
    expect(wholeStatements(more)).toBeUndefined()
  }
})
