import type { ObjectInstance } from '../../src/api/generated/models/objectInstance.ts'
import type { ResourceInstance } from '../../src/api/generated/models/resourceInstance.ts'
import type { ModelResource } from '../../src/domain/inventory/model.ts'
import { notFound } from '../http/errors.ts'
import type { World } from '../world.ts'
import { registrationOf, seedOf, type InventoryDevice } from './store.ts'
import { modelOf } from './models.ts'
import { simulated, type Held, type Simulated } from './simulated.ts'

/** Where a resource is: `/3/0/9` of a device. */
export interface Place {
  readonly objectId: number
  readonly instanceId: number
  readonly resourceId: number
}

export const instancePath = ({ objectId, instanceId }: Omit<Place, 'resourceId'>) =>
  `/${objectId}/${instanceId}`
export const pathOf = (place: Place) => `${instancePath(place)}/${place.resourceId}`

/** What a device can do with a resource; undefined where it has none such. */
const simulatedAt = ({ objectId, resourceId }: Place): Simulated | undefined =>
  simulated[objectId]?.[resourceId]

/** The instance of a device that a path names. 404 where it has none. */
export function instanceAt(
  device: InventoryDevice,
  object: string,
  instance: string,
): Omit<Place, 'resourceId'> {
  const instances = /^\d{1,5}$/.test(object) ? device.objects[Number(object)] : undefined
  const found = instances?.find((one) => String(one) === instance)
  if (found === undefined) throw notFound('ObjectInstance', `/${object}/${instance}`)
  return { objectId: Number(object), instanceId: found }
}

/** The resource of a device that a path names. 404 where it has none. */
export function resourceAt(
  device: InventoryDevice,
  object: string,
  instance: string,
  resource: string,
): Place {
  const place = { ...instanceAt(device, object, instance), resourceId: Number(resource) }
  if (!/^\d{1,5}$/.test(resource) || !simulatedAt(place)) {
    throw notFound('DeviceResource', `/${object}/${instance}/${resource}`)
  }
  return place
}

/** The resources of an instance, in the order of their ids. */
export function placesIn(instance: Omit<Place, 'resourceId'>): Place[] {
  const { objectId, instanceId } = instance
  return Object.keys(simulated[objectId] ?? {}).map((id) => ({
    objectId,
    instanceId,
    resourceId: Number(id),
  }))
}

/** What a resource holds on the device at a moment; undefined where there is nothing to read. */
export function heldAt(
  world: World,
  device: InventoryDevice,
  place: Place,
  time: number,
): Held | undefined {
  const written = device.written[pathOf(place)]?.findLast(({ at }) => at <= time)
  if (written?.value !== undefined) return written.value
  const point = { seed: seedOf(world, device), instance: place.instanceId, time, device }
  return simulatedAt(place)?.reads?.(point)
}

/** Whether a resource changes by itself. */
export const isChanging = (place: Place) => simulatedAt(place)?.changes === true

/** What the model says of a resource; undefined where there is none. */
export function modelResource(world: World, place: Place): ModelResource | undefined {
  return modelOf(world, place.objectId)?.resources.find(({ id }) => id === place.resourceId)
}

/**
 * What may be done with a resource: what its model says; where there is no model, what the device
 * itself can do with it, as far as that is known.
 */
export function operationsOf(world: World, place: Place): string | undefined {
  return modelResource(world, place)?.operations
}

/** Whether a resource or an instance is observed. */
export const isObserved = (device: InventoryDevice, path: string) =>
  device.observations.some((one) => one.path === path && one.to === undefined)

/** A resource as the API returns it, with what it holds; what its model says is added if asked. */
export function presentResource(
  world: World,
  device: InventoryDevice,
  place: Place,
  held: Held | undefined,
  model: boolean,
): ResourceInstance {
  const { type, range, ...known } = modelResource(world, place) ?? {}
  const told = {
    ...known,
    ...(type && { type }),
    ...(range !== undefined && { rangeEnumeration: range }),
  }
  return {
    ...(model && told),
    id: place.resourceId,
    observed: isObserved(device, pathOf(place)),
    ...(typeof held === 'object' ? { values: { ...held } } : held !== undefined && { value: held }),
  }
}

/** An instance as the API returns it; `heldOf` tells what each resource holds. */
export function presentInstance(
  world: World,
  device: InventoryDevice,
  instance: Omit<Place, 'resourceId'>,
  model: boolean,
  heldOf: (place: Place) => Held | undefined,
): ObjectInstance {
  const resources = placesIn(instance).map((place) => [
    String(place.resourceId),
    presentResource(world, device, place, heldOf(place), model),
  ])
  return {
    id: instance.instanceId,
    observed: isObserved(device, instancePath(instance)),
    resources: Object.fromEntries(resources) as Record<string, ResourceInstance>,
  }
}

/**
 * All objects of a device as the platform knows them: the resources that were read or written hold
 * what was heard of them then. The object Device is read when a device registers.
 */
export function presentObjects(
  world: World,
  device: InventoryDevice,
  now: number,
  model: boolean,
): Record<string, Record<string, ObjectInstance>> {
  const began = registrationOf(world, device, now)?.began
  const known = (place: Place) => {
    const heard = device.heard[pathOf(place)]
    if (heard || place.objectId !== 3 || began === undefined) return heard?.value
    return heldAt(world, device, place, began)
  }
  const objects = Object.entries(device.objects).map(([id, instances]) => {
    const entries = instances.map((instanceId) => [
      String(instanceId),
      presentInstance(world, device, { objectId: Number(id), instanceId }, model, known),
    ])
    return [id, Object.fromEntries(entries) as Record<string, ObjectInstance>]
  })
  return Object.fromEntries(objects) as Record<string, Record<string, ObjectInstance>>
}
