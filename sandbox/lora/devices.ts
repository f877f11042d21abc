import type { LoraDevice as Body } from '../../src/api/generated/models/loraDevice.ts'
import type { RegisterLoraDeviceRequest } from '../../src/api/generated/models/registerLoraDeviceRequest.ts'
import { brokenDataRule, downlinkBytes, portOf } from '../../src/domain/lora/downlink.ts'
import type { Schedule } from '../../src/domain/data/schedule.ts'
import { latestUplink } from '../../src/domain/lora/uplinks.ts'
import { hashText } from '../../src/domain/random.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags } from '../db/tags.ts'
import { deviceShelf, mustChange, type Device } from '../devices.ts'
import { groups } from '../group/groups.ts'
import { badRequest, missingField, refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { seedDevices, seedStock } from './seed.ts'

/** A LoRaWAN device as it is stored; what it sends follows from that. Times are UNIX milliseconds. */
export interface LoraDevice extends Device {
  /** The DevEUI: 16 hexadecimal digits in lower case. */
  readonly deviceId: string
  readonly firstUplink: number
  /** Milliseconds between uplinks. */
  readonly interval: number
  /** When it fell silent; absent while it goes on. */
  readonly lastUplink?: number | undefined
  /** The message that was sent last; a newer one takes its place. */
  readonly downlink?: Downlink | undefined
}

interface Downlink {
  /** Hexadecimal. */
  readonly data: string
  readonly fPort: number
  readonly queuedTime: number
}

/** A device that is still to be registered. */
export interface StockedDevice {
  readonly deviceId: string
  readonly registrationSecret: string
  readonly interval: number
}

const devices = collection<LoraDevice>('loraDevices', {
  id: ({ deviceId }) => deviceId,
  kind: 'LoraDevice',
  seed: seedDevices,
})

const stock = collection<StockedDevice>('loraStock', {
  id: ({ deviceId }) => deviceId,
  kind: 'LoraDevice',
  seed: seedStock,
})

/** A terminated device leaves its group, and nothing waits for it. */
export const deviceStore = deviceShelf(devices, presentDevice, {
  groupId: undefined,
  downlink: undefined,
})

/** When the device sends. */
export function scheduleOf(world: World, device: LoraDevice): Schedule {
  const { deviceId, firstUplink, interval, lastUplink, terminatedTime } = device
  const end = Math.min(lastUplink ?? Infinity, terminatedTime ?? Infinity)
  return { seed: hashText(`${world.seed}/lora/${deviceId}`), firstUplink, interval, end }
}

/** A LoRaWAN device as the API returns it: `ready` until its first uplink. */
export function presentDevice({ world, now }: Moment, device: LoraDevice): Body {
  const seen = latestUplink(scheduleOf(world, device), now)
  return {
    device_id: device.deviceId,
    operatorId: world.operatorId,
    groupId: device.groupId,
    tags: { ...device.tags },
    status: device.terminatedTime !== undefined ? 'terminated' : seen ? 'active' : 'ready',
    terminationEnabled: device.terminationEnabled,
    lastSeen: seen && { rssi: seen.rssi, snr: seen.snr, time: isoTime(seen.time) },
    lastModifiedTime: isoTime(device.lastModifiedTime),
  }
}

/** A time as this family writes it: ISO 8601. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}

/**
 * registerLoraDevice. 400 for a device that the operator does not hold, that is registered
 * already, or whose secret is another; 404 for an unknown group.
 */
export function registerDevice(
  { world, now }: Moment,
  deviceId: string,
  { registrationSecret, groupId, tags }: RegisterLoraDeviceRequest,
): LoraDevice {
  if (devices.find(world, deviceId)) {
    throw refused('SEM0172', 'This device is registered already.', 'このデバイスは登録済みです')
  }
  const stocked = stock.find(world, deviceId)
  if (!registrationSecret) throw missingField('registrationSecret')
  if (stocked?.registrationSecret !== registrationSecret.trim()) {
    throw refused(
      'SEM0173',
      'The device ID and the registration secret do not belong together. Check both.',
      'デバイス ID と登録シークレットの組み合わせが正しくありません',
    )
  }
  if (groupId) groups.get(world, groupId)
  const device: LoraDevice = {
    deviceId,
    groupId: groupId || undefined,
    tags: updateTags({}, tagUpdates(tags)),
    terminationEnabled: false,
    firstUplink: now + stocked.interval,
    interval: stocked.interval,
    lastModifiedTime: now,
  }
  stock.remove(world, deviceId)
  return devices.put(world, device)
}

const broken = {
  hex: { en: 'must be hexadecimal digits', ja: '16 進数で指定してください' },
  odd: { en: 'must have two digits for each byte', ja: '1 バイトを 2 桁で指定してください' },
  long: {
    en: `must be ${downlinkBytes} bytes at most`,
    ja: `${downlinkBytes} バイト以内で指定してください`,
  },
} as const

/**
 * sendDataToLoraDevice: the message waits for the device's next uplink, in the place of one that
 * is waiting. 400 for data or a port that cannot be, and for a terminated device.
 */
export function sendData(
  { world, now }: Moment,
  deviceId: string,
  body: { readonly data?: string | undefined; readonly fPort?: unknown },
): void {
  const device = devices.get(world, deviceId)
  const { data = '' } = body
  const rule = brokenDataRule(data)
  if (rule === 'missing') throw missingField('data')
  if (rule) throw badRequest('data', broken[rule].en, broken[rule].ja)
  const fPort = portOf(body.fPort)
  if (fPort === null) {
    throw badRequest('fPort', 'must be from 0 to 223', '0 から 223 で指定してください')
  }
  mustChange(device, 'sendData')
  devices.put(world, { ...device, downlink: { data: data.toLowerCase(), fPort, queuedTime: now } })
}

/** Takes all LoRaWAN devices out of a group that is deleted. */
export function releaseLoraDevices(world: World, groupId: string, now: number): void {
  for (const device of devices.all(world)) {
    if (device.groupId !== groupId) continue
    devices.put(world, { ...device, groupId: undefined, lastModifiedTime: now })
  }
}
