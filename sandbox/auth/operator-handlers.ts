import { issueToken } from './tokens.ts'
import { findUser, rootUser } from './users.ts'
import { notFound, tokenInvalid } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { mfaStatus } from './mfa.ts'
import { presentOperator } from './present.ts'

export const operatorHandlers = {
  getOperator: ({ worlds, caller }) => {
    const operator = worlds.operator(caller.operatorId)
    if (!operator) throw notFound('Operator', caller.operatorId)
    return presentOperator(operator)
  },
  generateAuthToken: ({ world, caller, body, now }) => {
    const timeoutSeconds = body.tokenTimeoutSeconds
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
} satisfies Pick<Handlers, 'getOperator' | 'generateAuthToken' | 'getMFAStatus'>
