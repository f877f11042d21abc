import type { Handlers } from '../http/handler.ts'
import { createArcSession, removeArcKey, setArcKey } from './arc.ts'
import { putBundles } from './bundles.ts'
import { addSubscription, cancelDownload, terminateContainer } from './containers.ts'
import { testingUsage } from './testing-usage.ts'

/** What is done to single subscriptions of a SIM, to its WireGuard keys, and its test mode. */
export const subscriptionHandlers = {
  addSubscription: ({ world, path, body, now }) => addSubscription(world, path, body, now),
  cancelSubscriptionContainerDownload: ({ world, path, now }) => cancelDownload(world, path, now),
  terminateSubscriptionContainer: ({ world, path, now }) => terminateContainer(world, path, now),
  attachArcSimCredentials: ({ world, path, body, now }) =>
    setArcKey(world, path.sim_id, 'attach', body.arcClientPeerPublicKey, now),
  renewArcSimCredentials: ({ world, path, body, now }) =>
    setArcKey(world, path.sim_id, 'renew', body.arcClientPeerPublicKey, now),
  removeArcSimCredentials: ({ world, path, now }) => removeArcKey(world, path.sim_id, now),
  createArcSession: ({ world, path, now }) => createArcSession(world, path.sim_id, now),
  getTestingUsage: ({ world, path, now }) => testingUsage(world, path.sim_id, now),
  putBundles: ({ world, path, body, now }) => putBundles(world, path.imsi, body, now),
} satisfies Partial<Handlers>
