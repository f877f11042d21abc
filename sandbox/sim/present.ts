import type { Sim } from '../../src/api/generated/models/sim.ts'
import type { SimExpiryAction } from '../../src/api/generated/models/simExpiryAction.ts'
import type { SimModuleType } from '../../src/api/generated/models/simModuleType.ts'
import type { SimProfile } from '../../src/api/generated/models/simProfile.ts'
import type { SimProfileSubscribers } from '../../src/api/generated/models/simProfileSubscribers.ts'
import type { SimStatus } from '../../src/api/generated/models/simStatus.ts'
import type { SimStatusHistoryResponse } from '../../src/api/generated/models/simStatusHistoryResponse.ts'
import type { SimType } from '../../src/api/generated/models/simType.ts'
import type { SimplifiedSubscriberStatus } from '../../src/api/generated/models/simplifiedSubscriberStatus.ts'
import { toSeconds } from '../../src/domain/time.ts'
import { lastOpened } from '../napter/accesses.ts'
import type { HistoryRow } from './history.ts'
import { localInfoOf } from './local-info.ts'
import { connectionsOf, locatedTime } from './sessions.ts'
import {
  bundlesOf,
  isArcPeer,
  subscribersOf,
  tagsOf,
  type SimRow,
  type SubscriberRow,
} from './sims.ts'
import type { World } from '../world.ts'
import { testPeriods } from './testing-periods.ts'
import { presentArcSession, presentPreviousSession, presentSession } from './present-session.ts'

/**
 * A SIM as the API returns it: null stands for what it does not have, as the service was seen to say
 * it, and `undefined` for what it leaves out. `now` is UNIX milliseconds.
 */
export function presentSim(world: World, sim: SimRow, now: number): Sim {
  const subscribers = subscribersOf(world, sim)
  return bodyOf(world, sim, subscribers, now)
}

/**
 * A virtual SIM just created: the only answer that holds the private key of its WireGuard peer.
 */
export function presentCreatedSim(
  world: World,
  created: { sim: SimRow; arcPrivateKey: string },
  now: number,
): Sim {
  const body = presentSim(world, created.sim, now)
  const profile = body.profiles?.[created.sim.iccid]
  if (profile) profile.arcClientPeerPrivateKey = created.arcPrivateKey
  return body
}

function bodyOf(
  world: World,
  sim: SimRow,
  subscribers: readonly SubscriberRow[],
  now: number,
): Sim {
  const { current, previous } = connectionsOf(world, sim)
  const arc = subscribers.find(isArcPeer)
  const viaArc = current !== undefined && current.imsi === arc?.imsi
  const primary = subscribers.find((one) => one.imsi === sim.imsi)
  return {
    simId: sim.simId,
    operatorId: world.operatorId,
    type: sim.type as SimType,
    moduleType: sim.moduleType as SimModuleType,
    status: sim.status as SimStatus,
    activeProfileId: sim.iccid,
    profiles: profilesOf(sim, subscribers),
    capabilities: { data: true, sms: primary?.sms === 1 },
    groupId: sim.groupId,
    tags: { name: '', ...tagsOf(sim) },
    speedClass: sim.speedClass,
    serialNumber: sim.serialNumber,
    terminationEnabled: sim.terminationEnabled === 1,
    expiryTime: sim.expiryTime,
    expiryAction: sim.expiryTime === null ? null : (sim.expiryAction as SimExpiryAction),
    imeiLock: sim.imeiLock === null ? null : { imei: sim.imeiLock },
    lastPortMappingCreatedTime: lastOpened(world, sim.simId) ?? null,
    pcapStartTime: null,
    pcapEndTime: null,
    localInfo: localInfoOf(world, sim, now),
    sessionStatus: presentSession(world, current, previous, now),
    previousSession: previous && presentPreviousSession(previous),
    arcSessionStatus: arc && presentArcSession(world, sim, arc, viaArc ? current : undefined, now),
    lastLocationUpdateTime: locatedTime(current ?? previous, now),
    createdTime: sim.createdTime,
    lastModifiedTime: sim.modifiedTime,
    renewalFeeStatusSetTime: sim.renewalTime ?? undefined,
    testmodeExhaustedTime: exhaustedTime(world, sim),
  }
}

/** When a SIM in test mode reached a limit of it. */
function exhaustedTime(world: World, { status, simId }: SimRow): number | undefined {
  if (status !== 'testing') return undefined
  return testPeriods.find(world, simId)?.exhaustedTime ?? undefined
}

function profilesOf(
  sim: SimRow,
  subscribers: readonly SubscriberRow[],
): Record<string, SimProfile> {
  const profiles: Record<string, SimProfile & { subscribers: SimProfileSubscribers }> = {}
  for (const subscriber of subscribers) {
    const profile = (profiles[subscriber.iccid] ??= {
      iccid: subscriber.iccid,
      primaryImsi: subscriber.iccid === sim.iccid ? sim.imsi : subscriber.imsi,
      otaSupported: subscriber.ota === 1,
      arcClientPeerPublicKey: subscriber.arcPublicKey ?? undefined,
      subscribers: {},
    })
    profile.subscribers[subscriber.imsi] = {
      imsi: subscriber.imsi,
      msisdn: subscriber.msisdn ?? undefined,
      status: subscriber.status as SimplifiedSubscriberStatus,
      subscription: subscriber.subscription,
      bundles: bundlesOf(subscriber),
      capabilities: { data: true, sms: subscriber.sms === 1 },
    }
  }
  return profiles
}

/** An entry of the status history as the API returns it; its time is in seconds. */
export function presentHistory(sim: SimRow, row: HistoryRow): SimStatusHistoryResponse {
  return {
    simId: sim.simId,
    imsi: row.imsi,
    primaryImsi: sim.imsi,
    isPrimary: row.isPrimary === 1,
    subscription: row.subscription,
    bundles: JSON.parse(row.bundles) as string[],
    status: row.status,
    speedClass: row.speedClass,
    groupId: row.groupId ?? undefined,
    applyDateTimeEpochSec: toSeconds(row.time),
  }
}
