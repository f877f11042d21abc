import type { Subscriber } from '../../src/api/generated/models/subscriber.ts'
import type { SubscriberStatus } from '../../src/api/generated/models/subscriberStatus.ts'
import { subscribersOf } from '../../src/domain/sim/sim.ts'
import { presentSim } from '../sim/present.ts'
import type { SimRow } from '../sim/sims.ts'
import type { World } from '../world.ts'

/** One subscription of a SIM as the API by IMSI returns it. */
export function presentSubscriber(
  world: World,
  row: SimRow,
  imsi: string,
  now: number,
): Subscriber {
  const sim = presentSim(world, row, now)
  const found = subscribersOf(sim).find((one) => one.imsi === imsi)
  const present = <T>(value: T | null | undefined) => value ?? undefined
  return {
    imsi,
    msisdn: present(found?.msisdn),
    iccid: present(found?.iccid),
    simId: sim.simId,
    operatorId: sim.operatorId,
    apn: 'soracom.io',
    status: present(found?.status) as SubscriberStatus | undefined,
    subscription: present(found?.subscription),
    bundles: [...(found?.bundles ?? [])],
    plan: found?.capabilities?.sms === true ? 1 : 0,
    type: sim.speedClass,
    speedClass: sim.speedClass,
    groupId: present(sim.groupId),
    tags: sim.tags,
    moduleType: found?.primary === true ? sim.moduleType : null,
    serialNumber: present(sim.serialNumber),
    ipAddress: present(sim.sessionStatus?.ueIpAddress),
    sessionStatus: present(sim.sessionStatus),
    previousSession: sim.previousSession,
    imeiLock: present(sim.imeiLock),
    terminationEnabled: sim.terminationEnabled,
    expiryTime: present(sim.expiryTime),
    expiredAt: present(sim.expiryTime),
    expiryAction: sim.expiryAction,
    createdAt: sim.createdTime,
    createdTime: sim.createdTime,
    lastModifiedAt: sim.lastModifiedTime,
    lastModifiedTime: sim.lastModifiedTime,
  }
}
