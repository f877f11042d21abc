import { describe, expect, it } from 'vitest'
import { parsePermission } from './document.ts'
import { lintNames } from './lint.ts'

const KNOWN = [
  'Sim:listSims',
  'Sim:putSimTags',
  'Sim:putTags',
  'Subscriber:listSubscribers',
  'Group:getGroup',
  'User:updateUserPermission',
  'User:updateUserPassword',
]

function lint(...statements: unknown[]) {
  const { statements: read } = parsePermission({ statements })
  return lintNames(read, new Set(KNOWN)).map(({ code, path }) => [code, path])
}
const allow = (...api: string[]) => ({ effect: 'allow', api })
const deny = (...api: string[]) => ({ effect: 'deny', api })
const ESCALATION = 'self-escalation'

describe('names', () => {
  it('accepts known ones, both names of an operation, and those outside the description', () => {
    expect(
      lint(allow('Sim:listSims', 'Sim:putSimTags', 'Sim:putTags', 'OAuth2:authorize')),
    ).toEqual([])
  })

  it('warns of unknown ones where they stand, in denials too', () => {
    expect(lint(allow('Sim:listSims', 'Sim:explode'), deny('Old:thing'))).toEqual([
      ['api-unknown', 'statements[0].api[1]'],
      ['api-unknown', 'statements[1].api[0]'],
    ])
  })

  it('counts a statement that could not be read', () => {
    expect(lint({ effect: 'maybe', api: '*' }, allow('Old:thing'))).toEqual([
      ['api-unknown', 'statements[1].api[0]'],
    ])
  })

  it.each([['sim:listsims'], ['Sim:ListSims'], [' Sim:listSims']])(
    'offers the name that %j was meant to be',
    (name) => {
      const { statements } = parsePermission({ statements: [allow(name)] })
      expect(lintNames(statements, KNOWN)[0]?.other).toBe('Sim:listSims')
    },
  )

  it('offers nothing for a name that resembles none', () => {
    const { statements } = parsePermission({ statements: [allow('Sim:explode')] })
    expect(lintNames(statements, KNOWN)[0]?.other).toBeUndefined()
  })

  it('says nothing more of an empty name', () => {
    expect(lint(allow(''))).toEqual([])
  })
})

describe('wildcards', () => {
  it.each(['*', 'Sim:*', 'Sim:put*', 'Sim*', 'Subscriber:list*'])('accepts %s', (pattern) => {
    expect(lint(allow(pattern))).toEqual([])
  })

  it.each(['*:listSims', 'Sim:*Tags', '*list*', 'S*:list*', 'Sim:**'])('doubts %s', (pattern) => {
    expect(lint(allow(pattern))).toEqual([['api-wildcard', 'statements[0].api[0]']])
  })

  it('warns of one that matches nothing', () => {
    expect(lint(allow('Krypton:*'))).toEqual([['api-matches-nothing', 'statements[0].api[0]']])
    expect(lint(allow('sim:*')).map(([code]) => code)).toEqual(['api-matches-nothing'])
    expect(lint(allow('Sim:*x')).map(([code]) => code)).toEqual([
      'api-wildcard',
      'api-matches-nothing',
    ])
  })
})

describe('self-escalation', () => {
  it.each(['User:updateUserPermission', 'User:*', 'User:update*'])('warns of %s', (name) => {
    expect(lint(allow('Sim:listSims', name))).toEqual([[ESCALATION, 'statements[0].api[1]']])
  })

  it('warns of a condition all the same', () => {
    const condition = "ipAddress('10.0.0.0/8')"
    expect(lint({ ...allow('User:*'), condition })).toEqual([[ESCALATION, 'statements[0].api[0]']])
    expect(lint({ ...allow('*'), condition })).toEqual([[ESCALATION, 'statements[0].api[0]']])
  })

  it('warns of everything-but, which its holder can undo', () => {
    expect(lint(allow('*'), deny('Sim:listSims'))).toEqual([[ESCALATION, 'statements[0].api[0]']])
  })

  it('has nothing to say where all is granted, or every way is denied', () => {
    expect(lint(allow('*'))).toEqual([])
    expect(lint(allow('*'), allow('User:*'))).toEqual([])
    expect(lint(allow('User:*'), deny('User:*'))).toEqual([])
    expect(lint(allow('*'), deny('User:*', 'Role:*', 'Operator:*'))).toEqual([
      ['api-matches-nothing', 'statements[1].api[1]'],
      ['api-matches-nothing', 'statements[1].api[2]'],
    ])
    expect(lint(deny('User:updateUserPermission'))).toEqual([])
    expect(lint(allow('User:updateUserPassword'))).toEqual([])
  })

  it('does not rely on a denial with a condition', () => {
    const hours = { ...deny('User:*'), condition: 'currentDate >= date(2030, 1, 1)' }
    expect(lint(allow('User:*'), hours)).toEqual([[ESCALATION, 'statements[0].api[0]']])
  })
})
