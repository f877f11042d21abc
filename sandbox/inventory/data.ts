import {
  indexesBetween,
  timeOf,
  type OrderedPeriod,
  type Schedule,
} from '../../src/domain/data/schedule.ts'
import { settingsIn } from '../../src/domain/group/configuration.ts'
import { hashText } from '../../src/domain/random.ts'
import { isOn } from '../../src/domain/settings/field.ts'
import { minuteMs } from '../../src/domain/time.ts'
import type { Sent } from '../data/sources.ts'
import { storeEntry } from '../data/store.ts'
import { groups } from '../group/groups.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { devices, isRestarting, seedOf, type InventoryDevice, type Observation } from './store.ts'
import * as at from './objects.ts'

/** What of a device is observed changes so often. */
const everyMs = 10 * minuteMs

/** Whether what a device notifies goes to Harvest Data: as its group is set now. */
function isHarvested(world: World, { groupId }: InventoryDevice): boolean {
  const group = groupId ? groups.find(world, groupId) : undefined
  return isOn(settingsIn(group?.configuration, 'SoracomHarvest'), ['enabled'])
}

/** What an observation is of: one resource, or those of an instance that change or can be read. */
function placesOf(world: World, device: InventoryDevice, { path }: Observation): at.Place[] {
  const [objectId = 0, instanceId = 0, resourceId] = path.slice(1).split('/').map(Number)
  const all = at.placesIn({ objectId, instanceId })
  if (resourceId !== undefined) return all.filter((place) => place.resourceId === resourceId)
  return all.filter((place) => at.heldAt(world, device, place, 0) !== undefined)
}

/** When an observation makes a device notify, before what is silent is left out. */
function scheduleOf(world: World, device: InventoryDevice, one: Observation): Schedule {
  return {
    seed: hashText(`${seedOf(world, device)}${one.path}`),
    firstUplink: one.from,
    interval: everyMs,
    end: Math.min(one.to ?? Infinity, device.silentTime ?? Infinity),
  }
}

/** A notification as Harvest Data keeps it: JSON with what the resources held. */
function entryAt(
  world: World,
  device: InventoryDevice,
  places: readonly at.Place[],
  time: number,
): Sent {
  const [first = { objectId: 0, instanceId: 0 }] = places
  const resources = places.map((place) => {
    const held = at.heldAt(world, device, place, time)
    const name = at.modelResource(world, place)?.name
    const told = typeof held === 'object' ? { values: held } : { value: held }
    return [String(place.resourceId), { ...(name && { name }), ...told }]
  })
  return {
    time,
    contentType: 'application/json',
    content: JSON.stringify({
      deviceId: device.deviceId,
      path: at.instancePath(first),
      lastModifiedTime: time,
      resources: Object.fromEntries(resources) as object,
    }),
  }
}

function* notifications(
  world: World,
  device: InventoryDevice,
  one: Observation,
  period: OrderedPeriod,
): Generator<Sent> {
  const places = placesOf(world, device, one)
  // What never changes is told of once.
  const schedule = scheduleOf(world, device, one)
  const isSteady = !places.some(at.isChanging)
  for (const index of indexesBetween(schedule, period)) {
    const time = timeOf(schedule, index)
    if ((isSteady && index > 0) || isRestarting(device, time)) continue
    yield entryAt(world, device, places, time)
  }
}

/** What a device notified in a period; nothing of an unknown one, or outside of Harvest. */
export function* inventoryEntries(
  world: World,
  deviceId: string,
  period: OrderedPeriod,
): Generator<Sent> {
  const device = devices.find(world, deviceId)
  if (!device || !isHarvested(world, device)) return
  const streams = device.observations.map((one) => notifications(world, device, one, period))
  const heads = streams.map((stream) => stream.next())
  const order = period.sort === 'asc' ? 1 : -1
  for (;;) {
    let next = -1
    for (const [no, head] of heads.entries()) {
      const best = heads[next]
      if (head.done) continue
      if (!best || best.done || order * (head.value.time - best.value.time) < 0) next = no
    }
    const head = heads[next]
    const stream = streams[next]
    if (!head || head.done || !stream) return
    yield head.value
    heads[next] = stream.next()
  }
}

/** What a device notified last until `now`; undefined where it did not. */
export function lastInventoryEntry(
  world: World,
  device: InventoryDevice,
  now: number,
): Sent | undefined {
  const period = { from: 0, to: now, sort: 'desc' } as const
  for (const entry of inventoryEntries(world, device.deviceId, period)) {
    return entry
  }
  return undefined
}

/** What is observed and was written to is notified at once. */
export function notifyWritten(
  { world, now }: Moment,
  device: InventoryDevice,
  place: at.Place,
): void {
  const [resource, instance] = [at.pathOf(place), at.instancePath(place)]
  if (!at.isObserved(device, resource) && !at.isObserved(device, instance)) return
  if (!isHarvested(world, device)) return
  const { contentType = '', content = '' } = entryAt(world, device, [place], now)
  const source = { resourceType: 'Device', resourceId: device.deviceId } as const
  storeEntry(world, { ...source, time: now, contentType, content })
}
