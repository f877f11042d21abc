/** What can be done with a resource of a device, as the platform's operations are called. */
export type ResourceVerb = 'read' | 'write' | 'execute' | 'observe' | 'unobserve'

/** Which rule stands in the way of a verb. */
export type ResourceRule = 'offline' | 'unreadable' | 'unwritable' | 'notExecutable' | 'unobserved'

interface ResourceLike {
  readonly operations?: string | undefined
  readonly observed?: boolean | undefined
}

/** Whether a resource's operations have a letter; all, where no model tells. */
const has = ({ operations }: ResourceLike, letter: 'R' | 'W' | 'E') =>
  operations === undefined || (operations !== 'NONE' && operations.includes(letter))

/**
 * The rule that forbids a verb on a resource now; undefined where it can be done. What ends an
 * observation needs no device that listens.
 */
export function resourceRule(
  online: boolean,
  resource: ResourceLike,
  verb: ResourceVerb,
): ResourceRule | undefined {
  if (verb === 'unobserve') return resource.observed ? undefined : 'unobserved'
  if (verb === 'write' && !has(resource, 'W')) return 'unwritable'
  if (verb === 'execute' && !has(resource, 'E')) return 'notExecutable'
  if ((verb === 'read' || verb === 'observe') && !has(resource, 'R')) return 'unreadable'
  return online ? undefined : 'offline'
}

/** Whether a verb makes sense for a resource at all, whatever stands in its way now. */
export function isCapable(resource: ResourceLike, verb: ResourceVerb): boolean {
  const rule = resourceRule(true, resource, verb)
  return rule === undefined || rule === 'unobserved'
}

interface Registered {
  readonly online?: boolean | undefined
  readonly lastRegistrationUpdate?: string | undefined
  readonly registrationLifeTime?: number | undefined
}

/**
 * Why a device is offline: it never registered, its registration ran out at a time (UNIX
 * milliseconds), or it is away and may come back before that. Undefined for one that is online.
 */
export function offlineReason(
  device: Registered,
  now: number,
):
  | { readonly rule: 'never' }
  | { readonly rule: 'ended' | 'away'; readonly at: number }
  | undefined {
  if (device.online) return undefined
  const last = Date.parse(device.lastRegistrationUpdate ?? '')
  if (!Number.isFinite(last)) return { rule: 'never' }
  const end = last + (device.registrationLifeTime ?? 0) * 1000
  return end <= now ? { rule: 'ended', at: end } : { rule: 'away', at: last }
}
