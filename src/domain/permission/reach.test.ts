import { describe, expect, it } from 'vitest'
import { parsePermission } from './document.ts'
import { lintReach } from './reach.ts'

const operations = [
  { permissions: ['Sim:getSim'], path: '/sims/{sim_id}' },
  { permissions: ['Sim:putTags', 'Sim:putSimTags'], path: '/sims/{sim_id}/tags' },
  { permissions: ['Billing:getBilling'], path: '/bills/{yyyyMM}' },
  { permissions: ['User:updateUserPassword'], path: '/users/{user_name}/password' },
]
const now = Date.UTC(2026, 5, 15)

function lint(...statements: unknown[]) {
  const { statements: read } = parsePermission({ statements })
  return lintReach(read, operations, now).map(({ code, path, other }) =>
    other === undefined ? [code, path] : [code, path, other],
  )
}
const allow = (...api: string[]) => ({ effect: 'allow', api })
const deny = (...api: string[]) => ({ effect: 'deny', api })
const when = (condition: string, ...api: string[]) => ({ ...allow(...api), condition })

describe('what is denied anyway', () => {
  it('is told of a statement as a whole, and of single names', () => {
    expect(lint(allow('Sim:getSim'), deny('Sim:*'))).toEqual([
      ['statement-denied', 'statements[0]', 'Sim:*'],
    ])
    expect(lint(allow('Sim:*', 'Billing:*'), deny('Billing:*'))).toEqual([
      ['api-denied', 'statements[0].api[1]', 'Billing:*'],
    ])
  })

  it('counts denials together, under each name of an operation', () => {
    expect(lint(allow('Sim:*'), deny('Sim:getSim'), deny('Sim:putSimTags'))).toEqual([
      ['statement-denied', 'statements[0]', 'Sim:getSim'],
    ])
    expect(lint(allow('Sim:*'), deny('Sim:getSim'))).toEqual([])
  })

  it('knows names outside the description too', () => {
    expect(lint(allow('OAuth2:authorize'), deny('OAuth2:*'))).toEqual([
      ['statement-denied', 'statements[0]', 'OAuth2:*'],
    ])
  })

  it('does not count denials with a condition, nor ask it of denials', () => {
    expect(lint(allow('Sim:*'), { ...deny('*'), condition: "samUserName == 'a'" })).toEqual([])
    expect(lint(deny('Sim:*'), deny('*'))).toEqual([])
  })
})

describe('names that add nothing', () => {
  it('are those another of the statement includes', () => {
    expect(lint(allow('Sim:getSim', 'Sim:*', 'Sim:get*'))).toEqual([
      ['api-repeated', 'statements[0].api[0]', 'Sim:*'],
      ['api-repeated', 'statements[0].api[2]', 'Sim:*'],
    ])
    expect(lint(allow('Sim:getSim', 'Sim:getSim'))).toEqual([
      ['api-repeated', 'statements[0].api[1]', 'Sim:getSim'],
    ])
    expect(lint(allow('Sim:get*', 'Sim:*Sim'))).toEqual([])
  })
})

describe('conditions', () => {
  const never = ['condition-never', 'statements[0].condition']
  const over = ['condition-over', 'statements[0].condition']
  it.each<[string, string[], (string | undefined)[] | undefined]>([
    // condition, api, problem
    ["'a' == 'b'", ['Sim:getSim'], never],
    ["pathVariable('user_name') == 'a'", ['Sim:getSim'], never],
    ["pathVariable('user_name') == samUserName", ['Sim:*'], never],
    ["pathVariable('user_name') == samUserName", ['User:*'], undefined],
    ["pathVariable('sim_id') == '1'", ['Sim:getSim', 'Billing:*'], undefined],
    ["samUserName == 'a'", ['Sim:getSim'], undefined],
    ["samUserName == 'a' and samUserName == 'b'", ['Sim:getSim'], never],
    ["ipAddress('10.0.0.0/8') and ipAddress('192.168.0.0/16')", ['Sim:getSim'], never],
    ["ipAddress('10.0.0.0/8') and ipAddress('10.1.0.0/16')", ['Sim:getSim'], undefined],
    ["ipAddress('10.0.0.0/8') and not ipAddress('10.0.0.0/16')", ['Sim:getSim'], undefined],
    ['currentDate >= date(2030, 1, 1) and date(2029, 1, 1) >= currentDate', ['Sim:getSim'], never],
    [
      'currentDate >= date(2030, 1, 1) and date(2030, 1, 1) >= currentDate',
      ['Sim:getSim'],
      undefined,
    ],
    ['date(2026, 6, 15) >= currentDate', ['Sim:getSim'], undefined],
    ['date(2026, 6, 14) >= currentDate', ['Sim:getSim'], over],
    ['currentDate >= date(2020, 1, 1)', ['Sim:getSim'], undefined],
    ['currentMood == happy', ['Sim:getSim'], undefined],
    ['currentDate =', ['Sim:getSim'], undefined],
  ])('%s', (condition, api, problem) => {
    expect(lint(when(condition, ...api))).toEqual(problem ? [problem] : [])
  })
})
