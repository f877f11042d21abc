import { describe, expect, it } from 'vitest'
import type { PermissionContext } from './condition-vocabulary.ts'
import { compile, decide, mightAllow } from './decide.ts'
import type { PermissionSource } from './decide.ts'
import { parsePermission } from './document.ts'

const INLINE: PermissionSource = { kind: 'inline' }
const ROLE: PermissionSource = { kind: 'role', roleId: 'operators' }
const DEFAULT: PermissionSource = { kind: 'default' }

type Sources = { inline?: unknown[]; role?: unknown[]; byDefault?: unknown[] }

function permissions({ inline = [], role = [], byDefault = [] }: Sources) {
  const read = (statements: unknown[]) => parsePermission({ statements }).statements
  return compile([
    { source: INLINE, statements: read(inline) },
    { source: ROLE, statements: read(role) },
    { source: DEFAULT, statements: read(byDefault) },
  ])
}

function outcome(sources: Sources, name: string | string[], context: PermissionContext = {}) {
  const names = typeof name === 'string' ? [name] : name
  const compiled = permissions(sources)
  const { effect, reason } = decide(compiled, { names, context })
  return { effect, kind: reason.kind, might: mightAllow(compiled, { names, context }) }
}

const ALLOW_ALL = { effect: 'allow', api: '*' }
const DENY_ALL = { effect: 'deny', api: '*' }
const ALLOW_ONE = { effect: 'allow', api: 'Sim:getSim', condition: "pathVariable('sim_id') == '1'" }
const DENY_ONE = { effect: 'deny', api: 'Sim:getSim', condition: "pathVariable('sim_id') == '1'" }
const ALLOW_TWO = { ...ALLOW_ONE, condition: "pathVariable('sim_id') == '2'" }
const ALLOW_ADDRESS = { ...ALLOW_ONE, condition: "ipAddress('10.0.0.0/8')" }
const UNREADABLE = 'currentMood == happy'
const one = { pathVariables: { sim_id: '1' } }
const two = { pathVariables: { sim_id: '2' } }

describe('whom no statement concerns', () => {
  it('lets the root user do anything', () => {
    const compiled = permissions({ inline: [DENY_ALL] })
    const request = { names: ['Sim:getSim'], context: {}, isRoot: true }
    expect(decide(compiled, request)).toEqual({ effect: 'allow', reason: { kind: 'root' } })
    expect(mightAllow(compiled, request)).toBe('yes')
  })

  it('lets everybody sign out', () => {
    const expected = { effect: 'allow', kind: 'always', might: 'yes' }
    expect(outcome({}, 'Auth:logout')).toEqual(expected)
    expect(outcome({ inline: [DENY_ALL] }, 'Auth:logout')).toEqual(expected)
    expect(outcome({ inline: [DENY_ALL] }, 'Auth:auth').effect).toBe('deny')
  })

  it('gives a user without permissions nothing', () => {
    const expected = { effect: 'deny', kind: 'none', might: 'no' }
    expect(outcome({}, 'Sim:listSims')).toEqual(expected)
    expect(outcome({}, [])).toEqual(expected)
  })
})

describe('allow and deny', () => {
  const places = ['inline', 'role', 'byDefault'] as const

  it.each(places)('grants what the %s permission allows', (place) => {
    expect(outcome({ [place]: [ALLOW_ALL] }, 'Sim:getSim')).toEqual({
      effect: 'allow',
      kind: 'statement',
      might: 'yes',
    })
  })

  it.each(places.flatMap((allow) => places.map((deny) => [allow, deny] as const)))(
    'lets a denial win: allowed %s, denied %s',
    (allow, deny) => {
      const both = allow === deny
      for (const statements of [
        [ALLOW_ALL, DENY_ALL],
        [DENY_ALL, ALLOW_ALL],
      ]) {
        const sources = both
          ? { [allow]: statements }
          : { [allow]: [ALLOW_ALL], [deny]: [DENY_ALL] }
        expect(outcome(sources, 'Sim:getSim')).toEqual({
          effect: 'deny',
          kind: 'statement',
          might: 'no',
        })
      }
    },
  )

  it('names the statement and the place it stands in', () => {
    const compiled = permissions({
      inline: [{ effect: 'allow', api: 'Group:*' }, ALLOW_ALL],
      role: [{ effect: 'deny', api: ['Billing:*'] }],
    })
    const context = {}
    const granted = decide(compiled, { names: ['Sim:getSim'], context }).reason
    expect(granted.source).toEqual(INLINE)
    expect(granted.statement).toEqual({ effect: 'allow', api: ['*'], index: 1 })
    const refused = decide(compiled, { names: ['Billing:getBilling'], context }).reason
    expect(refused.source).toEqual(ROLE)
    expect(refused.statement).toEqual({ effect: 'deny', api: ['Billing:*'], index: 0 })
  })

  it('knows an operation under each of its names', () => {
    const names = ['Sim:putSimTags', 'Sim:putTags']
    for (const api of names) {
      expect(outcome({ inline: [{ effect: 'allow', api }] }, names).effect).toBe('allow')
      const inline = [ALLOW_ALL, { effect: 'deny', api }]
      expect(outcome({ inline }, names).effect).toBe('deny')
    }
    expect(outcome({ inline: [{ effect: 'allow', api: 'Sim:deleteTag' }] }, names).effect).toBe(
      'deny',
    )
  })

  it('takes the case of names seriously', () => {
    const inline = [{ effect: 'allow', api: ['sim:getsim', 'SIM:*'] }]
    expect(outcome({ inline }, 'Sim:getSim').effect).toBe('deny')
  })
})

describe('conditions', () => {
  const rows: [string, unknown[], PermissionContext, string, string, string][] = [
    // name, statements, context, effect, kind, might
    ['allowed if met', [ALLOW_ONE], one, 'allow', 'statement', 'yes'],
    ['not allowed if not met', [ALLOW_ONE], two, 'deny', 'none', 'no'],
    ['not allowed if it cannot be told', [ALLOW_ONE], {}, 'deny', 'none', 'maybe'],
    ['denied if met', [ALLOW_ALL, DENY_ONE], one, 'deny', 'statement', 'no'],
    ['not denied if not met', [ALLOW_ALL, DENY_ONE], two, 'allow', 'statement', 'yes'],
    ['denied if it cannot be told', [ALLOW_ALL, DENY_ONE], {}, 'deny', 'maybe-denied', 'maybe'],
    ['both met', [ALLOW_ONE, DENY_ONE], one, 'deny', 'statement', 'no'],
    ['both not met', [ALLOW_ONE, DENY_ONE], two, 'deny', 'none', 'no'],
    ['both cannot be told', [ALLOW_ONE, DENY_ONE], {}, 'deny', 'none', 'maybe'],
    ['denied only', [DENY_ONE], one, 'deny', 'statement', 'no'],
    ['maybe denied, never allowed', [DENY_ONE], {}, 'deny', 'none', 'no'],
    ['maybe allowed, surely denied', [ALLOW_ONE, DENY_ALL], {}, 'deny', 'statement', 'no'],
    ['maybe allowed twice, once surely', [ALLOW_ONE, ALLOW_ALL], {}, 'allow', 'statement', 'yes'],
    ['one not met, one cannot be told', [ALLOW_TWO, ALLOW_ADDRESS], one, 'deny', 'none', 'maybe'],
    [
      'denial not met, another cannot be told',
      [ALLOW_ALL, { ...ALLOW_TWO, effect: 'deny' }, { ...ALLOW_ADDRESS, effect: 'deny' }],
      one,
      'deny',
      'maybe-denied',
      'maybe',
    ],
    [
      'maybe denied twice, once surely',
      [ALLOW_ALL, DENY_ONE, DENY_ALL],
      {},
      'deny',
      'statement',
      'no',
    ],
  ]
  it.each(rows)('%s', (_, inline, context, effect, kind, might) => {
    expect(outcome({ inline }, 'Sim:getSim', context)).toEqual({ effect, kind, might })
  })

  it('neither grants nor spares by a condition it cannot read', () => {
    const allow = { effect: 'allow', api: '*', condition: UNREADABLE }
    const deny = { effect: 'deny', api: '*', condition: UNREADABLE }
    const whole = { ...one, now: 0, clientIp: '10.0.0.1', samUserName: 'a' }
    expect(outcome({ inline: [allow] }, 'Sim:getSim', whole)).toEqual({
      effect: 'deny',
      kind: 'none',
      might: 'maybe',
    })
    expect(outcome({ inline: [ALLOW_ALL, deny] }, 'Sim:getSim', whole)).toEqual({
      effect: 'deny',
      kind: 'maybe-denied',
      might: 'maybe',
    })
  })

  it('does not spread a condition to other statements or names', () => {
    const inline = [ALLOW_ONE, { effect: 'allow', api: 'Sim:listSims' }]
    expect(outcome({ inline }, 'Sim:listSims', two).effect).toBe('allow')
  })

  it('names the statement whose condition stands in the way', () => {
    const compiled = permissions({ inline: [ALLOW_ONE] })
    const { reason } = decide(compiled, { names: ['Sim:getSim'], context: two })
    expect(reason).toMatchObject({ kind: 'none', source: INLINE, statement: { index: 0 } })
    const other = decide(compiled, { names: ['Sim:listSims'], context: two })
    expect(other.reason).toEqual({ kind: 'none' })
  })
})

describe('the audit log', () => {
  const name = 'AuditLog:getApiAuditLogs'
  it('is open unless denied', () => {
    expect(outcome({}, name)).toEqual({ effect: 'allow', kind: 'default-allow', might: 'yes' })
    const inline = [{ effect: 'allow', api: 'AuditLog:*' }]
    expect(outcome({ inline }, name).kind).toBe('statement')
    expect(outcome({ inline: [DENY_ALL] }, name).effect).toBe('deny')
  })

  it('stays open where an allow has a condition that is not met', () => {
    const inline = [{ effect: 'allow', api: name, condition: "samUserName == 'other'" }]
    expect(outcome({ inline }, name, { samUserName: 'me' }).kind).toBe('default-allow')
    expect(outcome({ inline }, name).might).toBe('yes')
  })

  it('is closed where it cannot be told whether it is denied', () => {
    const inline = [{ effect: 'deny', api: name, condition: "ipAddress('10.0.0.0/8')" }]
    const expected = { effect: 'deny', kind: 'maybe-denied', might: 'maybe' }
    expect(outcome({ inline }, name)).toEqual(expected)
    expect(outcome({ inline }, name, { clientIp: '192.0.2.1' }).kind).toBe('default-allow')
  })

  it('is not what the other audit log is', () => {
    expect(outcome({}, 'AuditLog:getNapterAuditLogs').effect).toBe('deny')
  })
})
