import type { Handlers } from '../http/handler.ts'
import { reading, removing } from '../traits.ts'
import { confirmOrder, createOrder, deleteOrder, profileOrderShelf } from './orders.ts'
import { profilesOf } from './profiles.ts'

export const profileOrderHandlers = {
  ...reading(profileOrderShelf, { list: 'listProfileOrders', get: 'getProfileOrder' }),
  ...removing(deleteOrder, 'deleteProfileOrder'),
  createProfileOrder: (call) => profileOrderShelf.present(call, createOrder(call, call.body)),
  confirmProfileOrder: (call) =>
    profileOrderShelf.present(call, confirmOrder(call, call.path.profile_order_id, call.fails)),
  listOrderedProfiles: ({ world, path }) =>
    profilesOf(world, profileOrderShelf.get(world, path.profile_order_id)),
} satisfies Partial<Handlers>
