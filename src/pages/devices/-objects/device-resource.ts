import { plural, t } from '@lingui/core/macro'
import { allowedUnless, type Allowed, type Kind } from '../../../components/action/action.ts'
import { resourceRule, type ResourceVerb } from '../../../domain/inventory/verbs.ts'
import type { ObjectNode, ResourceNode } from '../../../domain/inventory/tree.ts'
import { ruleText } from '../-parts/words.ts'

/** Where an instance of an object is. */
export interface InstancePlace {
  readonly deviceId: string
  readonly online: boolean
  readonly objectId: number
  readonly instanceId: number
}

/** A resource of a device, with where it is: what its actions are about. */
export interface DeviceResource extends InstancePlace {
  readonly resource: ResourceNode
}

/** `/3/0`, and `/3/0/9`, as LwM2M writes where something is. */
export const instanceText = ({
  objectId,
  instanceId,
}: Omit<InstancePlace, 'deviceId' | 'online'>) => `/${objectId}/${instanceId}`
export const pathText = (one: DeviceResource) => `${instanceText(one)}/${one.resource.id}`

/** What a resource is called; by its number where no model names it. */
export const resourceName = ({ id, name }: ResourceNode) => name ?? t`Resource ${String(id)}`

/** Resources of devices, as actions name them. */
export const deviceResource: Kind<DeviceResource> = {
  noun: {
    title: t`Resources`,
    one: t`resource`,
    many: t`resources`,
    counted: (count) => plural(count, { one: '# resource', other: '# resources' }),
  },
  key: pathText,
  name: ({ resource }) => resourceName(resource),
  path: (one) => pathOf(one),
}

/** The path variables that lead to an instance, and to a resource. */
export const instancePathOf = ({ deviceId, objectId, instanceId }: InstancePlace) => ({
  device_id: deviceId,
  object: String(objectId),
  instance: String(instanceId),
})
export const pathOf = (one: DeviceResource) => ({
  ...instancePathOf(one),
  resource: String(one.resource.id),
})

/** Whether a verb can be done with a resource now, and if not, why. */
export function judgeResource({ online, resource }: DeviceResource, verb: ResourceVerb): Allowed {
  const rule = resourceRule(online, resource, verb)
  return allowedUnless(rule && ruleText(rule))
}

/** Objects by the names that most people know; the API names resources and not objects. */
const objectNames: Readonly<Record<number, string>> = {
  2: t`Access control`,
  3: t`Device`,
  4: t`Connectivity monitoring`,
  5: t`Firmware update`,
  6: t`Location`,
  7: t`Connectivity statistics`,
  8: t`Lock and wipe`,
  9: t`Software management`,
  10: t`Cellular connectivity`,
  11: t`APN connection profile`,
  12: t`WLAN connectivity`,
  13: t`Bearer selection`,
  14: t`Software component`,
  15: t`Device capability`,
  16: t`Portfolio`,
  19: t`Binary data container`,
  20: t`Event log`,
}

/** What an object is called: as its model says, as everybody calls it, or by its number. */
export function objectName(id: number, models: ReadonlyMap<number, string>): string {
  return models.get(id) ?? objectNames[id] ?? t`Object ${String(id)}`
}

/** All resources of a device, one after the other. */
export function resourcesIn(
  deviceId: string,
  online: boolean,
  tree: readonly ObjectNode[],
): DeviceResource[] {
  return tree.flatMap(({ id: objectId, instances }) =>
    instances.flatMap(({ id: instanceId, resources }) =>
      resources.map((resource) => ({ deviceId, online, objectId, instanceId, resource })),
    ),
  )
}
