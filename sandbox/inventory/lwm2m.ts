import type { ObjectInstance } from '../../src/api/generated/models/objectInstance.ts'
import type { ResourceInstance } from '../../src/api/generated/models/resourceInstance.ts'
import {
  resourceRule,
  type ResourceRule,
  type ResourceVerb,
} from '../../src/domain/inventory/verbs.ts'
import { valueRule, type Value, type ValueRule } from '../../src/domain/inventory/value.ts'
import { transaction } from '../db/sql.ts'
import { badRequest, missingField, notFound, refused } from '../http/errors.ts'
import type { SoracomError } from '../http/error.ts'
import type { Moment } from '../traits.ts'
import type { World } from '../world.ts'
import { agentExecutes, agentTakes } from './agent.ts'
import { notifyWritten } from './data.ts'
import { devices, registrationOf, type InventoryDevice } from './store.ts'
import * as at from './objects.ts'
import type { Held } from './simulated.ts'

/** What a path below a device names, as it was sent. */
interface InstancePath {
  readonly device_id: string
  readonly object: string
  readonly instance: string
}

interface ResourcePath extends InstancePath {
  readonly resource: string
}

const refusals: Readonly<Record<Exclude<ResourceRule, 'unobserved'>, () => SoracomError>> = {
  offline: () => refused('SEM0279', 'The device is offline.', 'デバイスはオフラインです'),
  unreadable: () => refused('SEM0280', 'This cannot be read.', '読み取りできません'),
  unwritable: () =>
    refused('SEM0281', 'This resource cannot be written.', 'このリソースには書き込めません'),
  notExecutable: () =>
    refused('SEM0282', 'This resource cannot be executed.', 'このリソースは実行できません'),
}

const isOnline = ({ world, now }: Moment, device: InventoryDevice) =>
  registrationOf(world, device, now)?.online === true

/** 400 where a verb cannot be done with a resource now, 404 for what is not observed. */
function mustBeAble(moment: Moment, device: InventoryDevice, place: at.Place, verb: ResourceVerb) {
  const operations = at.operationsOf(moment.world, place)
  const observed = at.isObserved(device, at.pathOf(place))
  const rule = resourceRule(isOnline(moment, device), { operations, observed }, verb)
  if (rule === 'unobserved') throw notFound('Observation', at.pathOf(place))
  if (rule) throw refusals[rule]()
}

const find = ({ world }: Moment, path: InstancePath) => devices.get(world, path.device_id)

const instanceIn = (device: InventoryDevice, { object, instance }: InstancePath) =>
  at.instanceAt(device, object, instance)

const placeIn = (device: InventoryDevice, { object, instance, resource }: ResourcePath) =>
  at.resourceAt(device, object, instance, resource)

/** The resources of an instance that can be read. 400 where there is none, or nobody to ask. */
function readable(moment: Moment, device: InventoryDevice, path: InstancePath): at.Place[] {
  const places = at.placesIn(instanceIn(device, path)).filter((place) => {
    const operations = at.operationsOf(moment.world, place)
    return (
      resourceRule(true, { operations }, 'read') === undefined &&
      at.heldAt(moment.world, device, place, moment.now) !== undefined
    )
  })
  if (places.length === 0) throw refusals.unreadable()
  if (!isOnline(moment, device)) throw refusals.offline()
  return places
}

/** The device with what it was just asked for remembered. A read is a GET, so it is a transaction of its own. */
function hear(moment: Moment, device: InventoryDevice, places: readonly at.Place[]) {
  const { world, now } = moment
  const heard = places.flatMap((place) => {
    const value = at.heldAt(world, device, place, now)
    return value === undefined ? [] : [[at.pathOf(place), { at: now, value }] as const]
  })
  const changed = { ...device, heard: { ...device.heard, ...Object.fromEntries(heard) } }
  return transaction(world.db, () => devices.put(world, changed))
}

/** readDeviceResource: what it holds on the device now. */
export function readResource(moment: Moment, path: ResourcePath, model: boolean): ResourceInstance {
  const { world, now } = moment
  const device = find(moment, path)
  const place = placeIn(device, path)
  mustBeAble(moment, device, place, 'read')
  const held = at.heldAt(world, device, place, now)
  if (held === undefined) throw refusals.unreadable()
  return at.presentResource(world, hear(moment, device, [place]), place, held, model)
}

/** readDeviceResources: all that can be read of an instance. */
export function readInstance(moment: Moment, path: InstancePath, model: boolean): ObjectInstance {
  const { world, now } = moment
  const device = find(moment, path)
  const places = readable(moment, device, path)
  const readableIds = new Set(places.map(({ resourceId }) => resourceId))
  return at.presentInstance(
    world,
    hear(moment, device, places),
    instanceIn(device, path),
    model,
    (place) =>
      readableIds.has(place.resourceId) ? at.heldAt(world, device, place, now) : undefined,
  )
}

const broken: Readonly<Record<ValueRule, readonly [en: string, ja: string]>> = {
  missing: ['a value is required', '値が必要です'],
  text: ['must be a text', '文字列で指定してください'],
  integer: ['must be a whole number', '整数で指定してください'],
  number: ['must be a number', '数値で指定してください'],
  boolean: ['must be true or false', 'true または false を指定してください'],
  base64: ['must be bytes in Base64', 'Base64 で指定してください'],
  time: ['must be seconds since 1970 or ISO 8601', '秒または ISO 8601 で指定してください'],
  link: ['must be object:instance', 'オブジェクト:インスタンスで指定してください'],
  range: ['is out of range', '範囲外です'],
  choice: ['is none of the values that there are', '指定できない値です'],
  length: ['is too short or too long', '長さが範囲外です'],
}

/** What a resource keeps of written times in its history. */
const mostKept = 20

/**
 * writeDeviceResource. 400 for what its model does not allow, 500 with the device's own words where
 * the device refuses.
 */
export function writeResource(
  moment: Moment,
  path: ResourcePath,
  body: { readonly value?: Value | undefined; readonly values?: readonly Value[] | undefined },
): void {
  const { world, now } = moment
  const device = find(moment, path)
  const place = placeIn(device, path)
  mustBeAble(moment, device, place, 'write')
  const held = wanted(world, device, place, now, body)
  const key = at.pathOf(place)
  const taken = agentTakes(place, held)
  const entry = { at: now, value: taken }
  const changed = devices.put(world, {
    ...device,
    written: { ...device.written, [key]: [...(device.written[key] ?? []), entry].slice(-mostKept) },
    heard: { ...device.heard, [key]: entry },
  })
  notifyWritten(moment, changed, place)
}

function wanted(
  world: World,
  device: InventoryDevice,
  place: at.Place,
  now: number,
  {
    value,
    values,
  }: { readonly value?: Value | undefined; readonly values?: readonly Value[] | undefined },
): Held {
  const model = at.modelResource(world, place)
  const check = (one: Value | undefined, field: string): Value => {
    const rule = valueRule({ type: model?.type, range: model?.range }, one)
    if (rule) throw badRequest(field, ...broken[rule])
    return one as Value
  }
  const multiple = model?.multiple ?? typeof at.heldAt(world, device, place, now) === 'object'
  if (!multiple) {
    if (value === undefined) throw missingField('value')
    return check(value, 'value')
  }
  if (!values?.length) throw missingField('values')
  return Object.fromEntries(values.map((one, no) => [no, check(one, 'values')]))
}

/** executeDeviceResource: the device does it. None of those here does anything about an argument. */
export function executeResource(moment: Moment, path: ResourcePath): void {
  const device = find(moment, path)
  const place = placeIn(device, path)
  mustBeAble(moment, device, place, 'execute')
  devices.put(moment.world, agentExecutes(moment, device, place))
}

function begin({ world, now }: Moment, device: InventoryDevice, path: string): void {
  if (at.isObserved(device, path)) return
  const ended = device.observations.filter(({ to }) => to !== undefined).slice(-mostKept)
  const running = device.observations.filter(({ to }) => to === undefined)
  devices.put(world, { ...device, observations: [...ended, ...running, { path, from: now }] })
}

function end({ world, now }: Moment, device: InventoryDevice, path: string): void {
  if (!at.isObserved(device, path)) throw notFound('Observation', path)
  const observations = device.observations.map((one) =>
    one.path === path && one.to === undefined ? { ...one, to: now } : one,
  )
  devices.put(world, { ...device, observations })
}

/** observeDeviceResource: what is observed already goes on. */
export function observeResource(moment: Moment, path: ResourcePath): void {
  const device = find(moment, path)
  const place = placeIn(device, path)
  mustBeAble(moment, device, place, 'observe')
  if (at.heldAt(moment.world, device, place, moment.now) === undefined) throw refusals.unreadable()
  begin(moment, device, at.pathOf(place))
}

/** observeDeviceResources: the whole instance, beside what is observed of it alone. */
export function observeInstance(moment: Moment, path: InstancePath): void {
  const device = find(moment, path)
  readable(moment, device, path)
  begin(moment, device, at.instancePath(instanceIn(device, path)))
}

/** unobserveDeviceResource. It can be ended while the device is away; 404 for what is not observed. */
export function unobserveResource(moment: Moment, path: ResourcePath): void {
  const device = find(moment, path)
  end(moment, device, at.pathOf(placeIn(device, path)))
}

/** unobserveDeviceResources, the same of an instance. */
export function unobserveInstance(moment: Moment, path: InstancePath): void {
  const device = find(moment, path)
  end(moment, device, at.instancePath(instanceIn(device, path)))
}
