import { parseBinary } from '../../src/domain/binary-format.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { downlinkLifeMs } from '../../src/domain/lora/downlink.ts'
import { fractionOf, hashPair, hashText } from '../../src/domain/random.ts'
import { dayMs } from '../../src/domain/time.ts'
import { groups } from '../group/groups.ts'
import type { World } from '../world.ts'
import type { LoraDevice } from './devices.ts'

/** Something that a device sent. */
export interface Uplink {
  /** UNIX milliseconds. */
  readonly time: number
  /** The payload in lower-case hexadecimal: temperature (0.1 degrees, 16 bits), humidity, battery. */
  readonly data: string
  readonly fPort: number
  /** dBm. */
  readonly rssi: number
  /** dB. */
  readonly snr: number
}

/** How long what a device sent can be read. */
const keptMs = 40 * dayMs

/** Which of a device's uplinks come how late, and what is in them, follows from this. */
function seedOf(world: World, { deviceId }: LoraDevice): number {
  return hashText(`${world.seed}/lora/${deviceId}`)
}

/** When the uplink with this number comes: a little late each time, but for the first. */
function timeOf(seed: number, { firstUplink, interval }: LoraDevice, index: number): number {
  const late = index === 0 ? 0 : 0.2 * interval * fractionOf(hashPair(seed, index))
  return firstUplink + index * interval + Math.floor(late)
}

/** The number of the last uplink until `time`, -1 where there is none. */
function lastIndex(seed: number, device: LoraDevice, time: number): number {
  const end = Math.min(time, device.lastUplink ?? Infinity, device.terminatedTime ?? Infinity)
  const index = Math.floor((end - device.firstUplink) / device.interval)
  if (index < 0) return -1
  return timeOf(seed, device, index) <= end ? index : index - 1
}

function uplinkOf(seed: number, device: LoraDevice, index: number): Uplink {
  const time = timeOf(seed, device, index)
  const chance = (nth: number) => fractionOf(hashPair(hashPair(seed, index), nth))
  const sun = Math.sin((2 * Math.PI * (time % dayMs)) / dayMs)
  const temperature = Math.round(180 + 70 * sun + 15 * chance(1))
  const humidity = Math.round(60 - 20 * sun + 8 * chance(2))
  const battery = Math.max(5, 100 - Math.floor((time - device.firstUplink) / (10 * dayMs)))
  const payload = Buffer.alloc(4)
  payload.writeInt16BE(temperature, 0)
  payload.writeUInt8(humidity, 2)
  payload.writeUInt8(battery, 3)
  return {
    time,
    data: payload.toString('hex'),
    fPort: 2,
    rssi: -Math.round(70 + 40 * chance(3)),
    snr: Math.round(10 - 18 * chance(4)),
  }
}

/** The latest uplink of a device until `now`; undefined for one that was never heard of. */
export function latestUplink(world: World, device: LoraDevice, now: number): Uplink | undefined {
  const seed = seedOf(world, device)
  const index = lastIndex(seed, device, now)
  return index < 0 ? undefined : uplinkOf(seed, device, index)
}

/**
 * Uplinks from `from` to `to` (UNIX milliseconds, both included), of the last 40 days. They are
 * made one by one, so that a page costs no more than it holds.
 */
export function* uplinksOf(
  world: World,
  device: LoraDevice,
  { from, to, sort }: { readonly from: number; readonly to: number; readonly sort: 'asc' | 'desc' },
  now: number,
): Generator<Uplink> {
  const seed = seedOf(world, device)
  const since = Math.max(from, now - keptMs)
  const last = lastIndex(seed, device, Math.min(to, now))
  const first = Math.max(0, Math.floor((since - device.firstUplink) / device.interval))
  for (let step = 0; step <= last - first; step += 1) {
    const uplink = uplinkOf(seed, device, sort === 'asc' ? first + step : last - step)
    if (uplink.time >= since) yield uplink
  }
}

/**
 * What becomes of the message that was sent to a device: it waits for the next uplink, which
 * fetches it, and is dropped after two hours. Undefined where none was sent.
 */
export function downlinkState(
  world: World,
  device: LoraDevice,
  now: number,
): 'waiting' | 'delivered' | 'dropped' | undefined {
  if (!device.downlink) return undefined
  const seed = seedOf(world, device)
  const { queuedTime } = device.downlink
  const end = queuedTime + downlinkLifeMs
  const before = lastIndex(seed, device, queuedTime)
  const comes = lastIndex(seed, device, end - 1) > before
  const fetched = comes ? timeOf(seed, device, before + 1) : Infinity
  if (now >= fetched) return 'delivered'
  const ended = Math.min(end, device.terminatedTime ?? Infinity)
  return now < ended ? 'waiting' : 'dropped'
}

/**
 * An uplink as Harvest Data keeps it: JSON text with the payload in hexadecimal, and with what the
 * binary parser of the device's group, as it is now, reads out of it.
 */
export function contentOf(world: World, device: LoraDevice, uplink: Uplink): string {
  const { time: _, ...sent } = uplink
  return JSON.stringify({ deveui: device.deviceId, ...sent, ...parsed(world, device, uplink) })
}

function parsed(world: World, { groupId }: LoraDevice, { data }: Uplink): object {
  const group = groupId === undefined ? undefined : groups.find(world, groupId)
  const { binaryParserEnabled: isOn, binaryParserFormat: format } = settingsIn(
    group?.configuration,
    'SoracomAir',
  )
  if ((isOn !== true && isOn !== 'true') || typeof format !== 'string') return {}
  const values = parseBinary(format, Buffer.from(data, 'hex'))
  return values ? { ...values, binaryParserEnabled: true } : {}
}
