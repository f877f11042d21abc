import type { Sim } from '../../../api/generated/models/sim.ts'

/** Every field of a SIM that the overview or another tab shows in words of its own. */
const shown: Readonly<Record<keyof Sim, true>> = {
  activeProfileId: true,
  arcSessionStatus: true,
  capabilities: true,
  createdTime: true,
  expiryAction: true,
  expiryTime: true,
  groupId: true,
  imeiLock: true,
  lastLocationUpdateTime: true,
  lastModifiedTime: true,
  lastPortMappingCreatedTime: true,
  localInfo: true,
  moduleType: true,
  operatorId: true,
  otaSerialNumber: true,
  pcapEndTime: true,
  pcapStartTime: true,
  previousSession: true,
  profiles: true,
  renewalFeeStatusSetTime: true,
  serialNumber: true,
  sessionStatus: true,
  simId: true,
  speedClass: true,
  status: true,
  tags: true,
  terminationEnabled: true,
  testmodeExhaustedTime: true,
  type: true,
}

/** What the API answers about a SIM beyond its description: name and value as JSON. */
export function otherFields(sim: Sim): readonly (readonly [name: string, value: string])[] {
  return Object.entries(sim)
    .filter(([name]) => !Object.hasOwn(shown, name))
    .map(([name, value]) => [name, JSON.stringify(value)])
}
