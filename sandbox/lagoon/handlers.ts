import { Reply, type Handlers } from '../http/handler.ts'
import {
  changePacks,
  changePlan,
  imageLink,
  lagoonOf,
  presentPacks,
  register,
  terminate,
} from './lagoon.ts'
import { usersOf } from './tables.ts'
import {
  addUser,
  changeEmail,
  changePassword,
  changeRole,
  deleteUser,
  presentUser,
} from './users.ts'

export const lagoonHandlers = {
  registerLagoon: (call) => register(call, call.body),
  terminateLagoon: (call) => terminate(call),
  updateLagoonPlan: (call) => changePlan(call, call.body.plan),
  listLagoonLicensePackStatus: ({ world }) => presentPacks(world),
  updateLagoonLicensePack: (call) => changePacks(call, call.body.licensePackQuantities),
  getImageLink: ({ world, base }) => new Reply(imageLink(world, base)),

  listLagoonUsers: ({ world, now }) => {
    lagoonOf(world)
    return usersOf(world).map((user) => presentUser(user, now))
  },
  createLagoonUser: ({ world, body: { userEmail: email, role, userPassword: password } }) => {
    lagoonOf(world)
    return { id: addUser(world, { email, role, password, field: 'userPassword' }) }
  },
  deleteLagoonUser: ({ world, path }) => {
    lagoonOf(world)
    deleteUser(world, Number(path.lagoon_user_id))
  },
  updateLagoonUserEmail: ({ world, path, body }) => {
    lagoonOf(world)
    changeEmail(world, Number(path.lagoon_user_id), body.userEmail)
  },
  updateLagoonUserPassword: ({ world, path, body }) => {
    lagoonOf(world)
    changePassword(world, Number(path.lagoon_user_id), body)
  },
  updateLagoonUserPermission: ({ world, path, body }) => {
    lagoonOf(world)
    changeRole(world, Number(path.lagoon_user_id), body.role)
  },
} satisfies Partial<Handlers>
