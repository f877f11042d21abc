import { describe, expect, test } from 'vitest'
import * as op from '../../../api/generated/operations.ts'
import { rightsOf, type AttachedDocument } from '../../../domain/permission/judge.ts'
import { actionsByKind } from './actions.ts'
import { checkWith, placeholdersAsked } from './outcome.ts'
import { checkSearch } from './search.ts'
import { decidedBy } from './words.ts'

const document = (...statements: unknown[]) => JSON.stringify({ statements })
const attached = (source: AttachedDocument['source'], text?: string) => ({ source, text })
const inline = (text?: string) => attached({ kind: 'inline' }, text)

describe('by which statement of which document', () => {
  const rights = rightsOf([
    inline(
      document(
        { effect: 'allow', api: 'Sim:*' },
        { effect: 'allow', api: 'Group:*', condition: "ipAddress('10.0.0.0/8')" },
      ),
    ),
    attached(
      { kind: 'role', roleId: 'careful' },
      document({ effect: 'deny', api: 'Sim:terminateSim' }),
    ),
  ])
  const check = checkWith(rights, { now: 0, samUserName: 'a' }, {})
  test.each([
    ['allowed', op.listSims, 'Own permission, statement 1'],
    ['denied', op.terminateSim, 'Role careful, statement 1'],
    ['unknown', op.listGroups, 'Own permission, statement 2: its condition cannot be decided'],
    ['denied', op.getBilling, 'No statement allows it'],
    ['allowed', op.getApiAuditLogs, 'Allowed as long as nothing denies it'],
    ['allowed', op.logout, 'Always allowed'],
    ['allowed', op.auth, 'Needs no sign-in'],
  ])('%s: $id', (outcome, operation, words) => {
    const checked = check(operation)
    expect([checked.outcome, decidedBy(checked as never)]).toEqual([outcome, words])
  })

  test('an address decides what was open', () => {
    const at = (clientIp: string) => checkWith(rights, { clientIp }, {})(op.listGroups)
    expect(at('10.1.1.1').outcome).toBe('allowed')
    expect(at('192.0.2.1').outcome).toBe('denied')
    expect(decidedBy(at('192.0.2.1') as never)).toBe(
      'Own permission, statement 2: its condition is not met',
    )
  })

  test('what cannot be read leaves all open but what is denied', () => {
    const torn = rightsOf([inline(document({ effect: 'deny', api: 'Sim:*' }, 7)), inline()])
    const one = checkWith(torn, {}, {})
    expect(one(op.listSims).outcome).toBe('denied')
    expect(one(op.listGroups).outcome).toBe('unknown')
    expect(decidedBy(one(op.listGroups) as never)).toBe('A document could not be read whole')
  })
})

test('the values that conditions ask for', () => {
  const own = "pathVariable('user_name') == samUserName or pathVariable( 'sim_id' ) == '1'"
  const rights = rightsOf([
    inline(document({ effect: 'allow', api: '*', condition: own }, { effect: 'deny', api: '*' })),
    inline(document({ effect: 'allow', api: '*', condition: own })),
  ])
  expect(placeholdersAsked(rights)).toEqual(['user_name', 'sim_id'])
})

test('whatever stands in the URL, something can be shown', () => {
  const nothing = checkSearch({
    at: 'soon',
    ip: 5n,
    values: [1],
    draft: 'yes',
    view: 7,
    show: 1,
    role: {},
  })
  expect(Object.values(nothing).filter((value) => value !== undefined)).toEqual([])
  expect(checkSearch({ user: 42, values: { sim_id: 89, '': null } })).toMatchObject({
    user: '42',
    values: { sim_id: '89' },
  })
  expect(checkSearch({ user: 'a', role: 'b', draft: true })).toMatchObject({
    user: undefined,
    role: undefined,
    draft: true,
  })
})

test('the actions of all pages are known, each once', () => {
  const kinds = new Map(actionsByKind.map(({ title, actions }) => [title, actions]))
  const ids = kinds.get('SIMs')?.map(({ id }) => id) ?? []
  expect(ids).toContain('terminate')
  expect(new Set(ids).size).toBe(ids.length)
  expect(kinds.size).toBeGreaterThan(7)
})
