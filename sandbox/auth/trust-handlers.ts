import type { Handlers } from '../http/handler.ts'
import { deleteTrustPolicy, findTrustPolicy, putTrustPolicy, switchUser } from './trust.ts'
import { named } from './user-handlers.ts'

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
