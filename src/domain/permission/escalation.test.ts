import { describe, expect, it } from 'vitest'
import { parsePermission } from './document.ts'
import { escalations } from './escalation.ts'

function ways(...statements: unknown[]) {
  const read = parsePermission({ statements }).statements
  const [first] = read
  return first ? escalations(first, read).map(({ detail, index }) => [detail, index]) : undefined
}
const allow = (api: string[], condition?: string) => ({ effect: 'allow', api, condition })
const own = "pathVariable('user_name') == samUserName"

describe('ways to more rights', () => {
  it.each([
    ['User:updateUserPermission', 'own-permission'],
    ['User:updateDefaultPermissions', 'default-permissions'],
    ['Role:attachRole', 'attach-role'],
    ['Role:updateRole', 'edit-role'],
    ['Operator:generateOperatorAuthKey', 'root-key'],
    ['User:generateUserAuthKey', 'other-user'],
    ['User:createUserPassword', 'other-user'],
    ['User:updateUserTrustPolicy', 'switch-user'],
    ['Role:*', 'attach-role'],
    ['User:generate*', 'other-user'],
  ])('%s: %s', (name, detail) => {
    expect(ways(allow(['Sim:getSim', name]))).toEqual([[detail, 1]])
  })

  it('are told of each name that opens one', () => {
    expect(ways(allow(['User:*', 'Role:*']))).toEqual([
      ['own-permission', 0],
      ['attach-role', 1],
    ])
  })

  it('are none for what concerns oneself or others alone, whichever is harmless', () => {
    expect(ways(allow(['User:generateUserAuthKey'], own))).toEqual([])
    expect(ways(allow(['User:updateUserPermission'], own))).toEqual([['own-permission', 0]])
    const other = "pathVariable('user_name') == 'somebody'"
    expect(ways(allow(['User:updateUserPermission'], other))).toEqual([])
    expect(ways(allow(['Role:updateRole'], own))).toEqual([['edit-role', 0]])
  })

  it('are closed one by one by what is denied', () => {
    const denied = { effect: 'deny', api: ['User:updateUserPermission'] }
    expect(ways(allow(['User:*']), denied)).toEqual([['default-permissions', 0]])
    expect(ways(denied)).toEqual([])
  })
})
