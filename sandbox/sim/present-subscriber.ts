import type { Subscriber } from '../../src/api/generated/models/subscriber.ts'
import type { SubscriberStatus } from '../../src/api/generated/models/subscriberStatus.ts'
import type { World } from '../world.ts'
import { addressOf } from './identifiers.ts'
import { presentSim } from './present.ts'
import { bundlesOf, type SimRow, type SubscriberRow } from './sims.ts'

/** One subscription of a SIM as the older, IMSI-keyed operations answer it. */
export function presentSubscriber(
  world: World,
  sim: SimRow,
  row: SubscriberRow,
  now: number,
): Subscriber {
  const body = presentSim(world, sim, now)
  const isPrimary = row.imsi === sim.imsi
  return {
    imsi: row.imsi,
    msisdn: row.msisdn ?? undefined,
    iccid: row.iccid,
    simId: sim.simId,
    operatorId: world.operatorId,
    apn: 'soracom.io',
    ipAddress: addressOf(sim.no),
    type: sim.speedClass,
    speedClass: sim.speedClass,
    plan: row.sms,
    subscription: row.subscription,
    bundles: bundlesOf(row),
    status: row.status as SubscriberStatus,
    moduleType: isPrimary ? body.moduleType : null,
    serialNumber: sim.serialNumber ?? undefined,
    groupId: sim.groupId ?? undefined,
    tags: body.tags,
    terminationEnabled: sim.terminationEnabled === 1,
    expiryTime: sim.expiryTime ?? undefined,
    expiredAt: sim.expiryTime ?? undefined,
    expiryAction: body.expiryAction,
    imeiLock: body.imeiLock ?? undefined,
    sessionStatus: body.sessionStatus ?? undefined,
    previousSession: body.previousSession,
    createdAt: sim.createdTime,
    createdTime: sim.createdTime,
    lastModifiedAt: sim.modifiedTime,
    lastModifiedTime: sim.modifiedTime,
    renewalFeeStatusSetTime: body.renewalFeeStatusSetTime,
  }
}
