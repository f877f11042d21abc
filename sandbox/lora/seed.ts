import { dayMs, hourMs, minuteMs } from '../../src/domain/time.ts'
import { seededGroupId } from '../group/groups.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { World } from '../world.ts'
import type { LoraDevice, StockedDevice } from './devices.ts'
import type { Gateway } from './gateways.ts'
import type { NetworkSet } from './network-sets.ts'

/** An EUI of a locally administered range; `kind` is one digit. */
function euiOf(kind: number, no: number): string {
  return `02005e${kind}0${String(no).padStart(8, '0')}`
}

/** Different for operators of the same seed, who may share their sets with each other. */
function setIdOf({ seed, operatorId }: World, no: number): string {
  return idFrom(`${seed}/${operatorId}/lora-network-set/${no}`)
}

/** The LoRaWAN devices of a fleet in Japan coverage as they are at `now`; Global has none. */
export function seedDevices(world: World, now: number): LoraDevice[] {
  if (world.coverage === 'g') return []
  const groupId = seededGroupId(world, 'lora')
  /** One that sends `every` so many minutes, the last time `ago`, but for how late that came. */
  const device = (
    no: number,
    name: string,
    { every, ago }: { every: number; ago: number },
    rest: Partial<LoraDevice> = {},
  ): LoraDevice => ({
    deviceId: euiOf(1, no),
    tags: { name },
    terminationEnabled: false,
    firstUplink: now - 200 * dayMs - ago * minuteMs,
    interval: every * minuteMs,
    lastModifiedTime: now - 20 * dayMs,
    ...rest,
  })
  const downlink = { data: '0105', fPort: 2, queuedTime: now - 5 * minuteMs }
  const silent = { lastUplink: now - 3 * dayMs + hourMs }
  // Comes to life in two days.
  const spare = { groupId, firstUplink: now + 2 * dayMs }
  const ended = { terminationEnabled: true, terminatedTime: now - 20 * dayMs }
  return [
    device(1, 'ビニールハウス 1 号棟', { every: 10, ago: 4 }, { groupId }),
    device(2, 'ビニールハウス 2 号棟', { every: 15, ago: 9 }, { groupId }),
    device(3, 'Cold storage 3', { every: 60, ago: 20 }, { terminationEnabled: true, downlink }),
    device(4, '<b>水位計</b> 🌊 =1+1', { every: 30, ago: 3 * 24 * 60 }, silent),
    device(5, '予備 (未設置)', { every: 20, ago: 0 }, spare),
    device(6, 'Old meter', { every: 30, ago: 0 }, ended),
  ]
}

/** Devices that wait to be registered. */
export function seedStock({ coverage }: World): StockedDevice[] {
  if (coverage === 'g') return []
  return [7, 8].map((no) => ({
    deviceId: euiOf(1, no),
    registrationSecret: 'sandbox',
    interval: 15 * minuteMs,
  }))
}

/** The gateways of a fleet in Japan coverage as they are at `now`. */
export function seedGateways(world: World, now: number): Gateway[] {
  if (world.coverage === 'g') return []
  const gateway = (no: number, name: string, rest: Partial<Gateway>): Gateway => ({
    gatewayId: euiOf(2, no),
    tags: { name },
    owned: true,
    online: true,
    terminationEnabled: false,
    createdTime: now - (400 - 50 * no) * dayMs,
    lastModifiedTime: now - 30 * dayMs,
    ...rest,
  })
  return [
    gateway(1, '農場 事務所屋上', { networkSetId: setIdOf(world, 1) }),
    gateway(2, 'Warehouse (offline)', { networkSetId: setIdOf(world, 1), online: false }),
    gateway(3, '', { owned: false, address: '北海道上川郡上川町字層雲峡 1' }),
  ]
}

/** Two sets of the operator's own, one of them shared, and one that another operator shares. */
export function seedNetworkSets(world: World, now: number): NetworkSet[] {
  if (world.coverage === 'g') return []
  const set = (no: number, name: string, rest: Partial<NetworkSet> = {}): NetworkSet => ({
    networkSetId: setIdOf(world, no),
    operatorId: world.operatorId,
    allowedOperators: [],
    tags: { name },
    createdTime: now - (300 - 50 * no) * dayMs,
    lastModifiedTime: now - 20 * dayMs,
    ...rest,
  })
  return [
    set(1, '農場ネットワーク', { allowedOperators: ['OP9999999999'] }),
    set(2, 'Trial'),
    set(3, 'Partner (shared with us)', {
      operatorId: 'OP9999999998',
      allowedOperators: [world.operatorId],
    }),
  ]
}
