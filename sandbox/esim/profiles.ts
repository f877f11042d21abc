import type { OrderedSimProfileResponse } from '../../src/api/generated/models/orderedSimProfileResponse.ts'
import { connectionsOf, sessionsOf } from '../sim/sessions.ts'
import { simById, type SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'
import type { OrderedProfile, ProfileOrder } from './orders.ts'

/** Where profiles are fetched from; no such server exists. */
const smdpAddress = 'smdp.example.com'

/** When the SIM of a profile was first online: it is installed then; undefined for never. */
function firstSession(world: World, sim: SimRow): number | undefined {
  if (!connectionsOf(world, sim).current && !connectionsOf(world, sim).previous) return undefined
  return Array.from(sessionsOf(world, sim)).at(-1)?.createdTime
}

/** What a device has made of a profile, as far as the network sees it. */
function statusOf(
  sim: SimRow,
  installedTime: number | undefined,
): OrderedSimProfileResponse['profileStatus'] {
  if (installedTime === undefined) return 'SUBSCRIBER_REGISTRATION_SUCCEEDED'
  return sim.online === 1 || sim.status === 'active'
    ? 'ACTIVATION_SUCCEEDED'
    : 'INSTALLATION_SUCCEEDED'
}

/** listOrderedProfiles: a profile for each SIM of an order that is done, with its activation code. */
export function profilesOf(world: World, order: ProfileOrder): OrderedSimProfileResponse[] {
  return order.profiles.flatMap((profile) => {
    const sim = simById(world, profile.simId)
    return sim ? [presentProfile(world, order, profile, sim)] : []
  })
}

function presentProfile(
  world: World,
  { profileOrderId, subscription }: ProfileOrder,
  { matchingId }: OrderedProfile,
  sim: SimRow,
): OrderedSimProfileResponse {
  const installedTime = firstSession(world, sim)
  return {
    profileOrderId,
    iccid: sim.iccid,
    imsi: sim.imsi,
    subscription,
    matchingId,
    smdpAddress,
    activationCode: `LPA:1$${smdpAddress}$${matchingId}`,
    profileStatus: statusOf(sim, installedTime),
    createdTime: sim.createdTime,
    lastModifiedTime: sim.modifiedTime,
    ...(installedTime !== undefined && { installedTime }),
  }
}
