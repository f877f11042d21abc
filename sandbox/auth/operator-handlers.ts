import { issueToken } from './tokens.ts'
import { findUser, rootUser } from './users.ts'
import { notFound, refused, tokenInvalid } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { mfaStatus } from './mfa.ts'
import { presentOperator } from './present.ts'
import { revokeMfaByToken, sendMfaRevocation } from './recovery.ts'

export const operatorHandlers = {
  getOperator: ({ worlds, caller }) => {
    const operator = worlds.operator(caller.operatorId)
    if (!operator) throw notFound('Operator', caller.operatorId)
    return presentOperator(operator)
  },
  generateAuthToken: ({ world, caller, body, now }) => {
    const timeoutSeconds = body.tokenTimeoutSeconds
    if (caller.switchedFrom !== null) throw switchNotProlonged()
    const user = findUser(world.db, caller.operatorId, caller.userName ?? rootUser)
    if (!user) throw tokenInvalid()
    const { token } = issueToken(world.db, user, { now, timeoutSeconds, apiKey: caller.apiKey })
    return { token }
  },
  getMFAStatus: ({ world, caller }) => {
    const root = findUser(world.db, caller.operatorId, rootUser)
    if (!root) throw notFound('Operator', caller.operatorId)
    return { status: mfaStatus(world.db, root) }
  },
  issueMFARevokingToken: ({ worlds, body, language }) => sendMfaRevocation(worlds, body, language),
  verifyMFARevokingToken: ({ worlds, body }) => revokeMfaByToken(worlds, body),
} satisfies Partial<Handlers>

function switchNotProlonged() {
  return refused(
    'AUM0168',
    'A switch ends at its time, switch again',
    'スイッチの有効期限は延長できません。再度スイッチしてください',
  )
}
