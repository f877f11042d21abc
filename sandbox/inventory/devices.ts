import type { Device as Body } from '../../src/api/generated/models/device.ts'
import { minuteMs } from '../../src/domain/time.ts'
import type { ListQuery } from '../db/collection.ts'
import { limitLength } from '../db/limits.ts'
import { tagUpdates, updateTags, type Tags } from '../db/tags.ts'
import { groups } from '../group/groups.ts'
import { refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { presentObjects } from './objects.ts'
import { deviceIdFrom, devices, registrationOf, type InventoryDevice } from './store.ts'

/** An Inventory device as the API returns it; with what its models say of its resources, if asked. */
export function presentDevice(
  { world, now }: Moment,
  device: InventoryDevice,
  { model = false }: { readonly model?: boolean | undefined } = {},
): Body {
  const registration = registrationOf(world, device, now)
  const isKnown = registration !== undefined
  return {
    device_id: device.deviceId,
    operatorId: world.operatorId,
    endpoint: device.endpoint,
    groupId: device.groupId,
    tags: { ...device.tags },
    ipAddress: isKnown ? device.ipAddress : undefined,
    manufacturer: device.manufacturer,
    modelNumber: device.modelNumber,
    serialNumber: device.serialNumber,
    firmwareVersion: device.firmwareVersion,
    online: registration?.online ?? false,
    registrationId: registration?.id,
    registrationLifeTime: isKnown ? device.lifeTime : undefined,
    lastRegistrationUpdate: registration && new Date(registration.updated).toISOString(),
    lastModifiedTime: new Date(device.lastModifiedTime).toISOString(),
    objects: isKnown ? presentObjects(world, device, now, model) : {},
  }
}

/** What the traits need of Inventory devices. */
export const deviceStore = {
  ...devices,
  page: (world: World, query: ListQuery) => devices.page(world, unlimited(query)),
  present: (moment: Moment, device: InventoryDevice) => presentDevice(moment, device),
  tagsOf: ({ tags }: InventoryDevice) => tags,
  retag: ({ world, now }: Moment, device: InventoryDevice, tags: Tags) =>
    devices.put(world, { ...device, tags, lastModifiedTime: now }),
  regroup: ({ world, now }: Moment, device: InventoryDevice, groupId: string | null) =>
    devices.put(world, { ...device, groupId: groupId ?? undefined, lastModifiedTime: now }),
}

/** A list's query as the collections take it: -1 is no limit, as the description says. */
export function unlimited(query: ListQuery): ListQuery {
  return query.limit === -1 ? { ...query, limit: undefined } : query
}

const mirrored = ['manufacturer', 'modelNumber', 'serialNumber', 'firmwareVersion'] as const
/** A device of which the endpoint begins so comes to life a minute after it was created. */
const alive = 'sandbox-'

/**
 * createDevice. 400 for an endpoint that another device has, 404 for an unknown group. What says how
 * it stands (its registration, its objects) is the device's own business and left alone.
 */
export function createDevice({ world, now }: Moment, body: Body): InventoryDevice {
  const { endpoint = '', groupId, tags } = body
  const asked = endpoint.trim()
  limitLength('endpoint', asked, 256)
  const all = devices.all(world)
  if (asked && all.some((one) => one.endpoint === asked)) {
    throw refused(
      'SEM0278',
      `endpoint: ${asked.slice(0, 80)} is the endpoint of another device`,
      `endpoint: ${asked.slice(0, 80)} は他のデバイスが使用しています`,
    )
  }
  if (groupId) groups.get(world, groupId)
  for (const name of mirrored) limitLength(name, body[name] ?? '', 256)
  const deviceId = deviceIdFrom(`${world.seed}/${world.operatorId}/${now}/${all.length}/${asked}`)
  const isAlive = asked.startsWith(alive)
  return devices.put(world, {
    deviceId,
    endpoint: asked || deviceId,
    tags: updateTags({}, tagUpdates(tags)),
    groupId: groupId || undefined,
    ...Object.fromEntries(mirrored.map((name) => [name, body[name] || undefined])),
    lifeTime: 3600,
    registeredTime: isAlive ? now + minuteMs : undefined,
    objects: isAlive ? { 3: [0], 4: [0], 26241: [0] } : {},
    written: {},
    heard: {},
    observations: [],
    reboots: [],
    createdTime: now,
    lastModifiedTime: now,
  })
}
