import { lastIndex, timeOf, type Schedule } from '../../src/domain/data/schedule.ts'
import { hashText, randomFrom } from '../../src/domain/random.ts'
import { minuteMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import type { Tags } from '../db/tags.ts'
import type { World } from '../world.ts'
import { seedDevices } from './seed.ts'
import type { Held } from './simulated.ts'

/** What a resource held from a moment on; nothing of its own where the device forgot it. */
interface Kept {
  readonly at: number
  readonly value?: Held | undefined
}

/** An Inventory device as it is stored; what it says follows from that. Times are UNIX milliseconds. */
export interface InventoryDevice {
  readonly deviceId: string
  /** What the device calls itself when it registers. */
  readonly endpoint: string
  readonly tags: Tags
  readonly groupId?: string | undefined
  /** Of the SIM and the modem that it registered through for the first time. */
  readonly imsi?: string | undefined
  readonly imei?: string | undefined
  readonly ipAddress?: string | undefined
  readonly manufacturer?: string | undefined
  readonly modelNumber?: string | undefined
  readonly serialNumber?: string | undefined
  readonly firmwareVersion?: string | undefined
  /** When it registers for the first time; absent where nothing ever will. */
  readonly registeredTime?: number | undefined
  /** Seconds that a registration is good for. */
  readonly lifeTime: number
  /** When it fell silent; absent while it goes on. */
  readonly silentTime?: number | undefined
  /** Its objects, each with its instances. */
  readonly objects: Readonly<Record<string, readonly number[]>>
  /** What was written to the device, by the paths of resources, the oldest first. */
  readonly written: Readonly<Record<string, readonly Kept[]>>
  /** What the platform heard last of each resource. */
  readonly heard: Readonly<Record<string, Kept>>
  readonly observations: readonly Observation[]
  /** When it began to restart. */
  readonly reboots: readonly number[]
  readonly createdTime: number
  readonly lastModifiedTime: number
}

/** What is observed: a resource (`/3/0/9`) or an instance (`/3/0`), and until when. */
export interface Observation {
  readonly path: string
  readonly from: number
  readonly to?: number | undefined
}

export const devices = collection<InventoryDevice>('inventoryDevices', {
  id: ({ deviceId }) => deviceId,
  kind: 'InventoryDevice',
  seed: seedDevices,
})

/** How long a device is away when it restarts. */
export const rebootMs = minuteMs

/** Whether a device is away at a moment since it restarts. */
export const isRestarting = ({ reboots }: Pick<InventoryDevice, 'reboots'>, time: number) =>
  reboots.some((begun) => time >= begun && time < begun + rebootMs)

/** What a device's numbers follow from. */
export function seedOf({ seed }: World, { deviceId }: Pick<InventoryDevice, 'deviceId'>): number {
  return hashText(`${seed}/inventory/${deviceId}`)
}

/** When a device renews its registration: twice in its life time. */
function renewals(world: World, device: InventoryDevice): Schedule {
  return {
    seed: seedOf(world, device),
    firstUplink: device.registeredTime ?? Infinity,
    interval: device.lifeTime * 500,
    end: device.silentTime ?? Infinity,
  }
}

/** How a device is registered at a moment; undefined for one that never was. */
export function registrationOf(world: World, device: InventoryDevice, now: number) {
  if (device.registeredTime === undefined || device.registeredTime > now) return undefined
  const schedule = renewals(world, device)
  const renewed = timeOf(schedule, Math.max(0, lastIndex(schedule, now)))
  const back = device.reboots.map((at) => at + rebootMs).filter((at) => at <= now)
  const began = Math.max(device.registeredTime, ...back)
  const updated = Math.max(renewed, began)
  return {
    id: registrationId(schedule.seed, began),
    /** When this registration began, and when it was renewed last. */
    began,
    updated,
    online: !isRestarting(device, now) && updated + device.lifeTime * 1000 > now,
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const text = (seed: string | number, length: number) => {
  const random = randomFrom(seed)
  return Array.from({ length }, () => letters[random.int(0, letters.length - 1)]).join('')
}

const registrationId = (seed: number, began: number) => text(`${seed}/registration/${began}`, 10)

/** `d-` and 20 small letters and digits. */
export const deviceIdFrom = (seed: string) => `d-${text(seed, 20)}`
