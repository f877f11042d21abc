import { describe, expect, test } from 'vitest'
import { compile, decide } from './decide.ts'
import { parsePermission } from './document.ts'
import { leastPermission, type UsedCall } from './least.ts'

const getSim = (sim_id: string): UsedCall => ({ names: ['Sim:getSim'], path: { sim_id } })
const tags = (sim_id: string): UsedCall => ({ names: ['Sim:putTags'], path: { sim_id } })
const list: UsedCall = { names: ['Sim:listSims'], path: {} }
const stills: UsedCall = {
  names: ['SoraCam:exportSoraCamDeviceRecordedImage', 'OAuth2:authorize'],
  path: { device_id: 'cam' },
}
const user: UsedCall = {
  names: ['User:getUser'],
  path: { operator_id: 'OP0', user_name: "O'Hara" },
}
const tag: UsedCall = { names: ['Sim:deleteTag'], path: { sim_id: '1', tag_name: 'a b' } }
const transfer: UsedCall = {
  names: ['Subscriber:deleteSubscriberTransferToken'],
  path: { token: 'secret-token' },
}
const calls = [getSim('1'), getSim('2'), tags('1'), list, stills, user, tag, transfer]

/** Whether each permission of a call is granted by a document, read as the platform reads it. */
function allows(document: unknown, { names, path }: UsedCall): boolean {
  const { statements, problems } = parsePermission(JSON.stringify(document))
  expect(problems).toEqual([])
  const permissions = compile([{ source: { kind: 'inline' }, statements }])
  const context = { samUserName: 'me', now: 0, clientIp: '192.0.2.1', pathVariables: path }
  return names.every((name) => decide(permissions, { names: [name], context }).effect === 'allow')
}

describe('names alone', () => {
  const least = leastPermission(calls, { byPath: false })

  test('allow what was called, of any thing, and nothing else', () => {
    expect(least.statements).toHaveLength(1)
    for (const call of calls) expect(allows(least, call)).toBe(true)
    expect(allows(least, getSim('3'))).toBe(true)
    expect(allows(least, { names: ['Sim:terminateSim'], path: { sim_id: '1' } })).toBe(false)
  })

  test('each once, in order', () => {
    expect(least.statements[0]?.api).toEqual([
      'OAuth2:authorize',
      'Sim:deleteTag',
      'Sim:getSim',
      'Sim:listSims',
      'Sim:putTags',
      'SoraCam:exportSoraCamDeviceRecordedImage',
      'Subscriber:deleteSubscriberTransferToken',
      'User:getUser',
    ])
  })
})

describe('with what stood in the paths', () => {
  const least = leastPermission(calls, { byPath: true })

  test('only these things are allowed', () => {
    for (const call of calls) expect([call, allows(least, call)]).toEqual([call, true])
    expect(allows(least, getSim('3'))).toBe(false)
    expect(allows(least, tags('2'))).toBe(false)
    expect(allows(least, { ...tag, path: { sim_id: '1', tag_name: 'other' } })).toBe(false)
    expect(allows(least, { ...stills, path: { device_id: 'other' } })).toBe(false)
  })

  test('what one thing was called for stands together', () => {
    expect(least.statements).toContainEqual({
      effect: 'allow',
      api: ['Sim:getSim', 'Sim:putTags'],
      condition: "pathVariable('sim_id') == '1'",
    })
  })

  test('a quote and a secret stand in no condition', () => {
    expect(JSON.stringify(least)).not.toContain('secret-token')
    expect(JSON.stringify(least)).not.toContain('Hara')
    expect(least.statements[0]?.api).toContain('User:getUser')
  })

  test('a name that is allowed anyway is not allowed again', () => {
    const both = leastPermission([getSim('1'), { names: ['Sim:getSim'], path: {} }], {
      byPath: true,
    })
    expect(both.statements).toEqual([{ effect: 'allow', api: ['Sim:getSim'] }])
  })
})

test('no calls need no permission', () => {
  expect(leastPermission([], { byPath: true })).toEqual({ statements: [] })
})
