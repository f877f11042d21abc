import { deviceRule, type DeviceRule, type DeviceVerb } from '../src/domain/device/verbs.ts'
import type { Collection } from './db/collection.ts'
import type { Tags } from './db/tags.ts'
import type { SoracomError } from './http/error.ts'
import { refused } from './http/errors.ts'
import type { Moment } from './traits.ts'
import type { World } from './world.ts'

/** What is stored alike of every device that is no SIM. Times are UNIX milliseconds. */
export interface Device {
  readonly tags: Tags
  readonly groupId?: string | undefined
  readonly terminationEnabled: boolean
  readonly terminatedTime?: number | undefined
  readonly lastModifiedTime: number
}

const refusals: Readonly<Record<Exclude<DeviceRule, 'already'>, () => SoracomError>> = {
  terminated: () =>
    refused('SEM0170', 'This device is terminated. Termination is final.', '解約済みです'),
  protected: () =>
    refused(
      'SEM0171',
      'This device is protected from termination. Turn termination protection off first.',
      '解約プロテクションが有効です。先に解除してください',
    ),
}

/**
 * Whether a verb changes anything: false where the device is as wanted already. Throws the refusal
 * (400) where it cannot be done.
 */
export function mustChange(device: Device, verb: DeviceVerb): boolean {
  const status = device.terminatedTime === undefined ? undefined : 'terminated'
  const rule = deviceRule({ ...device, status }, verb)
  if (rule === undefined) return true
  if (rule === 'already') return false
  throw refusals[rule]()
}

/** What the traits need of a collection of devices. `end` is what becomes of a terminated one. */
export function deviceShelf<T extends Device, Body>(
  store: Collection<T>,
  present: (moment: Moment, device: T) => Body,
  end: Partial<T>,
) {
  /** Writes a changed device, unless the verb changes nothing. */
  function change({ world, now }: Moment, device: T, verb: DeviceVerb, to: Partial<T>): T {
    if (!mustChange(device, verb)) return device
    return store.put(world, { ...device, ...to, lastModifiedTime: now })
  }
  return {
    ...store,
    present,
    tagsOf: ({ tags }: T) => tags,
    retag: (moment: Moment, device: T, tags: Tags) =>
      change(moment, device, 'putTags', { tags } as Partial<T>),
    regroup: (moment: Moment, device: T, groupId: string | null) =>
      change(moment, device, groupId === null ? 'unsetGroup' : 'setGroup', {
        groupId: groupId ?? undefined,
      } as Partial<T>),
    allowTermination: (moment: Moment, device: T, terminationEnabled: boolean) =>
      change(moment, device, terminationEnabled ? 'enableTermination' : 'disableTermination', {
        terminationEnabled,
      } as Partial<T>),
    terminate: (moment: Moment, device: T) =>
      change(moment, device, 'terminate', { ...end, terminatedTime: moment.now }),
  }
}

/** Takes all devices of a collection out of a group that is deleted. */
export function releaseDevices<T extends Pick<Device, 'groupId' | 'lastModifiedTime'>>(
  devices: Pick<Collection<T>, 'all' | 'put'>,
  world: World,
  groupId: string,
  now: number,
): void {
  for (const device of devices.all(world)) {
    if (device.groupId !== groupId) continue
    devices.put(world, { ...device, groupId: undefined, lastModifiedTime: now })
  }
}
