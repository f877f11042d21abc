import { pageOfEntries } from '../data/entries.ts'
import { exportAs } from '../files/present.ts'
import { notFound } from '../http/errors.ts'
import { page, type Handlers } from '../http/handler.ts'
import { registerSim } from '../sim/registration.ts'
import { sessionEventsOf, simVerbs } from '../sim/sim-verbs.ts'
import { getSimByImsi, simByImsi } from '../sim/subscribers.ts'
import { membership, tagging, termination, type Moment } from '../traits.ts'
import { presentSubscriber } from './present.ts'
import * as subscribers from './subscribers.ts'
import * as transfers from './transfers.ts'

const { subscriberShelf } = subscribers

const verbs = simVerbs(
  ({ world, path }: Moment & { readonly path: { readonly imsi: string } }) =>
    subscribers.simToChange(world, path.imsi).simId,
  subscribers.presentPrimary,
)

/** The API by IMSI: another look at the SIMs there are, with the same rules. */
export const subscriberHandlers = {
  ...tagging(subscriberShelf, { put: 'putSubscriberTags', remove: 'deleteSubscriberTag' }),
  ...membership(subscriberShelf, { set: 'setGroup', unset: 'unsetGroup' }),
  ...termination(subscriberShelf, {
    on: 'enableTermination',
    off: 'disableTermination',
    terminate: 'terminateSubscriber',
  }),
  listSubscribers: (call) =>
    page(subscribers.listSubscribers(call.world, call.query), (one) =>
      presentSubscriber(call, one),
    ),
  getSubscriber: (call) =>
    presentSubscriber(call, subscribers.findSubscriber(call.world, call.path.imsi)),
  registerSubscriber: (call) => {
    const { world, path, body, now } = call
    const sim = simByImsi(world, path.imsi)
    if (!sim) throw notFound('Subscriber', path.imsi)
    return subscribers.presentPrimary(call, registerSim(world, sim.simId, body, now))
  },

  activateSubscriber: verbs.activate,
  deactivateSubscriber: verbs.deactivate,
  setSubscriberToStandby: verbs.standby,
  suspendSubscriber: verbs.suspend,

  updateSpeedClass: verbs.setSpeedClass,
  setExpiryTime: verbs.setExpiry,
  unsetExpiryTime: verbs.unsetExpiry,
  setImeiLock: verbs.setImeiLock,
  unsetImeiLock: verbs.unsetImeiLock,

  deleteSubscriberSession: verbs.deleteSession,
  listSessionEvents: (call) => {
    const { imsi } = call.path
    return sessionEventsOf(call, getSimByImsi(call.world, imsi).sim, imsi)
  },
  getDataFromSubscriber: (call) => {
    const { imsi } = call.path
    getSimByImsi(call.world, imsi)
    const owner = { resourceType: 'Subscriber', resourceId: imsi } as const
    const { items, nextKey } = pageOfEntries(call, owner, call.query)
    return page({ items, nextKey: nextKey && `${nextKey}_${imsi}` }, (entry) => entry)
  },
  exportSubscribers: (call) => exportAs(call, { kind: 'subscribers' }),

  issueSubscriberTransferToken: (call) => {
    const { body, world, worlds, now } = call
    const operatorId = body.transferDestinationOperatorId
    const destination = {
      operatorId,
      claimedEmail: body.transferDestinationOperatorEmail.trim(),
      email: worlds.operator(operatorId)?.email,
    }
    return { token: transfers.issueTransfer(world, destination, body.transferImsi, now) }
  },
  deleteSubscriberTransferToken: (call) =>
    transfers.cancelTransfer(call.world, call.path.token, call.now),
  verifySubscriberTransferToken: (call) => ({
    transferredImsi: transfers.acceptTransfer(call.world, call.body.token, call.now),
  }),
} satisfies Partial<Handlers>
