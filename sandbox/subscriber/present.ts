import type { LocationRegistrationStatus } from '../../src/api/generated/models/locationRegistrationStatus.ts'
import type { Subscriber as Body } from '../../src/api/generated/models/subscriber.ts'
import type { SubscriberExpiryAction } from '../../src/api/generated/models/subscriberExpiryAction.ts'
import type { SubscriberModuleType } from '../../src/api/generated/models/subscriberModuleType.ts'
import type { SubscriberStatus } from '../../src/api/generated/models/subscriberStatus.ts'
import { lastOpened } from '../napter/accesses.ts'
import type { SessionRow } from '../sim/past-sessions.ts'
import { presentPreviousSession, presentSession } from '../sim/present-session.ts'
import { connectionsOf, latestState } from '../sim/sessions.ts'
import { bundlesOf, tagsOf } from '../sim/sims.ts'
import type { Moment } from '../traits.ts'
import type { Found } from './subscribers.ts'

/**
 * A subscription of a SIM as the API by IMSI returns it: what it has of its own, and what its SIM
 * says of all of them. Null stands for what it does not have, as the service was seen to say it.
 */
export function presentSubscriber({ world, now }: Moment, { sim, subscriber }: Found): Body {
  const { current, previous } = connectionsOf(world, sim)
  const own = (session: SessionRow | undefined) =>
    session?.imsi === subscriber.imsi ? session : undefined
  const [open, last] = [own(current), own(previous)]
  const isPrimary = subscriber.imsi === sim.imsi
  const { createdTime, expiryTime, modifiedTime } = sim
  return {
    imsi: subscriber.imsi,
    msisdn: subscriber.msisdn,
    ipAddress: (open ?? last)?.address ?? null,
    operatorId: world.operatorId,
    apn: 'soracom.io',
    type: sim.speedClass,
    groupId: sim.groupId,
    createdAt: createdTime,
    lastModifiedAt: modifiedTime,
    expiredAt: expiryTime,
    // What the sandbox ships has the numbers of tests and is registered by hand, all else is bought.
    registeredTime: sim.imsi.startsWith('00101') ? createdTime : null,
    expiryAction: expiryTime === null ? null : (sim.expiryAction as SubscriberExpiryAction),
    terminationEnabled: sim.terminationEnabled === 1,
    status: subscriber.status as SubscriberStatus,
    tags: tagsOf(sim),
    sessionStatus: presentSession(world, open, last, now),
    previousSession: last && presentPreviousSession(last),
    imeiLock: sim.imeiLock === null ? null : { imei: sim.imeiLock },
    speedClass: sim.speedClass,
    simId: sim.simId,
    moduleType: isPrimary ? (sim.moduleType as SubscriberModuleType) : null,
    plan: subscriber.sms,
    iccid: subscriber.iccid,
    serialNumber: sim.serialNumber,
    subscription: subscriber.subscription,
    bundles: bundlesOf(subscriber),
    lastPortMappingCreatedTime: lastOpened(world, sim.simId) ?? null,
    packetCaptureSessions: null,
    createdTime,
    expiryTime,
    lastModifiedTime: modifiedTime,
    locationRegistrationStatus: registrationOf(open ?? last, now),
    renewalFeeStatusSetTime: isPrimary ? (sim.renewalTime ?? undefined) : undefined,
  }
}

/** The network that the device was last seen in, as the packet networks tell it. */
function registrationOf(
  session: SessionRow | undefined,
  now: number,
): LocationRegistrationStatus | undefined {
  const { cell, time } = session ? latestState(session, session.deletedTime ?? now) : {}
  if (!cell || time === undefined) return undefined
  const vplmn = `${cell.mcc}${String(cell.mnc).padStart(2, '0')}`
  const seen = { vplmn, lastModifiedTime: time }
  return cell.eci === undefined ? { ps: seen } : { eps: seen }
}
