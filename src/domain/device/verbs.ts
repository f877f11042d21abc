/** What rules look at of a device that is no SIM: LoRaWAN, Sigfox, a gateway, a gadget. */
export interface DeviceLike {
  readonly status?: string | undefined
  readonly terminationEnabled?: boolean | undefined
  readonly groupId?: string | null | undefined
  readonly networkSetId?: string | undefined
}

/** What can be done with a device, as the platform's operations are called. */
export type DeviceVerb =
  | 'putTags'
  | 'deleteTag'
  | 'setGroup'
  | 'unsetGroup'
  /** Turns termination protection off. */
  | 'enableTermination'
  /** Turns termination protection on. */
  | 'disableTermination'
  | 'terminate'
  | 'sendData'
  | 'setNetworkSet'
  | 'unsetNetworkSet'

/**
 * Which rule stands in the way. `already`: it is as wanted, such a call succeeds and changes
 * nothing.
 */
export type DeviceRule = 'terminated' | 'protected' | 'already'

/** The rule that forbids `verb` on a device now; undefined where it can be done. */
export function deviceRule(device: DeviceLike, verb: DeviceVerb): DeviceRule | undefined {
  if (device.status === 'terminated') return 'terminated'
  const isProtected = device.terminationEnabled !== true
  if (verb === 'terminate' && isProtected) return 'protected'
  if (verb === 'enableTermination' && !isProtected) return 'already'
  if (verb === 'disableTermination' && isProtected) return 'already'
  if (verb === 'unsetGroup' && !device.groupId) return 'already'
  if (verb === 'unsetNetworkSet' && !device.networkSetId) return 'already'
  return undefined
}
