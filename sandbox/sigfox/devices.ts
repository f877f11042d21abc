import type { SigfoxDevice as Body } from '../../src/api/generated/models/sigfoxDevice.ts'
import type { SigfoxRegistrationRequest } from '../../src/api/generated/models/sigfoxRegistrationRequest.ts'
import { readDeviceId } from '../../src/domain/sigfox/device-id.ts'
import { brokenDataRule, downlinkBytes } from '../../src/domain/sigfox/downlink.ts'
import { latestUplink } from './uplinks.ts'
import { hashText } from '../../src/domain/random.ts'
import { dayMs, isoTime, minuteMs } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags } from '../db/tags.ts'
import { deviceShelf, mustChange } from '../devices.ts'
import { refused } from '../http/errors.ts'
import { checkData, checkRegistration, scheduleOf, type RadioDevice } from '../radio-devices.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { seedDevices, seedStock } from './seed.ts'

/** A Sigfox device as it is stored; what it sends follows from that. Times are UNIX milliseconds. */
export interface SigfoxDevice extends RadioDevice {
  /** Up to eight hexadecimal digits in capitals, the first of them not 0. */
  readonly deviceId: string
  /** When its registration is through, and whether that failed. */
  readonly registration: { readonly endTime: number; readonly fails: boolean }
  /** The message that was sent last; a newer one takes its place. */
  readonly downlink?: { readonly data: string; readonly queuedTime: number } | undefined
}

/** A device that can be registered, with the code (PAC) that this takes. */
export interface StockedDevice {
  readonly deviceId: string
  /** 16 hexadecimal digits in capitals. */
  readonly registrationSecret: string
}

/** How long a terminated device is still told of. */
const keptMs = dayMs
/** What a registration takes. */
const registrationMs = minuteMs
const interval = 60 * minuteMs

const devices = byAnyId(
  collection<SigfoxDevice>('sigfoxDevices', {
    id: ({ deviceId }) => deviceId,
    kind: 'SigfoxDevice',
    seed: (world, seededTime) =>
      seedDevices(world, seededTime).filter((one) => (deletedAt(one) ?? Infinity) > world.now()),
    dueAt: deletedAt,
  }),
)

const stock = collection<StockedDevice>('sigfoxStock', {
  id: ({ deviceId }) => deviceId,
  kind: 'SigfoxDevice',
  seed: seedStock,
})

/** A terminated device leaves its group, and nothing waits for it. */
export const deviceStore = deviceShelf(devices, presentDevice, {
  groupId: undefined,
  downlink: undefined,
})

/** IDs are the same in small letters and with zeros before them. */
function byAnyId<T>(store: T & { find: ById<unknown>; get: ById<unknown> }): T {
  const { find, get } = store
  return {
    ...store,
    find: (world: World, id: string) => find(world, readDeviceId(id)),
    get: (world: World, id: string) => get(world, readDeviceId(id)),
  }
}

type ById<R> = (world: World, id: string) => R

/** When a terminated device is gone; null for one that is not. */
function deletedAt({ terminatedTime }: SigfoxDevice): number | null {
  return terminatedTime === undefined ? null : terminatedTime + keptMs
}

/** How far a device's registration is at `now`, as searches know it. */
export function registrationOf({ registration }: SigfoxDevice, now: number) {
  if (now < registration.endTime) return 'pending'
  return registration.fails ? 'failed' : 'success'
}

/** A Sigfox device as the API returns it: `ready` until its first uplink. */
export function presentDevice({ world, now }: Moment, device: SigfoxDevice): Body {
  const seen = latestUplink(scheduleOf(world, 'sigfox', device), now)
  return {
    device_id: device.deviceId,
    operatorId: world.operatorId,
    groupId: device.groupId,
    tags: { ...device.tags },
    status: device.terminatedTime !== undefined ? 'terminated' : seen ? 'active' : 'ready',
    registration: registrationOf(device, now),
    terminationEnabled: device.terminationEnabled,
    lastSeen: seen && { rssi: seen.rssi, snr: seen.snr, time: isoTime(seen.time) },
    lastModifiedTime: isoTime(device.lastModifiedTime),
  }
}

/**
 * registerSigfoxDevice: its registration is pending for a minute. 400 for a device that the operator
 * does not hold, that is registered or was terminated less than a day ago, or whose code is another.
 */
export function registerDevice(
  { world, now }: Moment,
  deviceId: string,
  { registrationSecret, tags }: SigfoxRegistrationRequest,
): SigfoxDevice {
  const id = readDeviceId(deviceId)
  const known = devices.find(world, id)
  if (known?.terminatedTime !== undefined) {
    throw refused(
      'SEM0176',
      'This device was terminated. It can be registered again 24 hours after that.',
      '解約済みです。解約から 24 時間後に再登録できます',
    )
  }
  const isRegistered = known !== undefined && registrationOf(known, now) !== 'failed'
  checkRegistration(isRegistered, stock.find(world, id), registrationSecret?.toUpperCase())
  const device: SigfoxDevice = {
    deviceId: id,
    groupId: known?.groupId,
    tags: updateTags(known?.tags ?? {}, tagUpdates(tags)),
    terminationEnabled: known?.terminationEnabled ?? false,
    registration: { endTime: now + registrationMs, fails: false },
    firstUplink: now + interval / 4,
    interval,
    lastModifiedTime: now,
  }
  stock.remove(world, id)
  return devices.put(world, device)
}

const size = {
  en: `must be ${downlinkBytes} bytes`,
  ja: `${downlinkBytes} バイトで指定してください`,
}

/**
 * sendDataToSigfoxDevice: the message waits for an uplink that asks for one, in the place of one
 * that is waiting. 400 for data that are not eight bytes, and for a terminated device.
 */
export function sendData({ world, now }: Moment, deviceId: string, data: string | undefined): void {
  const device = devices.get(world, deviceId)
  checkData(brokenDataRule(data), size)
  mustChange(device, 'sendData')
  devices.put(world, { ...device, downlink: { data: (data ?? '').toLowerCase(), queuedTime: now } })
}

/**
 * terminateSigfoxDevice with `delete_immediately`: the device is gone, can be registered again at
 * once, and the answer alone tells the code for that. 400 while it is protected.
 */
export function deleteAtOnce(moment: Moment, deviceId: string): Body {
  const { world, now } = moment
  const device = devices.get(world, deviceId)
  mustChange(device, 'terminate')
  const registrationSecret = takeBack(world, device, now)
  return {
    ...presentDevice(moment, { ...device, groupId: undefined, terminatedTime: now }),
    registrationSecret,
  }
}

/** Takes a device out of the list and back into stock, with a new code; answers with that. */
function takeBack(world: World, { deviceId }: SigfoxDevice, now: number): string {
  const half = (no: number) => hashText(`${world.seed}/pac/${deviceId}/${now}/${no}`)
  const registrationSecret = [half(1), half(2)]
    .map((part) => part.toString(16).padStart(8, '0').toUpperCase())
    .join('')
  devices.remove(world, deviceId)
  stock.put(world, { deviceId, registrationSecret })
  return registrationSecret
}

/** Terminated devices are gone a day later. */
export function settleSigfox(world: World, now: number): void {
  for (const device of devices.due(world, now)) takeBack(world, device, now)
}
