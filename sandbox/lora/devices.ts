import type { LoraDevice as Body } from '../../src/api/generated/models/loraDevice.ts'
import type { RegisterLoraDeviceRequest } from '../../src/api/generated/models/registerLoraDeviceRequest.ts'
import { brokenDataRule, downlinkBytes, portOf } from '../../src/domain/lora/downlink.ts'
import { latestUplink } from '../../src/domain/lora/uplinks.ts'
import { isoTime } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags } from '../db/tags.ts'
import { deviceShelf, mustChange } from '../devices.ts'
import { groups } from '../group/groups.ts'
import { badRequest } from '../http/errors.ts'
import { checkData, checkRegistration, scheduleOf, type RadioDevice } from '../radio-devices.ts'
import type { Moment } from '../traits.ts'
import { seedDevices, seedStock } from './seed.ts'

/** A LoRaWAN device as it is stored; what it sends follows from that. Times are UNIX milliseconds. */
export interface LoraDevice extends RadioDevice {
  /** The DevEUI: 16 hexadecimal digits in lower case. */
  readonly deviceId: string
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

/** A LoRaWAN device as the API returns it: `ready` until its first uplink. */
export function presentDevice({ world, now }: Moment, device: LoraDevice): Body {
  const seen = latestUplink(scheduleOf(world, 'lora', device), now)
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

/**
 * registerLoraDevice. 400 for a device that the operator does not hold, that is registered
 * already, or whose secret is another; 404 for an unknown group.
 */
export function registerDevice(
  { world, now }: Moment,
  deviceId: string,
  { registrationSecret, groupId, tags }: RegisterLoraDeviceRequest,
): LoraDevice {
  const isRegistered = devices.find(world, deviceId) !== undefined
  const stocked = checkRegistration(isRegistered, stock.find(world, deviceId), registrationSecret)
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

const size = {
  en: `must be ${downlinkBytes} bytes at most`,
  ja: `${downlinkBytes} バイト以内で指定してください`,
}

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
  checkData(brokenDataRule(data), size)
  const fPort = portOf(body.fPort)
  if (fPort === null) {
    throw badRequest('fPort', 'must be from 0 to 223', '0 から 223 で指定してください')
  }
  mustChange(device, 'sendData')
  devices.put(world, { ...device, downlink: { data: data.toLowerCase(), fPort, queuedTime: now } })
}
