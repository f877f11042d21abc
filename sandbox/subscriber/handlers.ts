import type { Subscriber as Body } from '../../src/api/generated/models/subscriber.ts'
import { dataOfSim } from '../data/sim-data.ts'
import { pageSize } from '../db/paging.ts'
import { exportAs } from '../files/present.ts'
import { notFound } from '../http/errors.ts'
import { page, type Handlers } from '../http/handler.ts'
import { deleteSession } from '../sim/connection.ts'
import { changeStatus, type StatusVerb } from '../sim/lifecycle.ts'
import { presentSessionEvent } from '../sim/present-session.ts'
import { registerSim } from '../sim/registration.ts'
import { listSessionEvents } from '../sim/sessions.ts'
import * as settings from '../sim/settings.ts'
import type { SimRow } from '../sim/sims.ts'
import { getSimByImsi, simByImsi } from '../sim/subscribers.ts'
import { membership, tagging, termination, type Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { presentSubscriber } from './present.ts'
import * as subscribers from './subscribers.ts'
import * as transfers from './transfers.ts'

interface SubscriberCall extends Moment {
  readonly path: { readonly imsi: string }
}

/** Does to the SIM of the path's IMSI what the SIM's own verb does. */
function withSim(
  call: SubscriberCall,
  change: (world: World, simId: string, now: number) => SimRow,
): Body {
  const { world, path, now } = call
  const { simId } = subscribers.simToChange(world, path.imsi)
  return subscribers.presentPrimary(call, change(world, simId, now))
}

function status(verb: StatusVerb): (call: SubscriberCall) => Body {
  return (call) => withSim(call, (world, simId, now) => changeStatus(world, simId, verb, now))
}

const { subscriberShelf } = subscribers

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

  activateSubscriber: status('activate'),
  deactivateSubscriber: status('deactivate'),
  setSubscriberToStandby: status('standby'),
  suspendSubscriber: status('suspend'),

  updateSpeedClass: (call) =>
    withSim(call, (world, simId, now) =>
      settings.setSpeedClass(world, simId, call.body.speedClass, now),
    ),
  setExpiryTime: (call) =>
    withSim(call, (world, simId, now) => settings.setExpiry(world, simId, call.body, now)),
  unsetExpiryTime: (call) => withSim(call, settings.unsetExpiry),
  setImeiLock: (call) =>
    withSim(call, (world, simId, now) => settings.setImeiLock(world, simId, call.body?.imei, now)),
  unsetImeiLock: (call) => withSim(call, settings.unsetImeiLock),

  deleteSubscriberSession: (call) => withSim(call, deleteSession),
  listSessionEvents: (call) => {
    const { from, to, limit, last_evaluated_key: after } = call.query
    const { sim } = getSimByImsi(call.world, call.path.imsi)
    const filter = { from, to, limit: pageSize(limit), after, imsi: call.path.imsi }
    const found = listSessionEvents(call.world, sim, filter, call.now)
    return page(found, (event) => presentSessionEvent(call.world, sim, event))
  },
  getDataFromSubscriber: (call) => {
    const { imsi } = call.path
    const { sim } = getSimByImsi(call.world, imsi)
    const owner = { resourceType: 'Subscriber', resourceId: imsi } as const
    const { items, nextKey } = dataOfSim(call, sim, owner, call.query)
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
