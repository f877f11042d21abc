import { notFound } from '../http/errors.ts'
import type { Handlers, OperatorCall } from '../http/handler.ts'
import { deleteTrustPolicy, findTrustPolicy, putTrustPolicy, switchUser } from './trust.ts'
import { findUser } from './users.ts'

type TrustOperation = 'getUserTrustPolicy' | 'updateUserTrustPolicy' | 'deleteUserTrustPolicy'

/** Whose trust policy the path names. Throws 404 for a user that there is not. */
function named({ world, caller, path }: OperatorCall<TrustOperation>) {
  const { operatorId } = caller
  const userName = path.user_name
  if (!userName || !findUser(world.db, operatorId, userName)) throw notFound('User', userName)
  return { operatorId, userName }
}

export const trustHandlers = {
  getUserTrustPolicy: (call) => {
    const { operatorId, userName } = named(call)
    const trustPolicy = findTrustPolicy(call.world.db, operatorId, userName)
    return trustPolicy === undefined ? {} : { trustPolicy }
  },
  updateUserTrustPolicy: (call) =>
    putTrustPolicy(call.world.db, named(call), call.body.trustPolicy),
  deleteUserTrustPolicy: (call) => {
    const { operatorId, userName } = named(call)
    deleteTrustPolicy(call.world.db, operatorId, userName)
  },
  switchUser,
} satisfies Partial<Handlers>
